package dev.itsm.sla.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * Hours of work on the wall clock, from an opening time for at most a day. A shift belongs to the day that it opens on,
 * and may go on after midnight.
 *
 * @param opens the time of day it opens, inclusive
 * @param wallTime the time until it closes, exclusive, as the wall clock shows it on a day without a clock change: more
 *     than nothing, at most 24 hours
 */
public record Shift(LocalTime opens, Duration wallTime) {
    private static final long DAY = 86_400_000_000_000L;

    public Shift {
        if (wallTime.isNegative() || wallTime.isZero() || wallTime.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The shift that opens at " + opens + " must take more than nothing and at most 24 hours, not "
                            + wallTime + ".\nMaybe it is two shifts.");
        }
    }

    /** The whole day, {@code 00:00} to {@code 24:00}. */
    public static Shift allDay() {
        return new Shift(LocalTime.MIDNIGHT, Duration.ofDays(1));
    }

    /**
     * Returns the shift between two times of day such as {@code "09:00"} and {@code "17:30"}, in ISO-8601 form (seconds
     * and fractions are allowed). It may close at {@code "24:00"}; one that closes earlier than it opens closes on the
     * next day.
     *
     * @throws IllegalArgumentException if a time is not one, or if both are the same
     */
    public static Shift of(String opens, String closes) {
        long from = nanoOfDay(opens, closes, opens);
        long to = closes.equals("24:00") || closes.equals("24:00:00") ? DAY : nanoOfDay(opens, closes, closes);
        if (from == to) {
            throw new IllegalArgumentException("The shift from " + opens + " to " + closes
                    + " must not close when it opens.\nMaybe the whole day is meant: 00:00 to 24:00.");
        }
        return new Shift(LocalTime.ofNanoOfDay(from), Duration.ofNanos(to > from ? to - from : to - from + DAY));
    }

    private static long nanoOfDay(String opens, String closes, String time) {
        try {
            return LocalTime.parse(time).toNanoOfDay();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The shift from '" + opens + "' to '" + closes + "' must have times of day, not '" + time
                            + "'.\nMaybe a leading zero is missing: 09:00.",
                    e);
        }
    }

    /** Returns the time of day it closes, of the day it opens on or the next; midnight for {@code 24:00}. */
    public LocalTime closes() {
        return LocalTime.ofNanoOfDay(closesNano() % DAY);
    }

    /** Returns whether it goes on after midnight; one that closes at {@code 24:00} does not. */
    public boolean crossesMidnight() {
        return closesNano() > DAY;
    }

    long opensNano() {
        return opens.toNanoOfDay();
    }

    /** Nanoseconds from the start of its day to its closing time; beyond a day if it crosses midnight. */
    long closesNano() {
        return opens.toNanoOfDay() + wallTime.toNanos();
    }

    /** {@code 09:00–17:00}, {@code 22:00–06:00}, {@code 18:00–24:00}. */
    @Override
    public String toString() {
        return opens + "–" + (closesNano() == DAY ? "24:00" : closes());
    }
}
