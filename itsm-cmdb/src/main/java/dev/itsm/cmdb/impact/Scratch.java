package dev.itsm.cmdb.impact;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Room to search a graph in: a mark for each item, all zero, and a queue. Whoever takes it has it alone, and gives it back
 * with the marks at zero again. Searching a few items of a large graph then costs nothing for the others.
 */
final class Scratch {
    private static final int FIRST_QUEUE = 64;

    final int[] marks;
    int[] queue = new int[FIRST_QUEUE];
    int size;
    private final int groups;
    private int[] counts = {}; // of each redundancy group; all zero
    private int[] counted = new int[8];
    private int countedSize;

    private Scratch(int items, int groups) {
        marks = new int[items];
        this.groups = groups;
    }

    /** Counts one more for a group, and returns how many these are. */
    int count(int group) {
        if (counts.length == 0) {
            counts = new int[groups];
        }
        if (counts[group] == 0) {
            counted = countedSize == counted.length ? Arrays.copyOf(counted, countedSize * 2) : counted;
            counted[countedSize++] = group;
        }
        return ++counts[group];
    }

    void push(int item) {
        if (size == queue.length) {
            queue = Arrays.copyOf(queue, size * 2);
        }
        queue[size++] = item;
    }

    /** Sets the marks of all that are in the queue to zero, and the counts, and empties the queue. */
    void clear() {
        for (int i = 0; i < size; i++) {
            marks[queue[i]] = 0;
        }
        for (int i = 0; i < countedSize; i++) {
            counts[counted[i]] = 0;
        }
        size = 0;
        countedSize = 0;
    }

    /** Keeps one that is not in use, for the next search. Thread-safe. */
    static final class Spare {
        private final AtomicReference<Scratch> spare = new AtomicReference<>();
        private final int items;
        private final int groups;

        Spare(int items, int groups) {
            this.items = items;
            this.groups = groups;
        }

        Scratch take() {
            Scratch kept = spare.getAndSet(null);
            return kept == null ? new Scratch(items, groups) : kept;
        }

        void giveBack(Scratch cleared) {
            spare.set(cleared);
        }
    }
}
