package dev.itsm.sla.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which a shift opens that has time left: a bit a day, in blocks that are worked out when they are first
 * asked for. All dates that a calendar knows take less than three megabytes. Safe for use by several threads.
 */
final class WorkingDays {
    private static final int BLOCK = 256;
    private static final long FIRST =
            LocalDate.ofInstant(Timeline.FIRST, ZoneOffset.UTC).toEpochDay();
    private static final long LAST =
            LocalDate.ofInstant(Timeline.LAST, ZoneOffset.UTC).toEpochDay();
    private static final long REACH_DAYS = 4;

    private final WorkingTime time;
    private final ConcurrentMap<Long, long[]> blocks = new ConcurrentHashMap<>();
    private final long first;
    private final long last;

    WorkingDays(WorkingTime time) {
        this.time = time;
        Tail before = time.before();
        Tail after = time.after();
        this.first = before.state() == Tail.State.EMPTY ? Math.max(FIRST, day(before) - REACH_DAYS) : FIRST;
        this.last = after.state() == Tail.State.EMPTY ? Math.min(LAST, day(after) + REACH_DAYS) : LAST;
    }

    private static long day(Tail tail) {
        return Math.floorDiv(tail.second(), Stretch.DAY_SECONDS);
    }

    boolean isOne(LocalDate date) {
        return countBetween(date.toEpochDay(), date.toEpochDay() + 1) == 1;
    }

    long between(LocalDate fromInclusive, LocalDate toExclusive) {
        return countBetween(fromInclusive.toEpochDay(), toExclusive.toEpochDay());
    }

    private long countBetween(long fromInclusive, long toExclusive) {
        long to = Math.min(toExclusive, last + 1);
        long count = 0;
        for (long day = Math.max(fromInclusive, first); day < to; day = (Math.floorDiv(day, BLOCK) + 1L) * BLOCK) {
            count += count(day, Math.min(to, (Math.floorDiv(day, BLOCK) + 1L) * BLOCK));
        }
        return count;
    }

    /** Counts within one block; the end is exclusive and may be the next block's first day. */
    private int count(long from, long to) {
        long[] bits = block(from);
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            long firstDay = Math.floorDiv(from, BLOCK) * (long) BLOCK + (long) i * Long.SIZE;
            count += Long.bitCount(bits[i] & from(from - firstDay) & ~from(to - firstDay));
        }
        return count;
    }

    /** All bits from that one on, which may lie outside. */
    private static long from(long bit) {
        return bit <= 0 ? -1L : bit >= Long.SIZE ? 0L : -1L << bit;
    }

    /** Returns the date that many working days after (or, if negative, before) the date; null if there are not so many. */
    @Nullable
    LocalDate plus(LocalDate from, long days) {
        if (days == 0) {
            return from;
        }
        long start = from.toEpochDay();
        if (days > last - start || days < first - start) {
            return null;
        }
        long day = days > 0 ? after(start, days) : before(start, days);
        return day < first || day > last ? null : LocalDate.ofEpochDay(day);
    }

    private long after(long from, long days) {
        long left = days;
        long day = Math.max(from + 1, first);
        while (day <= last) {
            long next = (Math.floorDiv(day, BLOCK) + 1L) * BLOCK;
            int count = count(day, next);
            if (count >= left) {
                while (left > count(day, day + 1)) {
                    left -= count(day, day + 1);
                    day++;
                }
                return day;
            }
            left -= count;
            day = next;
        }
        return Long.MAX_VALUE;
    }

    private long before(long from, long days) {
        long left = days;
        long end = Math.min(from, last + 1);
        while (end > first) {
            long start = Math.floorDiv(end - 1, BLOCK) * (long) BLOCK;
            int count = count(start, end);
            if (count + left >= 0) {
                while (left + count(end - 1, end) < 0) {
                    left += count(end - 1, end);
                    end--;
                }
                return end - 1;
            }
            left += count;
            end = start;
        }
        return Long.MIN_VALUE;
    }

    private long[] block(long day) {
        long n = Math.floorDiv(day, BLOCK);
        long[] known = blocks.get(n);
        return known != null ? known : blocks.computeIfAbsent(n, this::bits);
    }

    private long[] bits(long block) {
        long from = block * BLOCK;
        Openings openings = time.openings(Stretch.around(from, from + BLOCK), from, from + BLOCK);
        return openings.bits(from, BLOCK);
    }
}
