package dev.itsm.desk;

import dev.itsm.approval.Electorate;
import dev.itsm.change.Change;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.RiskModel.History;
import dev.itsm.change.Surroundings;
import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.change.schedule.Topology;
import dev.itsm.id.ChangeId;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what a decision on a change has to know of others, as far as that decision asks. */
record ChangeNeighbours(
        ChangeRepository repository,
        Electorate electorate,
        Topology topology,
        Supplier<List<CalendarWindow>> windows,
        int maximumDistance,
        InstantSource time,
        Duration remembering) {
    private static final List<ChangePhase> FIRM =
            List.of(ChangePhase.APPROVED, ChangePhase.SCHEDULED, ChangePhase.IMPLEMENTING);
    private static final List<ChangePhase> PROPOSED =
            List.of(ChangePhase.RECORDED, ChangePhase.CLASSIFIED, ChangePhase.ASSESSED);

    Surroundings around(ChangeId id, Optional<Change> state) {
        return new Around(id, state);
    }

    /** The schedule: what is firm, and what that and the given change must follow. */
    ChangeCalendar calendar(Optional<Change> given) {
        List<PlannedChange> firm = planned(FIRM);
        Set<ChangeId> missing = new HashSet<>();
        given.ifPresent(change -> missing.addAll(change.planning().follows()));
        firm.forEach(change -> missing.addAll(change.follows()));
        firm.forEach(change -> missing.remove(change.id()));
        Stream<PlannedChange> predecessors = repository.findAll(missing).values().stream()
                .map(Versioned::state)
                .filter(change -> !change.phase().isTerminal() || change.phase() == ChangePhase.CLOSED)
                .map(change -> change.planned().following(Set.of()));
        return new ChangeCalendar(
                Stream.concat(firm.stream(), predecessors).toList(), windows.get(), topology, maximumDistance);
    }

    private List<PlannedChange> planned(List<ChangePhase> phases) {
        return phases.stream()
                .flatMap(phase -> {
                    try (Stream<Versioned<Change>> found = repository.stream(ChangeRepository.BY_PHASE
                            .where(ChangeRepository.PHASE.is(phase))
                            .limit(PageRequest.MAXIMUM_LIMIT))) {
                        return found.map(change -> change.state().planned()).toList().stream();
                    }
                })
                .toList();
    }

    /** What lies around one change, each part looked up once, when it is asked for. */
    private final class Around implements Surroundings {
        private final ChangeId id;
        private final Optional<Change> state;
        private @Nullable ChangeCalendar calendar;

        Around(ChangeId id, Optional<Change> state) {
            this.id = id;
            this.state = state;
        }

        @Override
        public Electorate electorate() {
            return electorate;
        }

        @Override
        public ChangeCalendar calendar() {
            if (calendar == null) {
                calendar = ChangeNeighbours.this.calendar(state);
            }
            return calendar;
        }

        @Override
        public List<PlannedChange> proposed() {
            return planned(PROPOSED).stream()
                    .filter(change -> !change.id().equals(id))
                    .toList();
        }

        @Override
        public History history() {
            return state.map(Change::classification)
                    .map(classification -> historyOf(classification.category()))
                    .orElse(History.NONE);
        }
    }

    private History historyOf(String category) {
        PageRequest<Change> finished = ChangeRepository.BY_CATEGORY
                .where(ChangeRepository.CATEGORY.is(category))
                .from(ChangeRepository.FINISHED, time.instant().minus(remembering))
                .limit(PageRequest.MAXIMUM_LIMIT);
        try (Stream<Versioned<Change>> found = repository.stream(finished)) {
            List<Boolean> unsuccessful =
                    found.map(change -> change.state().work().isUnsuccessful()).toList();
            return new History(unsuccessful.size(), (int)
                    unsuccessful.stream().filter(failed -> failed).count());
        }
    }
}
