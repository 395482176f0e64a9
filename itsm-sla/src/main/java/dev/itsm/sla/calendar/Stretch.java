package dev.itsm.sla.calendar;

/**
 * A piece of the time line, short enough to be counted in nanoseconds from its start (292 years).
 *
 * @param startSecond of the epoch, inclusive
 * @param endSecond of the epoch, exclusive
 */
record Stretch(long startSecond, long endSecond) {
    static final long SECOND = 1_000_000_000L;
    static final long DAY_SECONDS = 86_400L;

    /** The seven days round a date, which hold its shifts in every zone. */
    static Stretch around(long epochDay) {
        return new Stretch((epochDay - 3) * DAY_SECONDS, (epochDay + 4) * DAY_SECONDS);
    }

    long nanos() {
        return (endSecond - startSecond) * SECOND;
    }

    boolean covers(long second) {
        return startSecond <= second && second < endSecond;
    }
}
