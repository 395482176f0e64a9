package dev.itsm.sla.clock;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact.Classified;
import dev.itsm.sla.clock.ClockFact.Happening;
import dev.itsm.sla.clock.ClockFact.Paused;
import dev.itsm.sla.clock.ClockFact.Reopened;
import dev.itsm.sla.clock.ClockFact.Resumed;
import dev.itsm.sla.clock.ClockFact.Started;
import dev.itsm.sla.clock.ClockFact.Stopped;
import dev.itsm.sla.target.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a resolution clock that resumes after a reopening should show, found by walking through time minute by minute.
 * Facts, opening times and limits lie on whole minutes.
 */
final class MinuteModel {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WorkingCalendar calendar;
    private final Map<String, Duration> limits;
    private final Set<PauseReason> pausing;

    private final TreeMap<Instant, Duration> countedBy = new TreeMap<>();
    private final Set<PauseReason> holds = new HashSet<>();
    private @Nullable String recorded;
    private @Nullable String holding;
    private @Nullable Instant started;
    private @Nullable Instant stopped;
    private Duration counted = Duration.ZERO;
    private Duration paused = Duration.ZERO;

    MinuteModel(WorkingCalendar calendar, Map<String, Duration> limits, Set<PauseReason> pausing) {
        this.calendar = calendar;
        this.limits = limits;
        this.pausing = pausing;
    }

    /** Walks from the first fact to an instant; the facts stand in their order. */
    void walk(List<ClockFact> facts, Instant now) {
        int next = 0;
        Instant minute = facts.get(0).effectiveAt();
        while (!minute.isAfter(now)) {
            while (next < facts.size() && facts.get(next).effectiveAt().equals(minute)) {
                happened(facts.get(next++).what(), minute);
            }
            if (minute.isBefore(now)) {
                pass(minute);
            }
            minute = minute.plus(MINUTE);
        }
    }

    private void happened(Happening what, Instant at) {
        if (what instanceof Started && started == null) {
            started = at;
            holding = recorded;
            countedBy.put(at, Duration.ZERO);
        } else if (what instanceof Classified classified && classified.key() != null) {
            recorded = classified.key().value();
            holding = stopped == null ? recorded : holding;
        } else if (what instanceof Paused hold && stopped == null) {
            holds.add(hold.reason());
        } else if (what instanceof Resumed released && released.reason() != null) {
            holds.remove(released.reason());
        } else if (what instanceof Resumed) {
            holds.clear();
        } else if (what instanceof Stopped && isActive()) {
            stopped = at;
            holds.clear();
        } else if (what instanceof Reopened && stopped != null) {
            stopped = null;
            holding = recorded;
        }
    }

    private void pass(Instant minute) {
        if (!isActive() || !calendar.isWorking(minute)) {
            return;
        }
        if (isPaused()) {
            paused = paused.plus(MINUTE);
        } else {
            counted = counted.plus(MINUTE);
            countedBy.put(minute.plus(MINUTE), counted);
        }
    }

    private boolean isActive() {
        return started != null && stopped == null;
    }

    boolean isPaused() {
        return holds.stream().anyMatch(pausing::contains);
    }

    RunState runState() {
        if (started == null) {
            return RunState.NOT_STARTED;
        }
        return stopped != null ? RunState.STOPPED : isPaused() ? RunState.PAUSED : RunState.RUNNING;
    }

    Duration counted() {
        return counted;
    }

    Duration paused() {
        return paused;
    }

    /** Returns the first minute by which the limit is used up, walking on from now if the clock runs or has stopped. */
    @Nullable
    Instant due(Instant now) {
        Duration limit = holding == null ? null : limits.get(holding);
        if (limit == null || started == null) {
            return null;
        }
        for (Map.Entry<Instant, Duration> each : countedBy.entrySet()) {
            if (each.getValue().compareTo(limit) >= 0) {
                return each.getKey();
            }
        }
        return isActive() && isPaused() ? null : walkOn(limit.minus(counted), stopped == null ? now : stopped);
    }

    private Instant walkOn(Duration left, Instant from) {
        Instant minute = from;
        for (Duration still = left; !still.isZero(); minute = minute.plus(MINUTE)) {
            still = calendar.isWorking(minute) ? still.minus(MINUTE) : still;
        }
        return minute;
    }
}
