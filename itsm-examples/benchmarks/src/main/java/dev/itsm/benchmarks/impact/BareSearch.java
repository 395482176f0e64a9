package dev.itsm.benchmarks.impact;

import java.util.Arrays;

/** Breadth first over compressed arrays, in room that is used again for each search. */
final class BareSearch implements Search {
    private final BareArrays neededBy;
    private final int[] seen; // of each item the last search that met it
    private final int[] queue;
    private int searches;

    BareSearch(Estate estate) {
        neededBy = BareArrays.neededBy(estate);
        seen = new int[estate.items()];
        queue = new int[estate.items()];
    }

    @Override
    public int reach(int item) {
        int search = ++searches;
        int size = 0;
        seen[item] = search;
        queue[size++] = item;
        for (int head = 0; head < size; head++) {
            int from = queue[head];
            for (int entry = neededBy.start[from], end = neededBy.start[from + 1]; entry < end; entry++) {
                int other = neededBy.others[entry];
                if (seen[other] != search) {
                    seen[other] = search;
                    queue[size++] = other;
                }
            }
        }
        return size;
    }

    /** Returns of each item the one that led to it, plus one, which is itself for the first; 0 if it is not reached. */
    int[] parents(int item) {
        int[] parents = new int[seen.length];
        int size = 0;
        parents[item] = item + 1;
        queue[size++] = item;
        for (int head = 0; head < size; head++) {
            int from = queue[head];
            for (int entry = neededBy.start[from], end = neededBy.start[from + 1]; entry < end; entry++) {
                int other = neededBy.others[entry];
                if (parents[other] == 0) {
                    parents[other] = from + 1;
                    queue[size++] = other;
                }
            }
        }
        return parents;
    }

    /** Returns the way to an item that is reached, from it backwards. */
    static int[] way(int[] parents, int item) {
        int[] way = new int[8];
        int size = 0;
        for (int at = item; size == 0 || way[size - 1] != at; at = parents[at] - 1) {
            way = size == way.length ? Arrays.copyOf(way, size * 2) : way;
            way[size++] = at;
        }
        return Arrays.copyOf(way, size);
    }
}
