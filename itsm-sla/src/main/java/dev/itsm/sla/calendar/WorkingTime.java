package dev.itsm.sla.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableMap;

/** A resolved definition: tells the working time of any stretch. Immutable, compared by value. */
sealed interface WorkingTime permits AllTime, ScheduledTime, CombinedTime {
    /** Whose dates are meant. */
    ZoneId zone();

    /** Returns the working time of the stretch, as nanoseconds from its start. */
    Spans within(Stretch stretch);

    /**
     * Returns the time left of the shifts that open on those days, as nanoseconds from the start of the stretch.
     *
     * @param around {@linkplain Stretch#around round} the days
     */
    Openings openings(Stretch around, long firstDay, long endDay);

    /** An upper bound for how many spans a day holds, but for periods taken out. */
    long shiftsPerDay();

    /** What is known of the time before some second. */
    Tail before();

    /** What is known of the time from some second on. */
    Tail after();

    /** The holidays with their names, by date; an empty name where they have none. */
    NavigableMap<LocalDate, String> holidays();
}
