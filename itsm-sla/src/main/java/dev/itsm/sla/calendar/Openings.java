package dev.itsm.sla.calendar;

import java.util.Arrays;

/** What is left of shifts, each with the day it opens on, as nanoseconds from the start of a stretch. In no order. */
final class Openings {
    private long[] days = new long[16];
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int count;

    void add(long day, long start, long end) {
        if (start >= end) {
            return;
        }
        if (count == days.length) {
            days = Arrays.copyOf(days, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        days[count] = day;
        starts[count] = start;
        ends[count++] = end;
    }

    void addAll(Openings others) {
        for (int i = 0; i < others.count; i++) {
            add(others.days[i], others.starts[i], others.ends[i]);
        }
    }

    /** Returns what of them lies in those spans. */
    Openings in(Spans spans) {
        Openings in = new Openings();
        for (int i = 0; i < count; i++) {
            for (int j = spans.firstEndingAfter(starts[i]); j < spans.count() && spans.start(j) < ends[i]; j++) {
                in.add(days[i], Math.max(starts[i], spans.start(j)), Math.min(ends[i], spans.end(j)));
            }
        }
        return in;
    }

    Spans spans() {
        Spans.Builder spans = new Spans.Builder();
        for (int i = 0; i < count; i++) {
            spans.add(starts[i], ends[i]);
        }
        return spans.build();
    }

    /** Returns a bit for each day from the first on, set where one opens. */
    long[] bits(long firstDay, int ofDays) {
        long[] bits = new long[ofDays / Long.SIZE];
        for (int i = 0; i < count; i++) {
            int bit = (int) (days[i] - firstDay);
            bits[bit / Long.SIZE] |= 1L << bit;
        }
        return bits;
    }
}
