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

    /** The days and three more on either side, which hold their shifts in every zone. */
    static Stretch around(long firstDay, long endDay) {
        return new Stretch((firstDay - 3) * DAY_SECONDS, (endDay + 3) * DAY_SECONDS);
    }

    static Stretch around(long epochDay) {
        return around(epochDay, epochDay + 1);
    }

    long nanos() {
        return (endSecond - startSecond) * SECOND;
    }

    boolean covers(long second) {
        return startSecond <= second && second < endSecond;
    }
}
