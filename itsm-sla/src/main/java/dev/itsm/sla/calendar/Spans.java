package dev.itsm.sla.calendar;

import java.util.Arrays;

/**
 * Disjoint half-open spans of a line of nanoseconds, in order, none empty and no two touching. The edges alternate:
 * start, end, start, end.
 */
final class Spans {
    static final Spans NONE = new Spans(new long[0]);

    private final long[] edges;

    private Spans(long[] edges) {
        this.edges = edges;
    }

    static Spans of(long start, long end) {
        return start < end ? new Spans(new long[] {start, end}) : NONE;
    }

    int count() {
        return edges.length / 2;
    }

    long start(int i) {
        return edges[2 * i];
    }

    long end(int i) {
        return edges[2 * i + 1];
    }

    boolean isEmpty() {
        return edges.length == 0;
    }

    /** Returns the first span that ends after that time; the count of spans if none does. */
    int firstEndingAfter(long time) {
        int from = 0;
        int to = count();
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

    /** Returns the time in all spans. */
    long total() {
        return before(Long.MAX_VALUE);
    }

    /** Returns the time in the spans before that time. */
    long before(long time) {
        long sum = 0;
        for (int i = 0; i < count() && start(i) < time; i++) {
            sum += Math.min(time, end(i)) - start(i);
        }
        return sum;
    }

    /** Returns the set operation's answer in one sweep over the edges of both. */
    Spans combine(SetOperation operation, Spans other) {
        long[] a = edges;
        long[] b = other.edges;
        long[] out = new long[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            long at = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
            boolean inside = operation.test((i & 1) == 1, (j & 1) == 1);
            if (inside != ((n & 1) == 1)) {
                out[n++] = at;
            }
        }
        return n == 0 ? NONE : new Spans(n == out.length ? out : Arrays.copyOf(out, n));
    }

    /** Collects spans that may overlap, touch and come in any order; empty ones are left out. */
    static final class Builder {
        private long[] starts = new long[16];
        private long[] ends = new long[16];
        private int count;
        private boolean ordered = true;

        void add(long start, long end) {
            if (start >= end) {
                return;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ordered &= count == 0 || (starts[count - 1] <= start && ends[count - 1] <= end);
            starts[count] = start;
            ends[count++] = end;
        }

        /**
         * Starts and ends are put in order independently: a gap opens before the i-th start exactly when it lies after
         * the end before it, whichever span each belongs to.
         */
        Spans build() {
            if (count == 0) {
                return NONE;
            }
            if (!ordered) {
                Arrays.sort(starts, 0, count);
                Arrays.sort(ends, 0, count);
            }
            long[] edges = new long[2 * count];
            int n = 0;
            edges[n++] = starts[0];
            for (int i = 1; i < count; i++) {
                if (ends[i - 1] < starts[i]) {
                    edges[n++] = ends[i - 1];
                    edges[n++] = starts[i];
                }
            }
            edges[n++] = ends[count - 1];
            return new Spans(n == edges.length ? edges : Arrays.copyOf(edges, n));
        }
    }
}
