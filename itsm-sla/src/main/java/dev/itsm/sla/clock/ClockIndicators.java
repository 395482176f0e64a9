package dev.itsm.sla.clock;

import static dev.itsm.sms.kpi.Indicator.Better.HIGHER;
import static dev.itsm.sms.kpi.Indicator.Better.LOWER;

import dev.itsm.id.ClauseRef;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The indicators of service clocks over a period, as they stand at its end. What was promised is kept if the clock stopped at or
 * before its due instant. Counting what stopped hides what was left open to hide a breach; counting what was due does not: the
 * two belong side by side.
 */
public final class ClockIndicators {
    private static final ClauseRef LEVELS = ClauseRef.iso20000("8.3.3");

    private final Period period;
    private final Instant end;

    private ClockIndicators(Period period) {
        this.period = period;
        this.end = Objects.requireNonNull(period.endExclusive(), "the end of the period");
    }

    /**
     * Returns the indicators.
     *
     * @param period with an end, as of which clocks are read
     */
    public static List<Indicator<RecordedClock>> over(Period period) {
        ClockIndicators all = new ClockIndicators(period);
        return List.of(
                Indicator.share(
                        "SLA-COMP",
                        LEVELS,
                        "Promises kept, of the clocks that stopped",
                        HIGHER,
                        RecordedClock::id,
                        all::kept),
                Indicator.share(
                        "SLA-COMPDUE",
                        LEVELS,
                        "Promises kept, of the clocks that were due",
                        HIGHER,
                        RecordedClock::id,
                        all::keptOfDue),
                Indicator.count(
                        "SLA-BREACH",
                        LEVELS,
                        "Clocks that are breached and not stopped",
                        LOWER,
                        RecordedClock::id,
                        all::open));
    }

    private ClockReading reading(RecordedClock clock) {
        return clock.clock().at(end);
    }

    private static boolean isKept(ClockReading reading, Instant due) {
        return reading.isStopped()
                && reading.stoppedAt().filter(at -> !at.isAfter(due)).isPresent();
    }

    private Part kept(RecordedClock clock) {
        ClockReading reading = reading(clock);
        if (!reading.isStopped() || reading.stoppedAt().filter(period::contains).isEmpty()) {
            return Part.outside();
        }
        return reading.due().map(due -> Part.counted(isKept(reading, due))).orElse(Part.excluded("without a limit"));
    }

    private Part keptOfDue(RecordedClock clock) {
        ClockReading reading = reading(clock);
        if (reading.runState() == RunState.CANCELLED || reading.runState() == RunState.NOT_STARTED) {
            return Part.outside();
        }
        if (reading.due().isEmpty()) {
            return reading.isPaused() ? Part.excluded("paused") : Part.outside();
        }
        Instant due = reading.due().get();
        return period.contains(due) ? Part.counted(isKept(reading, due)) : Part.outside();
    }

    private Part open(RecordedClock clock) {
        ClockReading reading = reading(clock);
        return reading.isRunning() || reading.isPaused() ? Part.counted(reading.isBreached()) : Part.outside();
    }
}
