package dev.itsm.benchmarks.impact;

import java.util.Arrays;

/** One pass over the items from the bottom up: right only where no cycle is, and for items numbered in that order. */
final class BareSweep implements Search {
    private final BareArrays needs;
    private final boolean[] reached;

    BareSweep(Estate estate) {
        needs = BareArrays.needs(estate);
        reached = new boolean[estate.items()];
    }

    @Override
    public int reach(int item) {
        Arrays.fill(reached, false);
        reached[item] = true;
        int size = 1;
        for (int other = item + 1; other < reached.length; other++) {
            for (int entry = needs.start[other], end = needs.start[other + 1]; entry < end; entry++) {
                if (reached[needs.others[entry]]) {
                    reached[other] = true;
                    size++;
                    break;
                }
            }
        }
        return size;
    }
}
