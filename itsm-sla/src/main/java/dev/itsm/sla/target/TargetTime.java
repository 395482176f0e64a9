package dev.itsm.sla.target;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How much time a target allows. The unit is a type: none is ever converted into another.
 *
 * <p>An amount may be zero or negative; a {@link Target} refuses such limits, since "no target" is said by leaving it
 * out.
 */
public sealed interface TargetTime {
    /**
     * Returns when it is due if nothing pauses.
     *
     * @param start from when it counts
     * @param calendar the working calendar and, with it, the zone in which days are read
     * @return empty if there is no such instant, because too little working time is left or the calendar does not know
     *     the year of the start
     */
    Optional<Instant> due(Instant start, WorkingCalendar calendar);

    /** Returns the calendar in which the clock counts while this limit holds. */
    default WorkingCalendar countedIn(WorkingCalendar calendar) {
        return calendar;
    }

    /** Returns whether a pause moves the due instant. */
    default boolean pausable() {
        return true;
    }

    /** Returns whether it lies after its start. */
    boolean isPositive();

    /** An amount of working time, such as eight hours within office hours. */
    record WorkingTime(Duration amount) implements TargetTime {
        @Override
        public Optional<Instant> due(Instant start, WorkingCalendar calendar) {
            return calendar.add(start, amount);
        }

        @Override
        public boolean isPositive() {
            return amount.compareTo(Duration.ZERO) > 0;
        }

        @Override
        public String toString() {
            return amount + " of working time";
        }
    }

    /**
     * A number of working days. The day of the start is day 0; the time of day is kept.
     *
     * @param days how many working days
     * @param endOfDay whether it is due at the closing time of the last day rather than at the start's time of day
     */
    record WorkingDays(int days, boolean endOfDay) implements TargetTime {
        @Override
        public Optional<Instant> due(Instant start, WorkingCalendar calendar) {
            return endOfDay
                    ? calendar.wallTimeOf(start)
                            .flatMap(wall -> calendar.plusWorkingDays(wall.toLocalDate(), days))
                            .flatMap(calendar::closingOf)
                    : calendar.addWorkingDays(start, days);
        }

        @Override
        public boolean isPositive() {
            return days > 0;
        }

        @Override
        public String toString() {
            return days + (days == 1 ? " working day" : " working days") + (endOfDay ? ", end of day" : "");
        }
    }

    /** A number of days by the wall calendar, in the calendar's zone; every hour counts. */
    record CalendarDays(int days) implements TargetTime {
        @Override
        public Optional<Instant> due(Instant start, WorkingCalendar calendar) {
            return calendar.wallTimeOf(start).map(wall -> calendar.instantOf(wall.plusDays(days)));
        }

        @Override
        public WorkingCalendar countedIn(WorkingCalendar calendar) {
            return WorkingCalendar.always(calendar.zone());
        }

        @Override
        public boolean isPositive() {
            return days > 0;
        }

        @Override
        public String toString() {
            return days + (days == 1 ? " calendar day" : " calendar days");
        }
    }

    /**
     * A time of day on a later working day: "next working day, 16:00".
     *
     * @param days how many working days after the day of the start; 1 is the next
     * @param time the wall time, in the calendar's zone
     */
    record WorkingDayAt(int days, LocalTime time) implements TargetTime {
        @Override
        public Optional<Instant> due(Instant start, WorkingCalendar calendar) {
            return calendar.wallTimeOf(start)
                    .flatMap(wall -> calendar.plusWorkingDays(wall.toLocalDate(), days))
                    .map(date -> calendar.instantOf(date.atTime(time)));
        }

        @Override
        public boolean isPositive() {
            return days > 0;
        }

        @Override
        public String toString() {
            return (days == 1 ? "next working day" : days + " working days later") + ", " + time;
        }
    }

    /** An instant that was agreed. Nothing moves it, and no pause stops a clock towards it. */
    record FixedInstant(Instant at) implements TargetTime {
        @Override
        public Optional<Instant> due(Instant start, WorkingCalendar calendar) {
            return Optional.of(at);
        }

        @Override
        public boolean pausable() {
            return false;
        }

        @Override
        public boolean isPositive() {
            return true;
        }

        @Override
        public String toString() {
            return "by " + at;
        }
    }
}
