package dev.itsm.desk;

import dev.itsm.approval.Electorate;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.ChangeRepository;
import dev.itsm.cmdb.baseline.BaselineRepository;
import dev.itsm.decision.FollowUp;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.ReleaseId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.incident.Links;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Directory;
import dev.itsm.release.Deployment;
import dev.itsm.release.Deployment.EarlyIncident;
import dev.itsm.release.Release;
import dev.itsm.release.ReleaseCommand;
import dev.itsm.release.ReleaseEvent;
import dev.itsm.release.ReleaseNames;
import dev.itsm.release.ReleaseProcess;
import dev.itsm.release.ReleaseRepository;
import dev.itsm.release.Surroundings;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import dev.itsm.time.Deadline;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs releases: commands, what may be done next, and what is due. Thin over {@link Desk}; thread-safe.
 *
 * <pre>{@code
 * var desk = ReleaseDesk.builder(ReleaseProcess.of(policy))
 *     .directory(people)
 *     .changes(changes, changeProcess)
 *     .baselines(baselines)
 *     .repository(ReleaseRepository.inMemory())
 *     .build();
 * }</pre>
 */
public final class ReleaseDesk extends PracticeDesk<ReleaseId, Release, ReleaseCommand, ReleaseEvent> {
    /** The name of the deadline by which it must be known what came of a release. */
    public static final String ANALYSIS = "analysis";

    private final ReleaseProcess process;
    private final Surroundings surroundings;
    private final IncidentRepository incidents;

    private ReleaseDesk(Builder builder, Surroundings surroundings) {
        super(builder.desk(new Practice<>(
                builder.process.version(),
                (id, state, command) -> builder.process.decider(id, surroundings),
                ReleaseNames::of,
                ReleaseNames.events())));
        this.process = builder.process;
        this.surroundings = surroundings;
        this.incidents = builder.incidents;
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(ReleaseProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the release next, and why the rest cannot: what a user interface shows as buttons.
     *
     * @throws IllegalArgumentException if there is no such release
     */
    public List<Offer> offers(ReleaseId id, By by) {
        return process.offers(existing(id), surroundings, by.at(desk.now()));
    }

    /**
     * Returns everything that is due of the release as things are: what a host puts into its deadline queue.
     *
     * @throws IllegalArgumentException if there is no such release
     */
    public List<Deadline> deadlines(ReleaseId id) {
        return existing(id).analysisDue().map(due -> new Deadline(id, ANALYSIS, due)).stream()
                .toList();
    }

    /**
     * Returns which incidents should be linked to the release: those that refer to it as what caused them, that occurred while
     * it was watched and are not linked yet. In one pass over all incidents.
     *
     * @throws IllegalArgumentException if there is no such release
     */
    public List<FollowUp<ReleaseCommand>> earlyIncidents(ReleaseId id) {
        Deployment deployment = existing(id).deployment();
        if (deployment == null) {
            return List.of();
        }
        Set<IncidentId> linked =
                deployment.incidents().stream().map(EarlyIncident::incident).collect(Collectors.toSet());
        try (Stream<Versioned<Incident>> all = incidents.stream(PageRequest.all())) {
            return all.map(Versioned::state)
                    .filter(incident -> incident.links().links().contains(new Link(Links.CAUSED_BY, incident.id(), id)))
                    .filter(incident -> !linked.contains(incident.id()))
                    .filter(incident -> deployment.isWatchedAt(incident.intake().openedAt()))
                    .map(incident -> link(id, incident))
                    .toList();
        }
    }

    private static FollowUp<ReleaseCommand> link(ReleaseId id, Incident incident) {
        return new FollowUp<>(
                id,
                new ReleaseCommand.LinkIncident(incident.id(), incident.intake().openedAt()),
                incident.id().toString(),
                "link " + incident.id() + ", which it caused");
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<Builder, ReleaseRepository, ReleaseId, Release, ReleaseCommand, ReleaseEvent> {
        private final ReleaseProcess process;
        private Electorate electorate = Electorate.of(Directory.EMPTY);
        private Surroundings.Clearances changes = Surroundings.NONE::clearance;
        private Surroundings.Baselines baselines = Surroundings.NONE::baselines;
        private IncidentRepository incidents = IncidentRepository.inMemory();

        private Builder(ReleaseProcess process) {
            this.process = process;
        }

        /** Says who holds which role and may act for whom; without it, what persons may do is done by those alone. */
        public Builder directory(Directory directory) {
            electorate = Electorate.of(directory);
            return this;
        }

        /** Says which changes there are, and by which process they are authorised; without it, nothing is deployed. */
        public Builder changes(ChangeRepository repository, ChangeProcess authorising) {
            return changes(new ChangeClearances(repository, authorising));
        }

        /** Says which changes may be carried out when. */
        public Builder changes(Surroundings.Clearances port) {
            changes = port;
            return this;
        }

        /** Says where baselines are kept; without it, none were taken. */
        public Builder baselines(BaselineRepository repository) {
            return baselines(new CmdbBaselines(repository));
        }

        /** Says where incidents are kept; without it, there are none. */
        public Builder incidents(IncidentRepository repository) {
            incidents = repository;
            return this;
        }

        /** Says which baselines were taken when. */
        public Builder baselines(Surroundings.Baselines port) {
            baselines = port;
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
        public ReleaseDesk build() {
            return new ReleaseDesk(this, Surroundings.of(electorate, changes, baselines));
        }
    }
}
