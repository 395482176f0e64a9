package dev.itsm.sla.clock;

import dev.itsm.sla.target.Limit;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.TargetTime.WorkingTime;
import dev.itsm.sla.target.Threshold;
import dev.itsm.sla.target.Threshold.FromDue;
import dev.itsm.sla.target.Threshold.Percent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the closed spans of a cycle add up to under one limit.
 *
 * <p>An amount of working time is due at the first instant at which the counted time, which is working time outside pauses,
 * reaches the budget. A date or a time of day is due at {@code earliest}, later by the working time that did not count.
 * Once passed the due instant is kept in {@code reached} and never moves.
 *
 * @param target whose pause policy holds
 * @param limit the limit, with its calendar
 * @param start when the cycle began
 * @param budget how much time may be counted; null if nothing is due
 * @param earliest when it would be due without pauses; null where the budget alone says it
 * @param counted working time that counted
 * @param paused working time that was paused
 * @param reached the due instant; null while it lies ahead
 */
record Tally(
        ResolvedTarget target,
        Limit limit,
        Instant start,
        @Nullable Duration budget,
        @Nullable Instant earliest,
        Duration counted,
        Duration paused,
        @Nullable Instant reached) {

    static Tally from(ResolvedTarget target, Limit limit, Instant start) {
        TargetTime time = limit.time();
        if (time instanceof WorkingTime working) {
            Instant reached = time.isPositive() ? null : limit.due(start).orElse(null);
            Duration budget = time.isPositive() || reached != null ? working.amount() : null;
            return new Tally(target, limit, start, budget, null, Duration.ZERO, Duration.ZERO, reached);
        }
        Instant due = limit.due(start).orElse(null);
        Duration budget = due == null ? null : limit.elapsed(start, due);
        Instant reached = due == null || due.isAfter(start) ? null : due;
        return new Tally(target, limit, start, budget, due, Duration.ZERO, Duration.ZERO, reached);
    }

    /** Returns this tally with one more span, which follows those that it has. */
    Tally over(Span span) {
        return span.resting() ? this : over(span.startInclusive(), span.endExclusive(), span.holds());
    }

    /** Returns this tally with one more stretch, which follows those that it has, and in which it did not rest. */
    Tally over(Instant startInclusive, Instant endExclusive, List<PauseReason> holds) {
        Duration working = limit.elapsed(startInclusive, endExclusive);
        return pausesOn(holds)
                ? new Tally(target, limit, start, budget, earliest, counted, paused.plus(working), reached)
                : counting(startInclusive, endExclusive, counted.plus(working));
    }

    private Tally counting(Instant startInclusive, Instant endExclusive, Duration total) {
        Instant due = reached;
        if (due == null && mayBeReached(total)) {
            Instant candidate = dueFrom(startInclusive);
            due = candidate == null || candidate.isAfter(endExclusive) ? null : candidate;
        }
        return new Tally(target, limit, start, budget, earliest, total, paused, due);
    }

    private boolean mayBeReached(Duration total) {
        return budget != null && (total.compareTo(budget) >= 0 || !isPausable());
    }

    /** Returns whether the clock stands still while the work waits for these. */
    boolean pausesOn(List<PauseReason> holds) {
        if (holds.isEmpty() || !isPausable()) {
            return false;
        }
        for (int i = 0; i < holds.size(); i++) {
            if (target.pausesOn(holds.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPausable() {
        return limit.time() == null || limit.time().pausable();
    }

    /** Returns when it is due if the clock runs from then on without a pause; null if it never is. */
    @Nullable
    Instant dueFrom(Instant since) {
        if (reached != null || budget == null) {
            return reached;
        }
        return (earliest == null
                        ? limit.calendar().add(since, budget.minus(counted))
                        : limit.calendar().add(earliest, notCounted(since)))
                .orElse(null);
    }

    private Duration notCounted(Instant until) {
        return limit.elapsed(start, until).minus(counted);
    }

    /** Returns when a threshold is reached if the clock runs from then on; not before that, null if it never is. */
    @Nullable
    Instant reaches(Threshold threshold, Instant since) {
        Instant at = threshold instanceof FromDue fromDue ? shiftedDue(fromDue, since) : shareReached(threshold, since);
        return at != null && at.isBefore(since) ? since : at;
    }

    private @Nullable Instant shiftedDue(FromDue threshold, Instant since) {
        Instant due = dueFrom(since);
        return due == null ? null : threshold.from(due, limit.calendar()).orElse(null);
    }

    private @Nullable Instant shareReached(Threshold threshold, Instant since) {
        if (budget == null || !(threshold instanceof Percent percent)) {
            return null;
        }
        Duration share = percent.of(budget);
        return share.compareTo(counted) <= 0
                ? since
                : limit.calendar().add(since, share.minus(counted)).orElse(null);
    }
}
