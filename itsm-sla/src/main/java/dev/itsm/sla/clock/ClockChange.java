package dev.itsm.sla.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a clock began to show something else.
 *
 * @param at when; for a breach, the due instant that was missed
 * @param runState whether it counts from then on
 * @param breached whether it is breached from then on
 */
public record ClockChange(Instant at, RunState runState, boolean breached) {
    /** Adds the breach that a reading foresaw, if it came before the next one, and what the next one changed. */
    static void add(List<ClockChange> changes, Instant at, @Nullable ClockReading before, ClockReading after) {
        if (before != null) {
            addBreach(changes, before, at);
        }
        ClockChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        boolean sameState = last == null ? after.runState() == RunState.NOT_STARTED : last.runState == after.runState();
        if (!sameState || (last != null && last.breached != after.isBreached())) {
            changes.add(new ClockChange(at, after.runState(), after.isBreached()));
        }
    }

    /** Adds that the due instant passed before anything else happened, if it did by then. */
    static void addBreach(List<ClockChange> changes, ClockReading reading, Instant until) {
        Instant due = reading.due().orElse(null);
        boolean counting = reading.isRunning() || reading.isPaused();
        if (due != null && counting && !reading.isBreached() && due.isBefore(until)) {
            changes.add(new ClockChange(due, reading.runState(), true));
        }
    }
}
