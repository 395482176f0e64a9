package dev.itsm.desk;

import dev.itsm.decision.FollowUp;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.incident.Links;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Directory;
import dev.itsm.problem.ForIncident;
import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemAt;
import dev.itsm.problem.ProblemCandidates;
import dev.itsm.problem.ProblemCommand;
import dev.itsm.problem.ProblemDuty;
import dev.itsm.problem.ProblemEvent;
import dev.itsm.problem.ProblemNames;
import dev.itsm.problem.ProblemProcess;
import dev.itsm.problem.ProblemRepository;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.problem.knownerror.KnownErrorMatch;
import dev.itsm.problem.knownerror.KnownErrorPhase;
import dev.itsm.problem.knownerror.KnownErrorRepository;
import dev.itsm.problem.knownerror.Symptoms;
import dev.itsm.problem.recurrence.Cluster;
import dev.itsm.problem.recurrence.Observation;
import dev.itsm.problem.recurrence.RecurrencePolicy;
import dev.itsm.problem.recurrence.RecurrenceTally;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs problems: commands, what may be done next, what recurs and may be one, and what is known that helps. Thin over
 * {@link Desk}; thread-safe.
 *
 * <pre>{@code
 * var desk = ProblemDesk.builder(ProblemProcess.standard())
 *     .repository(ProblemRepository.inMemory())
 *     .incidents(incidents)
 *     .knownErrors(knownErrors)
 *     .build();
 * desk.candidates(RecurrencePolicy.of(3, Duration.ofDays(30), "service", "category"))
 *     .forEach(raise -> desk.handle((ProblemId) raise.target(), raise.command(), ana));
 * }</pre>
 */
public final class ProblemDesk extends PracticeDesk<ProblemId, Problem, ProblemCommand, ProblemEvent> {
    private static final Set<IncidentPhase> UNRESOLVED =
            EnumSet.of(IncidentPhase.NEW, IncidentPhase.OPEN, IncidentPhase.ON_HOLD);

    private final ProblemProcess process;
    private final ProblemNeighbours neighbours;

    private ProblemDesk(Builder builder, ProblemNeighbours neighbours) {
        super(builder.desk(new Practice<>(
                builder.process.version(),
                (id, state, command) -> builder.process.decider(id, neighbours.around(state, command)),
                ProblemNames::of,
                ProblemNames.events())));
        this.process = builder.process;
        this.neighbours = neighbours;
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(ProblemProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the problem next, and why the rest cannot: what a user interface shows as buttons.
     *
     * @throws IllegalArgumentException if there is no such problem
     */
    public List<Offer> offers(ProblemId id, By by) {
        Problem problem = existing(id);
        return process.offers(problem, neighbours.around(Optional.of(problem), null), by.at(desk.now()));
    }

    /**
     * Returns everything that is to happen to the problem as things are, soonest first.
     *
     * @throws IllegalArgumentException if there is no such problem
     */
    public List<ProblemDuty> duties(ProblemId id) {
        return ProblemDuty.of(existing(id), process.policy());
    }

    /**
     * Returns the problem as it is now, for checks to judge.
     *
     * @throws IllegalArgumentException if there is no such problem
     */
    public ProblemAt look(ProblemId id) {
        Problem problem = existing(id);
        return new ProblemAt(problem, neighbours.around(Optional.of(problem), null), process.policy(), desk.now());
    }

    /** Returns the clusters of incidents that recur, the largest first, in one pass over all incidents. */
    public List<Cluster> clusters(RecurrencePolicy policy) {
        RecurrenceTally tally = new RecurrenceTally(policy);
        forAll(
                neighbours.incidents(),
                incidents -> incidents.map(ProblemDesk::observe).forEach(tally::add));
        return tally.clusters();
    }

    /** Returns which problems should be raised for what recurs, and which incidents attached to those that there are. */
    public List<FollowUp<ProblemCommand>> candidates(RecurrencePolicy policy) {
        List<Problem> problems = new ArrayList<>();
        forAll(neighbours.problems(), all -> all.forEach(problems::add));
        return ProblemCandidates.proposals(clusters(policy), problems);
    }

    /** Returns the published known errors that fit the incident, the best first; none for an incident that is not there. */
    public List<KnownErrorMatch> matches(IncidentId id) {
        return neighbours
                .incidents()
                .find(id)
                .map(found -> symptoms(found.state()))
                .map(symptoms -> KnownErrorMatch.of(id, symptoms, published(symptoms.category())))
                .orElse(List.of());
    }

    /**
     * Returns the incidents that are not resolved and that a published known error fits, the longest open first, in one pass over
     * all incidents; none for a known error that is not there.
     */
    public List<KnownErrorMatch> openCases(KnownErrorId id) {
        List<KnownError> known = neighbours.knownErrors().findAll(Set.of(id)).values().stream()
                .map(Versioned::state)
                .toList();
        List<Incident> open = new ArrayList<>();
        forAll(
                neighbours.incidents(),
                incidents -> incidents
                        .filter(incident -> UNRESOLVED.contains(incident.phase()))
                        .forEach(open::add));
        return open.stream()
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.intake().openedAt())
                        .thenComparing(incident -> incident.id().key()))
                .flatMap(incident -> KnownErrorMatch.of(incident.id(), symptoms(incident), known).stream())
                .toList();
    }

    private List<KnownError> published(@Nullable String category) {
        if (category == null) {
            return List.of();
        }
        PageRequest<KnownError> ofKind = KnownErrorRepository.BY_CATEGORY.where(
                KnownErrorRepository.PHASE.is(KnownErrorPhase.PUBLISHED), KnownErrorRepository.CATEGORY.is(category));
        try (Stream<Versioned<KnownError>> known = neighbours.knownErrors().stream(ofKind)) {
            return known.map(Versioned::state).toList();
        }
    }

    /** Returns the incident as far as recurrence goes: {@code service}, {@code category}, {@code team}, and {@code ci} if it is one. */
    public static Observation observe(Incident incident) {
        Map<String, String> about = new HashMap<>();
        Symptoms symptoms = symptoms(incident);
        if (symptoms.service() != null) {
            about.put("service", symptoms.service().key());
        }
        if (symptoms.category() != null) {
            about.put("category", symptoms.category());
        }
        if (symptoms.cis().size() == 1) {
            about.put("ci", symptoms.cis().stream().map(CiId::key).findFirst().orElseThrow());
        }
        incident.team().ifPresent(team -> about.put("team", team.key()));
        return new Observation(incident.id().key(), incident.intake().openedAt(), about);
    }

    private static Symptoms symptoms(Incident incident) {
        var category = incident.classification().category();
        return new Symptoms(
                incident.links().service(), incident.links().cis(), category == null ? null : category.code());
    }

    /**
     * Returns the command that does what a problem proposes for an incident.
     *
     * @param closureCode how incidents are closed whose problem was fixed
     */
    public static IncidentCommand command(ForIncident proposal, String closureCode) {
        return switch (proposal.kind()) {
            case LINK -> new IncidentCommand.LinkTo(Links.INVESTIGATED_BY, proposal.problem());
            case RESOLVE -> new IncidentCommand.Resolve(closureCode, "see " + proposal.problem(), proposal.says());
            case NOTE -> new IncidentCommand.AddNote(proposal.says());
        };
    }

    private static <S> void forAll(Repository<?, S> repository, Consumer<Stream<S>> use) {
        try (Stream<Versioned<S>> all = repository.stream(PageRequest.all())) {
            use.accept(all.map(Versioned::state));
        }
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<Builder, ProblemRepository, ProblemId, Problem, ProblemCommand, ProblemEvent> {
        private final ProblemProcess process;
        private IncidentRepository incidents = IncidentRepository.inMemory();
        private KnownErrorRepository knownErrors = KnownErrorRepository.inMemory();
        private Fixes fixes = changes -> Map.of();
        private Directory directory = Directory.EMPTY;

        private Builder(ProblemProcess process) {
            this.process = process;
        }

        /** Says where incidents are kept; without it, there are none. */
        public Builder incidents(IncidentRepository repository) {
            incidents = repository;
            return this;
        }

        /** Says where known errors are kept; without it, there are none. */
        public Builder knownErrors(KnownErrorRepository repository) {
            knownErrors = repository;
            return this;
        }

        /** Says what became of changes; without it nobody knows, and no problem is fixed by one. */
        public Builder changes(Fixes port) {
            fixes = port;
            return this;
        }

        /** Says who holds which role; without it, nobody holds any, and no risk is accepted. */
        public Builder directory(Directory people) {
            directory = people;
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
        public ProblemDesk build() {
            return new ProblemDesk(this, new ProblemNeighbours(repository(), incidents, knownErrors, fixes, directory));
        }
    }
}
