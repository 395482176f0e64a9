package dev.itsm.sla.clock;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact.Acknowledged;
import dev.itsm.sla.clock.ClockFact.Assigned;
import dev.itsm.sla.clock.ClockFact.Cancelled;
import dev.itsm.sla.clock.ClockFact.Classified;
import dev.itsm.sla.clock.ClockFact.Happening;
import dev.itsm.sla.clock.ClockFact.Paused;
import dev.itsm.sla.clock.ClockFact.Reopened;
import dev.itsm.sla.clock.ClockFact.RequesterContacted;
import dev.itsm.sla.clock.ClockFact.Responded;
import dev.itsm.sla.clock.ClockFact.Resumed;
import dev.itsm.sla.clock.ClockFact.Retargeted;
import dev.itsm.sla.clock.ClockFact.Started;
import dev.itsm.sla.clock.ClockFact.Stopped;
import dev.itsm.sla.target.AgreementKind;
import dev.itsm.sla.target.Metric;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.Target;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a clock should show under any policy, found by walking from one edge to the next: between two neighbouring edges,
 * which are facts, openings and closings, nothing changes. Keeps every piece of time that counted and adds nothing up
 * until it is asked.
 */
final class ClockModel {
    private final WorkingCalendar calendar;
    private final Target target;
    private final Map<String, Duration> limits;

    private final List<Cycle> cycles = new ArrayList<>();
    private final Set<PauseReason> holds = new HashSet<>();
    private Phase phase = Phase.NOT_STARTED;
    private @Nullable String recorded;
    private @Nullable String owner;
    private @Nullable List<Shown> cancelled;

    private enum Phase {
        NOT_STARTED,
        ACTIVE,
        ANSWERED,
        DONE
    }

    /** What the clock shows of a cycle. */
    record Shown(
            RunState runState,
            Duration elapsed,
            Duration paused,
            @Nullable Instant due) {}

    /** A cycle: the pieces of working time that counted, were paused, and lie after the stop. */
    private static final class Cycle {
        private final Instant start;
        private @Nullable Duration limit;
        private final List<Period> counted = new ArrayList<>();
        private final List<Period> paused = new ArrayList<>();
        private final List<Period> rested = new ArrayList<>();
        private @Nullable Instant stopped;
        private @Nullable Shown shownAtEnd;

        Cycle(Instant start, @Nullable Duration limit) {
            this.start = start;
            this.limit = limit;
        }

        @Nullable
        Instant reached() {
            Duration left = limit;
            for (Period piece : counted) {
                Duration length = piece.duration().orElseThrow();
                if (left != null && length.compareTo(left) >= 0) {
                    return piece.startInclusive().plus(left);
                }
                left = left == null ? null : left.minus(length);
            }
            return null;
        }
    }

    ClockModel(WorkingCalendar calendar, Target target, Map<String, Duration> limits) {
        this.calendar = calendar;
        this.target = target;
        this.limits = limits;
    }

    /** Walks from the first fact to an instant; the facts stand in their order. */
    void walk(List<ClockFact> facts, Instant now) {
        TreeSet<Instant> edges = new TreeSet<>(Set.of(now));
        Instant first = facts.get(0).effectiveAt();
        facts.forEach(fact -> edges.add(fact.effectiveAt()));
        calendar.intervals(first, now).forEach(piece -> {
            edges.add(piece.startInclusive());
            edges.add(Objects.requireNonNull(piece.endExclusive()));
        });
        for (Instant edge : edges.headSet(now, true)) {
            for (ClockFact fact : facts) {
                if (fact.effectiveAt().equals(edge)) {
                    happened(fact.what(), edge);
                }
            }
            if (edge.isBefore(now) && calendar.isWorking(edge)) {
                pass(Period.of(edge, Objects.requireNonNull(edges.higher(edge))));
            }
        }
    }

    private void pass(Period piece) {
        if (phase == Phase.ACTIVE) {
            (isPaused() ? cycle().paused : cycle().counted).add(piece);
        } else if (phase == Phase.DONE) {
            cycle().rested.add(piece);
        }
    }

    private void happened(Happening what, Instant at) {
        if (what instanceof Started) {
            if (phase == Phase.NOT_STARTED) {
                begin(at);
            }
        } else if (what instanceof Classified classified) {
            recorded = classified.key() == null ? null : classified.key().value();
            recalculate(at);
        } else if (what instanceof Paused hold) {
            if (phase != Phase.DONE) {
                holds.add(hold.reason());
            }
        } else if (what instanceof Resumed released) {
            holds.removeIf(hold -> released.reason() == null || hold.equals(released.reason()));
        } else if (what instanceof RequesterContacted) {
            holds.remove(PauseReason.REQUESTER);
            if (phase == Phase.ANSWERED) {
                begin(at);
            }
        } else if (what instanceof Responded reply) {
            if (reply.byPerson() && reply.visibleToRequester() && phase == Phase.ACTIVE) {
                answered(at);
            }
        } else if (what instanceof Acknowledged) {
            if (target.metric() == Metric.ACKNOWLEDGE && phase == Phase.ACTIVE) {
                stop(Phase.DONE, at);
            }
        } else if (what instanceof Stopped) {
            finished(at);
        } else if (what instanceof Reopened) {
            reopened(at);
        } else if (what instanceof Assigned assigned) {
            handedTo(assigned.owner(), at);
        } else if (what instanceof Cancelled) {
            if (cancelled == null && phase != Phase.ANSWERED && phase != Phase.DONE) {
                cancelled = shown(at);
                Instant due = phase == Phase.NOT_STARTED ? null : cycle().reached();
                cancelled.set(cancelled.size() - 1, shown(RunState.CANCELLED, due));
            }
        } else if (what instanceof Retargeted) {
            cancelled = null;
        }
    }

    private void answered(Instant at) {
        switch (target.metric()) {
            case RESPONSE, ACKNOWLEDGE -> stop(Phase.DONE, at);
            case UPDATE -> stop(Phase.ANSWERED, at);
            case RESOLUTION, CUSTOM -> {}
        }
    }

    private void finished(Instant at) {
        if (phase == Phase.ACTIVE) {
            stop(Phase.DONE, at);
        } else if (phase == Phase.ANSWERED) {
            phase = Phase.DONE;
        }
        if (phase == Phase.DONE) {
            holds.clear();
        }
    }

    private void stop(Phase how, Instant at) {
        phase = how;
        cycle().stopped = at;
    }

    private void reopened(Instant at) {
        if (phase != Phase.DONE) {
            return;
        }
        switch (target.metric()) {
            case RESPONSE, ACKNOWLEDGE -> {}
            case UPDATE -> begin(at);
            case RESOLUTION, CUSTOM -> {
                switch (target.reopening()) {
                    case STOP_AT_FIRST -> {}
                    case NEW_CYCLE -> begin(at);
                    case RESUME -> goOn(at);
                    case CONTINUE -> {
                        cycle().counted.addAll(cycle().rested);
                        goOn(at);
                    }
                }
            }
        }
    }

    private void goOn(Instant at) {
        phase = Phase.ACTIVE;
        cycle().stopped = null;
        cycle().rested.clear();
        recalculate(at);
    }

    private void handedTo(@Nullable String other, Instant at) {
        boolean handedOver = owner != null && !owner.equals(other);
        owner = other;
        if (handedOver && target.agreement() == AgreementKind.OLA && phase == Phase.ACTIVE) {
            begin(at);
        }
    }

    private void recalculate(Instant at) {
        Duration limit = limit();
        if (phase != Phase.ACTIVE || Objects.equals(cycle().limit, limit)) {
            return;
        }
        switch (target.recalculation()) {
            case RETROACTIVE -> cycle().limit = limit;
            case STRICTEST -> {
                Duration held = cycle().limit;
                cycle().limit = held == null || (limit != null && limit.compareTo(held) < 0) ? limit : held;
            }
            case PROSPECTIVE -> {
                if (cycle().start.equals(at)) {
                    cycle().limit = limit;
                } else {
                    begin(at);
                }
            }
        }
    }

    private void begin(Instant at) {
        if (!cycles.isEmpty()) {
            cycle().shownAtEnd = shownOfCycle(at);
        }
        phase = Phase.ACTIVE;
        cycles.add(new Cycle(at, limit()));
    }

    private @Nullable Duration limit() {
        return recorded == null ? null : limits.get(recorded);
    }

    private Cycle cycle() {
        return cycles.get(cycles.size() - 1);
    }

    private boolean isPaused() {
        return holds.stream().anyMatch(hold -> target.pauses().pauses(target.metric(), target.agreement(), hold));
    }

    /** Returns what each cycle showed when the next began, and what the last one shows. */
    List<Shown> shown(Instant now) {
        if (cancelled != null) {
            return cancelled;
        }
        List<Shown> shown = new ArrayList<>();
        cycles.forEach(cycle -> {
            if (cycle.shownAtEnd != null) {
                shown.add(cycle.shownAtEnd);
            }
        });
        shown.add(shownOfCycle(now));
        return shown;
    }

    private Shown shownOfCycle(Instant now) {
        return switch (phase) {
            case NOT_STARTED -> shown(RunState.NOT_STARTED, null);
            case ANSWERED, DONE -> shown(RunState.STOPPED, due(Objects.requireNonNull(cycle().stopped)));
            case ACTIVE -> isPaused() ? shown(RunState.PAUSED, cycle().reached()) : shown(RunState.RUNNING, due(now));
        };
    }

    private Shown shown(RunState runState, @Nullable Instant due) {
        return cycles.isEmpty()
                ? new Shown(runState, Duration.ZERO, Duration.ZERO, null)
                : new Shown(runState, sum(cycle().counted), sum(cycle().paused), due);
    }

    /** Returns where the limit is used up, going on from an instant if it is not yet; null if it never is. */
    private @Nullable Instant due(Instant since) {
        Instant reached = cycle().reached();
        Duration limit = cycle().limit;
        return reached != null || limit == null
                ? reached
                : calendar.add(since, limit.minus(sum(cycle().counted))).orElse(null);
    }

    private static Duration sum(List<Period> pieces) {
        return pieces.stream().map(piece -> piece.duration().orElseThrow()).reduce(Duration.ZERO, Duration::plus);
    }
}
