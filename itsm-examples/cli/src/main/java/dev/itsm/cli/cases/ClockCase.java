package dev.itsm.cli.cases;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.Threshold.FromDue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service-level case: a clock that starts, pauses and is given other limits.
 *
 * @param calendar in which it counts
 * @param start when it starts
 * @param amount how much time is allowed; null where only elapsed time is asked for
 * @param pauses when it stands still
 * @param changes the limits that replace the first one
 */
record ClockCase(
        WorkingCalendar calendar,
        Instant start,
        @Nullable TargetTime amount,
        List<Pause> pauses,
        List<Change> changes) {

    /** A pause; its end is null if it has none. */
    record Pause(Instant from, @Nullable Instant to) {}

    /** Another limit, and since when it holds. */
    record Change(Instant at, TargetTime amount) {}

    /** Returns when it is due by all that happens, however late that is; empty if it never is. */
    Optional<Instant> due() {
        ServiceClock clock = clock();
        return clock.at(clock.facts().get(clock.facts().size() - 1).effectiveAt())
                .due();
    }

    /** Returns the due instant moved by a distance in business time; empty if there is no such instant. */
    Optional<Instant> warnAt(FromDue offset) {
        return due().flatMap(due -> offset.from(due, calendar));
    }

    Duration elapsed(Instant end) {
        return clock().at(end).elapsed();
    }

    /** Returns what is left at an instant; empty without a limit. */
    Optional<Duration> remaining(Instant end) {
        return clock().at(end.isBefore(start) ? start : end).remaining();
    }

    boolean isBreached(Instant end) {
        return clock().at(end).isBreached();
    }

    private ServiceClock clock() {
        List<ClockFact> facts = new ArrayList<>();
        facts.add(ClockFact.started(start));
        for (Pause pause : pauses) {
            // Each pause is a reason of its own, so that those that overlap do not end each other.
            PauseReason reason = PauseReason.of("pause " + facts.size());
            facts.add(ClockFact.paused(reason, pause.from()));
            if (pause.to() != null) {
                facts.add(ClockFact.resumed(reason, pause.to()));
            }
        }
        changes.forEach(change -> facts.add(ClockFact.retargeted(limitedTo(change.amount()), change.at())));
        return ServiceClock.of(limitedTo(amount), facts);
    }

    private ResolvedTarget limitedTo(@Nullable TargetTime time) {
        ResolvedTarget target =
                Target.resolution().pausing(PausePolicy.always()).in(calendar);
        return time == null ? target : target.limitedTo(time);
    }
}
