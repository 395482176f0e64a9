package dev.itsm.sla.calendar;

import java.time.Instant;

/**
 * The working time of a stretch with its running total, indexed from both sides: by the day for "how much has worked
 * until then", and by equal shares of the working time for "when had that much worked".
 *
 * <p>A search tree or a binary search would do, at ten times the cost: service desks recompute every open clock of every
 * ticket, and each of those is two of the questions here. So both are one look-up and a short scan. Times and amounts
 * are nanoseconds from the stretch's start.
 */
final class Table {
    private static final long DAY = Stretch.DAY_SECONDS * Stretch.SECOND;
    /** A span is three numbers in a row, which share a cache line: start, end, working time before it. */
    private static final int WIDTH = 3;

    private final Stretch stretch;
    private final long nanos;
    private final long total;
    private final int count;
    private final long[] spans;
    private final int[] byDay;
    private final int[] byShare;
    private final int shareBits;

    Table(Stretch stretch, Spans of) {
        this.stretch = stretch;
        this.nanos = stretch.nanos();
        this.count = of.count();
        this.spans = new long[WIDTH * (count + 1)];
        long worked = 0;
        for (int i = 0; i < count; i++) {
            spans[WIDTH * i] = of.start(i);
            spans[WIDTH * i + 1] = of.end(i);
            spans[WIDTH * i + 2] = worked;
            worked += of.end(i) - of.start(i);
        }
        // A span after the last, without time, saves every look-up the question whether there is one.
        spans[WIDTH * count] = Long.MAX_VALUE;
        spans[WIDTH * count + 1] = Long.MAX_VALUE;
        spans[WIDTH * count + 2] = worked;
        this.total = worked;
        this.byDay = new int[(int) ((nanos + DAY - 1) / DAY) + 1];
        for (int day = 0, i = 0; day < byDay.length; day++) {
            while (end(i) <= day * DAY) {
                i++;
            }
            byDay[day] = i;
        }
        this.shareBits = 64 - Long.numberOfLeadingZeros(total / Math.max(1, count));
        this.byShare = new int[(int) (total >>> shareBits) + 2];
        for (int share = 0, i = 0; share < byShare.length; share++) {
            while (i < count && before(i + 1) < (long) share << shareBits) {
                i++;
            }
            byShare[share] = i;
        }
    }

    Stretch stretch() {
        return stretch;
    }

    long total() {
        return total;
    }

    int count() {
        return count;
    }

    long start(int i) {
        return spans[WIDTH * i];
    }

    long end(int i) {
        return spans[WIDTH * i + 1];
    }

    private long before(int i) {
        return spans[WIDTH * i + 2];
    }

    boolean covers(Instant instant) {
        return stretch.covers(instant.getEpochSecond());
    }

    long time(Instant instant) {
        return (instant.getEpochSecond() - stretch.startSecond()) * Stretch.SECOND + instant.getNano();
    }

    long timeOf(long second) {
        return (second - stretch.startSecond()) * Stretch.SECOND;
    }

    Instant instant(long time) {
        return Instant.ofEpochSecond(stretch.startSecond() + time / Stretch.SECOND, time % Stretch.SECOND);
    }

    /** Returns whether the span goes on where the stretch ends, as far as this table can tell. */
    boolean reachesEnd(int i) {
        return end(i) == nanos;
    }

    /** Returns the first span that ends after that time; the count of spans if none does. */
    int endingAfter(long time) {
        int day = (int) (time / DAY);
        int i = byDay[day];
        int last = byDay[day + 1];
        if (last - i > 8) {
            return bisect(i, last, time);
        }
        while (end(i) <= time) {
            i++;
        }
        return i;
    }

    /** Returns the last span that starts by that time; -1 if none does. */
    int startingBy(long time) {
        int i = endingAfter(time);
        return start(i) <= time ? i : i - 1;
    }

    private int bisect(int from, int to, long time) {
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (end(middle) <= time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Returns the working time until that time. */
    long worked(long time) {
        int i = endingAfter(time);
        return before(i) + Math.max(0, time - start(i));
    }

    /** Returns the first instant until which that much has worked: more than 0 and at most the total. */
    Instant instantOfEarliest(long amount) {
        int i = reaching(amount);
        return instant(start(i) + (amount - before(i)));
    }

    /** Returns the last instant until which no more than that has worked: at least 0 and less than the total. */
    Instant instantOfLatest(long amount) {
        int i = reaching(amount + 1);
        return instant(start(i) + (amount - before(i)));
    }

    /** Returns the span with which the working time reaches that amount. */
    private int reaching(long amount) {
        int share = (int) (amount >>> shareBits);
        int from = byShare[share];
        int to = Math.min(byShare[share + 1], count - 1);
        while (to - from > 8) {
            int middle = (from + to) >>> 1;
            if (before(middle + 1) < amount) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        while (before(from + 1) < amount) {
            from++;
        }
        return from;
    }
}
