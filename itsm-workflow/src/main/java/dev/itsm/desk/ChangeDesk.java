package dev.itsm.desk;

import dev.itsm.approval.Electorate;
import dev.itsm.change.Change;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeDuty;
import dev.itsm.change.ChangeEvent;
import dev.itsm.change.ChangeNames;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.Retrospective;
import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.change.schedule.Topology;
import dev.itsm.id.ChangeId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Directory;
import dev.itsm.sla.clock.ClockReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs changes: commands, what may be done next, the schedule, and what is due. Thin over {@link Desk}; thread-safe.
 *
 * <pre>{@code
 * var desk = ChangeDesk.builder(ChangeProcess.of(policy))
 *     .directory(people)
 *     .topology(items)
 *     .repository(ChangeRepository.inMemory())
 *     .build();
 * desk.handle(ChangeId.of("CHG-1"), RequestChange.of("New disk", "it is full", content), By.person("ana")).orThrow();
 * }</pre>
 */
public final class ChangeDesk extends PracticeDesk<ChangeId, Change, ChangeCommand, ChangeEvent> {
    private final ChangeProcess process;
    private final ChangeNeighbours neighbours;

    private ChangeDesk(Builder builder, ChangeNeighbours neighbours) {
        super(builder.desk(new Practice<>(
                builder.process::versionAt,
                (id, state, command) -> builder.process.decider(id, neighbours.around(id, state)),
                ChangeNames::of,
                ChangeNames.events())));
        this.process = builder.process;
        this.neighbours = neighbours;
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(ChangeProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the change next, and why the rest cannot: what a user interface shows as buttons.
     *
     * @throws IllegalArgumentException if there is no such change
     */
    public List<Offer> offers(ChangeId id, By by) {
        Change change = existing(id);
        return process.offers(change, neighbours.around(id, Optional.of(change)), by.at(desk.now()));
    }

    /**
     * Returns everything that is to happen to the change as things are, soonest first: what a host puts into its deadline
     * queue.
     *
     * @throws IllegalArgumentException if there is no such change
     */
    public List<ChangeDuty> duties(ChangeId id) {
        return ChangeDuty.of(existing(id), process.policyAt(desk.now()));
    }

    /**
     * Returns what the clock of the approval after an emergency shows now; empty for what is no emergency, and before its work
     * is over.
     *
     * @throws IllegalArgumentException if there is no such change
     */
    public Optional<ClockReading> retrospectiveClock(ChangeId id) {
        return Retrospective.clock(existing(id), process.policyAt(desk.now())).map(clock -> clock.at(desk.now()));
    }

    /**
     * Returns the forward schedule: the changes that are authorised or going on, with the windows of the calendar and the
     * freezes of the policy that is in force now.
     */
    public ChangeCalendar schedule() {
        return neighbours
                .calendar(Optional.empty())
                .with(process.policyAt(desk.now()).freezes());
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<Builder, ChangeRepository, ChangeId, Change, ChangeCommand, ChangeEvent> {
        private final ChangeProcess process;
        private Electorate electorate = Electorate.of(Directory.EMPTY);
        private Topology topology = Topology.none();
        private Supplier<List<CalendarWindow>> windows = List::of;
        private int maximumDistance = 3;
        private Duration remembering = Duration.ofDays(365);

        private Builder(ChangeProcess process) {
            this.process = process;
        }

        /** Says who holds which role and may act for whom; without it, seats of persons are held by those alone. */
        public Builder directory(Directory directory) {
            return electorate(Electorate.of(directory));
        }

        /** Says who may speak for which seat. */
        public Builder electorate(Electorate port) {
            electorate = port;
            return this;
        }

        /** Says what depends on what; without it, every configuration item stands alone. */
        public Builder topology(Topology port) {
            topology = port;
            return this;
        }

        /**
         * Says which blackout and maintenance windows there are; without it, none but the policy's freezes.
         *
         * @param source asked anew for each command; thread-safe
         */
        public Builder windows(Supplier<List<CalendarWindow>> source) {
            windows = source;
            return this;
        }

        /**
         * Says how long a chain of dependencies may be that makes items related; without it, 3.
         *
         * @param distance at least 1
         */
        public Builder relatedWithin(int distance) {
            maximumDistance = distance;
            return this;
        }

        /** Says how far back the success of earlier changes counts; without it, 365 days. */
        public Builder remembering(Duration time) {
            remembering = time;
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
        public ChangeDesk build() {
            ChangeRepository changes = repository();
            return new ChangeDesk(
                    this,
                    new ChangeNeighbours(changes, electorate, topology, windows, maximumDistance, time(), remembering));
        }
    }
}
