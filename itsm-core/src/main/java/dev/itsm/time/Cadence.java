package dev.itsm.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How often something is due: every so many days or months, at the same wall time in a zone. The n-th occurrence is
 * counted from the first, so that a cadence that starts on the 31st does not drift through February.
 *
 * @param step how many units lie between two occurrences; at least 1
 * @param unit days or months
 * @param zone where the wall time is read
 */
public record Cadence(int step, Unit unit, ZoneId zone) {
    /** What a cadence counts in. */
    public enum Unit {
        DAYS(1),
        MONTHS(31);

        private final int longestDays;

        Unit(int longestDays) {
            this.longestDays = longestDays;
        }
    }

    public Cadence {
        if (step < 1) {
            throw new IllegalArgumentException("The cadence of " + step + " " + unit + " must be at least 1.\n"
                    + "Maybe there is no recurrence: leave the cadence out then.");
        }
    }

    public static Cadence everyMonths(int months, ZoneId zone) {
        return new Cadence(months, Unit.MONTHS, zone);
    }

    public static Cadence everyDays(int days, ZoneId zone) {
        return new Cadence(days, Unit.DAYS, zone);
    }

    /**
     * Returns the n-th occurrence after the first.
     *
     * @param first the first occurrence
     * @param n how many steps after it, 0 or more; 0 is the first itself
     */
    public Instant occurrence(Instant first, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("The occurrence " + n + " of a cadence must not be negative.\n"
                    + "Maybe the first occurrence is later than the one that is looked for.");
        }
        ZonedDateTime start = first.atZone(zone);
        long amount = (long) n * step;
        return (unit == Unit.MONTHS ? start.plusMonths(amount) : start.plusDays(amount)).toInstant();
    }

    /** Returns the first occurrence after the instant, which may be the first of all. */
    public Instant next(Instant first, Instant after) {
        if (after.isBefore(first)) {
            return first;
        }
        // A lower bound: no step is longer than this, and a day may have 25 hours.
        long wholeSteps = Duration.between(first, after).toDays() / ((long) step * unit.longestDays);
        int n = Math.toIntExact(Math.max(0, wholeSteps - 1 - wholeSteps / 365));
        Instant candidate = occurrence(first, n);
        while (!candidate.isAfter(after)) {
            candidate = occurrence(first, ++n);
        }
        return candidate;
    }
}
