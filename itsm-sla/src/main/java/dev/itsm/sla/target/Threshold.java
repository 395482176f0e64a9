package dev.itsm.sla.target;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A point on the way to a target, or beyond it, at which somebody is to be told: a warning, an escalation. */
public sealed interface Threshold permits Threshold.Percent, Threshold.FromDue {
    /**
     * A share of the allowed time.
     *
     * @param percent of the working time between start and due instant, more than 0; above 100 lies after the due instant
     */
    record Percent(int percent) implements Threshold {
        private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

        public Percent {
            if (percent <= 0) {
                throw new IllegalArgumentException("A threshold of " + percent + " % must be more than 0 %.\n"
                        + "Maybe it is not wanted: leave it out then.");
            }
        }

        /** Returns the share of an allowed time, cut off at the nanosecond; at most the longest duration, either way. */
        public Duration of(Duration allowed) {
            long most = LONGEST.toSeconds() / percent;
            if (allowed.toSeconds() > most || allowed.toSeconds() < -most) {
                return allowed.isNegative() ? LONGEST.negated() : LONGEST;
            }
            return allowed.multipliedBy(percent).dividedBy(100);
        }

        @Override
        public String toString() {
            return percent + " %";
        }
    }

    /**
     * A distance from the due instant in working time.
     *
     * @param workingTime negative before the due instant, positive after it
     */
    record Offset(Duration workingTime) implements FromDue {
        @Override
        public Optional<Instant> from(Instant due, WorkingCalendar calendar) {
            return calendar.add(due, workingTime);
        }

        @Override
        public String toString() {
            return "due " + (workingTime.isNegative() ? "" : "+") + workingTime;
        }
    }

    /**
     * A distance from the due instant in working days, the time of day kept.
     *
     * @param workingDays negative before the due instant, positive after it
     */
    record DayOffset(int workingDays) implements FromDue {
        @Override
        public Optional<Instant> from(Instant due, WorkingCalendar calendar) {
            return calendar.addWorkingDays(due, workingDays);
        }

        @Override
        public String toString() {
            return "due " + (workingDays < 0 ? "" : "+") + workingDays + " working days";
        }
    }

    /** A threshold that is found by moving the due instant. */
    sealed interface FromDue extends Threshold permits Offset, DayOffset {
        /** Returns the due instant moved in the calendar; empty if there is no such instant. */
        Optional<Instant> from(Instant due, WorkingCalendar calendar);
    }

    static Threshold percent(int percent) {
        return new Percent(percent);
    }

    static Threshold offset(Duration workingTime) {
        return new Offset(workingTime);
    }

    static Threshold dayOffset(int workingDays) {
        return new DayOffset(workingDays);
    }
}
