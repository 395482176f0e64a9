package dev.itsm.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How two readings of one clock at one instant differ: as recorded and as restated, or under two versions of a target.
 *
 * @param before one reading
 * @param after the other
 */
public record ClockDifference(ClockReading before, ClockReading after) {

    /** Returns whether both show the same in every respect that counts. */
    public boolean isNone() {
        return before.runState() == after.runState()
                && !isDueMoved()
                && !isBreachChanged()
                && before.elapsed().equals(after.elapsed())
                && before.paused().equals(after.paused());
    }

    public boolean isDueMoved() {
        return !before.due().equals(after.due());
    }

    /** Returns by how much, in wall clock time, it is due later; empty unless it is due in both. */
    public Optional<Duration> dueMovedBy() {
        return before.due().flatMap(was -> after.due().map(is -> Duration.between(was, is)));
    }

    public boolean isBreachChanged() {
        return before.isBreached() != after.isBreached();
    }

    public boolean isNewlyBreached() {
        return !before.isBreached() && after.isBreached();
    }

    public boolean isBreachTakenBack() {
        return before.isBreached() && !after.isBreached();
    }

    @Override
    public String toString() {
        return isNone()
                ? before.target() + ": no difference"
                : before.target() + ": "
                        + line("run state", before.runState(), after.runState())
                        + line("due", due(before), due(after))
                        + line("elapsed", before.elapsed(), after.elapsed())
                        + line("paused", before.paused(), after.paused())
                        + line("outcome", before.outcome(), after.outcome());
    }

    private static String line(String what, Object was, Object is) {
        return Objects.equals(was, is) ? "" : "\n  " + what + " " + was + " -> " + is;
    }

    private static String due(ClockReading reading) {
        return reading.due().map(Instant::toString).orElse("none");
    }
}
