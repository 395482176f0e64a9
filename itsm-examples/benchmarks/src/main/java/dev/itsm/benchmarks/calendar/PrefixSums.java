package dev.itsm.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The limit: Monday to Friday 09:00–17:00 in UTC, 1990 to 2060, by one look-up in an array of running totals. */
final class PrefixSums {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final long OPENS = 9 * 3600 * SECOND;
    private static final long LENGTH = 8 * 3600 * SECOND;
    private static final long FIRST = LocalDate.of(1990, 1, 1).toEpochDay();
    private static final long ORIGIN = FIRST * 86_400;
    private static final int DAYS = 70 * 366;

    private final long[] workedBefore = new long[DAYS + 1];
    private final long[] dayOfShift = new long[DAYS];

    PrefixSums() {
        int shifts = 0;
        for (int i = 0; i < DAYS; i++) {
            boolean works = Hours.isWorkday(LocalDate.ofEpochDay(FIRST + i).getDayOfWeek());
            workedBefore[i + 1] = workedBefore[i] + (works ? LENGTH : 0);
            if (works) {
                dayOfShift[shifts++] = i;
            }
        }
    }

    Duration elapsed(Instant start, Instant end) {
        return Duration.ofNanos(worked(end) - worked(start));
    }

    Instant add(Instant start, Duration amount) {
        long target = worked(start) + amount.toNanos();
        long shift = (target - 1) / LENGTH;
        long nanos = dayOfShift[(int) shift] * DAY + OPENS + (target - shift * LENGTH);
        return Instant.ofEpochSecond(ORIGIN + nanos / SECOND, nanos % SECOND);
    }

    private long worked(Instant instant) {
        long nanos = (instant.getEpochSecond() - ORIGIN) * SECOND + instant.getNano();
        int day = (int) (nanos / DAY);
        long inDay = Math.max(nanos - day * DAY - OPENS, 0);
        return workedBefore[day] + Math.min(inDay, workedBefore[day + 1] - workedBefore[day]);
    }
}
