package dev.itsm.desk;

import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.baseline.Scope;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiEvent;
import dev.itsm.cmdb.ci.CiHistory;
import dev.itsm.cmdb.ci.CiNames;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.CiRepository;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.cmdb.reconcile.MergePlan;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.cmdb.relation.RelationRepository;
import dev.itsm.cmdb.relation.RelationTypes;
import dev.itsm.decision.Decision;
import dev.itsm.event.EventCodec;
import dev.itsm.id.BaselineId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.PersonId;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs configuration items: commands, what may be done next, histories, baselines, and merge plans that somebody has looked
 * at. Thin over {@link Desk}; thread-safe.
 *
 * <pre>{@code
 * var desk = CiDesk.builder(CiProcess.standard())
 *     .repository(CiRepository.in(store))
 *     .relations(RelationRepository.in(store), RelationTypes.standard())
 *     .changes(ApprovedChanges.of(changeProcess, ChangeRepository.in(store)))
 *     .build();
 * desk.handle(CiId.of("srv-1"), new Advance(CiLifecycle.DEPLOY, ChangeId.of("CHG-1")), By.person("ana"));
 * }</pre>
 */
public final class CiDesk extends PracticeDesk<CiId, Ci, CiCommand, CiEvent> {
    private final CiProcess process;
    private final Surroundings surroundings;
    private final CiRepository cis;
    private final RelationRepository relations;

    private CiDesk(Builder builder, Surroundings surroundings) {
        super(builder.desk(new Practice<>(
                builder.process.version(),
                (id, state, command) -> builder.process.decider(id, surroundings),
                CiNames::of,
                CiNames.events())));
        this.process = builder.process;
        this.surroundings = surroundings;
        this.cis = builder.repository();
        this.relations = builder.relations;
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(CiProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the item next, and why the rest cannot.
     *
     * @throws IllegalArgumentException if there is no such item
     */
    public List<Offer> offers(CiId id, By by) {
        return process.offers(existing(id), surroundings, by.at(desk.now()));
    }

    /**
     * Returns everything that happened to the item.
     *
     * @param codec reads the events as they were written
     */
    public CiHistory history(CiId id, EventCodec codec) {
        return CiHistory.read(id, cis.journal(), codec);
    }

    /**
     * Gives the commands of a plan that somebody has looked at, each to be decided on like any other.
     *
     * @return what each came to, by item, in the order of the plan; two steps for one item are given in their order, and what
     *     the last came to counts
     */
    public Map<CiId, Decision<Ci, CiEvent>> apply(MergePlan plan, By by) {
        Map<CiId, Decision<Ci, CiEvent>> decisions = new LinkedHashMap<>();
        plan.steps().forEach(step -> decisions.put(step.ci(), handle(step.ci(), step.command(), by)));
        return decisions;
    }

    /** Returns the items and relations as they are now, as a baseline that is not kept yet. */
    public Baseline baseline(BaselineId id, String name, Scope scope, By by) {
        return Baseline.take(id, name, scope, by.at(desk.now()), items(scope), relations(scope));
    }

    private List<Ci> items(Scope scope) {
        Set<CiId> items = scope.items();
        if (items != null) {
            return cis.findAll(items).values().stream().map(Versioned::state).toList();
        }
        try (Stream<Versioned<Ci>> all = cis.stream(PageRequest.<Ci>all().limit(PageRequest.MAXIMUM_LIMIT))) {
            return all.map(Versioned::state).toList();
        }
    }

    private List<Relation> relations(Scope scope) {
        Set<CiId> items = scope.items();
        if (items != null) {
            return items.stream()
                    .flatMap(ci -> CiNeighbours.relations(relations, ci).stream())
                    .distinct()
                    .toList();
        }
        try (Stream<Versioned<Relation>> all =
                relations.stream(PageRequest.<Relation>all().limit(PageRequest.MAXIMUM_LIMIT))) {
            return all.map(Versioned::state).toList();
        }
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<Builder, CiRepository, CiId, Ci, CiCommand, CiEvent> {
        private final CiProcess process;
        private RelationRepository relations = RelationRepository.inMemory();
        private RelationTypes types = RelationTypes.standard();
        private @Nullable ApprovedChanges changes;
        private Function<CiId, Set<? extends RecordId>> openIncidents = ci -> Set.of();
        private BiPredicate<PersonId, Instant> mayWrite = (person, at) -> true;

        private Builder(CiProcess process) {
            this.process = process;
        }

        /** Says where the relations are kept, and what their types mean; without it, every item stands alone. */
        public Builder relations(RelationRepository repository, RelationTypes relationTypes) {
            relations = repository;
            types = relationTypes;
            return this;
        }

        /** Says which changes there are; without it, none is authorised, and nothing comes into production. */
        public Builder changes(ApprovedChanges port) {
            changes = port;
            return this;
        }

        /**
         * Says which incidents are open on an item; without it, none is known.
         *
         * @param source asked anew for each command; thread-safe
         */
        public Builder openIncidents(Function<CiId, Set<? extends RecordId>> source) {
            openIncidents = source;
            return this;
        }

        /** Says who may write configuration records when; without it, everybody may. */
        public Builder writers(BiPredicate<PersonId, Instant> permission) {
            mayWrite = permission;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Returns the desk.
         *
         * @throws IllegalStateException if it has no repository
         */
        public CiDesk build() {
            return new CiDesk(
                    this, new CiNeighbours(repository(), relations, types, changes, openIncidents, mayWrite, time()));
        }
    }
}
