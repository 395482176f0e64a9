package dev.itsm.sla.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Counts dates on which a shift opens that has time left. */
final class WorkingDays {
    private static final LocalDate FIRST = LocalDate.ofInstant(Timeline.FIRST, ZoneOffset.UTC);
    private static final LocalDate LAST = LocalDate.ofInstant(Timeline.LAST, ZoneOffset.UTC);

    private WorkingDays() {}

    static long between(WorkingTime time, LocalDate fromInclusive, LocalDate toExclusive) {
        LocalDate end = toExclusive.isAfter(LAST) ? LAST : toExclusive;
        long count = 0;
        for (LocalDate date = fromInclusive.isBefore(FIRST) ? FIRST : fromInclusive;
                date.isBefore(end);
                date = date.plusDays(1)) {
            if (!time.openingOn(date).isEmpty()) {
                count++;
            }
        }
        return count;
    }

    static @Nullable LocalDate plus(WorkingTime time, LocalDate from, long days) {
        int step = Long.signum(days);
        LocalDate date = from;
        for (long left = days; left != 0; ) {
            date = date.plusDays(step);
            if (date.isBefore(FIRST) || date.isAfter(LAST) || isBeyond(time, date, step)) {
                return null;
            }
            if (!time.openingOn(date).isEmpty()) {
                left -= step;
            }
        }
        return date;
    }

    private static boolean isBeyond(WorkingTime time, LocalDate date, int step) {
        long second = date.toEpochDay() * Stretch.DAY_SECONDS;
        Tail tail = step > 0 ? time.after() : time.before();
        return tail.state() == Tail.State.EMPTY
                && (step > 0
                        ? second - 4 * Stretch.DAY_SECONDS > tail.second()
                        : second + 4 * Stretch.DAY_SECONDS < tail.second());
    }
}
