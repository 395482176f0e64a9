package dev.itsm.cmdb.impact;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Room to search a graph in: a mark for each item, all zero, and a queue. Whoever takes it has it alone, and gives it back
 * with the marks at zero again. Searching a few items of a large graph then costs nothing for the others.
 */
final class Scratch {
    private static final int FIRST_QUEUE = 64;

    int[] marks;
    int[] queue = new int[FIRST_QUEUE];
    int size;
    private final int groups;
    private int[] counts = {}; // of each redundancy group; all zero
    private final IntStack counted = new IntStack();

    private Scratch(int items, int groups) {
        marks = new int[items];
        this.groups = groups;
    }

    /** Counts so many more for a group, and returns how many these are. */
    int count(int group, int more) {
        if (counts.length == 0) {
            counts = new int[groups];
        }
        if (counts[group] == 0) {
            counted.push(group);
        }
        return counts[group] += more;
    }

    void push(int item) {
        if (size == queue.length) {
            queue = Arrays.copyOf(queue, size * 2);
        }
        queue[size++] = item;
    }

    /** Gives the marks away, and goes on with none and an empty queue. */
    int[] release() {
        int[] released = marks;
        marks = new int[released.length];
        size = 0;
        return released;
    }

    /** Sets the marks of all that are in the queue to zero, and the counts, and empties the queue. */
    void clear() {
        for (int i = 0; i < size; i++) {
            marks[queue[i]] = 0;
        }
        while (!counted.isEmpty()) {
            counts[counted.pop()] = 0;
        }
        size = 0;
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
