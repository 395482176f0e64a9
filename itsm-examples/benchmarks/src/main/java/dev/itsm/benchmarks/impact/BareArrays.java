package dev.itsm.benchmarks.impact;

/** Relations as compressed arrays: where the entries of each item start, then the items at their other ends. */
final class BareArrays {
    final int[] start;
    final int[] others;

    private BareArrays(int[] from, int[] to, int items) {
        start = new int[items + 1];
        for (int item : from) {
            start[item + 1]++;
        }
        for (int item = 0; item < items; item++) {
            start[item + 1] += start[item];
        }
        others = new int[from.length];
        int[] next = start.clone();
        for (int row = 0; row < from.length; row++) {
            others[next[from[row]]++] = to[row];
        }
    }

    static BareArrays needs(Estate estate) {
        return new BareArrays(estate.dependants, estate.dependencies, estate.items());
    }

    static BareArrays neededBy(Estate estate) {
        return new BareArrays(estate.dependencies, estate.dependants, estate.items());
    }
}
