package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.Adjacency;
import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.cmdb.relation.CiGraph;
import java.util.Arrays;

/**
 * Finds all that can be reached from some items: a search while they are few, then one pass over the items in the order of
 * their numbers, in which most relations lead onwards. Not thread-safe.
 */
final class Sweep {
    private static final int FEW_SHARE = 64;
    private static final int WORD = 6;

    private final Adjacency along;
    private final Way way;
    private final boolean open;
    private final boolean downwards;
    private final int items;
    private final IntStack behind = new IntStack(); // reached by a relation that leads back in the order

    /**
     * Prepares a search.
     *
     * @param downwards whether it goes to what is needed rather than to what is impacted
     */
    private Sweep(CiGraph graph, Way way, boolean downwards) {
        this.along = downwards ? graph.needs() : graph.neededBy();
        this.way = way;
        this.open = way.isOpen();
        this.downwards = downwards;
        this.items = graph.bound();
    }

    /** Returns what can be impacted by some items, with them. */
    static Reach upwards(int[] from, CiGraph graph, Way way, Scratch.Spare spare) {
        return new Sweep(graph, way, false).from(from, graph, spare);
    }

    /** Returns what can impact some items, with them. */
    static Reach downwards(int[] from, CiGraph graph, Way way, Scratch.Spare spare) {
        return new Sweep(graph, way, true).from(from, graph, spare);
    }

    private Reach from(int[] start, CiGraph graph, Scratch.Spare spare) {
        Scratch scratch = spare.take();
        for (int item : start) {
            mark(item, scratch);
        }
        int few = Math.max(64, items / FEW_SHARE);
        int head = 0;
        while (head < scratch.size && scratch.size < few) {
            searchFrom(scratch.queue[head++], scratch);
        }
        Reach reach = head == scratch.size && head <= Reach.FEW
                ? Reach.few(graph, Arrays.copyOf(scratch.queue, head))
                : Reach.many(graph, pass(scratch, head));
        scratch.clear();
        spare.giveBack(scratch);
        return reach;
    }

    private void mark(int item, Scratch scratch) {
        if (scratch.marks[item] == 0) {
            scratch.marks[item] = 1;
            scratch.push(item);
        }
    }

    private void searchFrom(int item, Scratch scratch) {
        if (downwards && !way.reaches(item)) {
            return;
        }
        Page page = along.page(item);
        for (int entry = page.start(item), end = page.end(item); entry < end; entry++) {
            if (open || passes(page, entry)) {
                mark(page.other(entry), scratch);
            }
        }
    }

    private boolean passes(Page page, int entry) {
        return way.carries(page, entry) && (downwards || way.reaches(page.other(entry)));
    }

    /** Passes over all items that are reached already, and over those that they lead to, from the first not looked at, if there is one. */
    private long[] pass(Scratch scratch, int head) {
        long[] reached = new long[(items >>> WORD) + 1];
        for (int i = 0; i < scratch.size; i++) {
            reached[scratch.queue[i] >>> WORD] |= 1L << scratch.queue[i];
        }
        if (head == scratch.size) {
            return reached;
        }
        int step = downwards ? -1 : 1;
        for (int word = firstWord(scratch, head); word >= 0 && word < reached.length; word += step) {
            passWord(word, reached);
        }
        return reached;
    }

    /** Returns where the first item is that was not looked at, in the direction of the pass. */
    private int firstWord(Scratch scratch, int head) {
        int first = scratch.queue[head];
        for (int i = head; i < scratch.size; i++) {
            first = downwards ? Math.max(first, scratch.queue[i]) : Math.min(first, scratch.queue[i]);
        }
        return first >>> WORD;
    }

    /** Looks at the reached items of a word, and at those that were reached after their turn had come. */
    private void passWord(int word, long[] reached) {
        long done = 0;
        for (long todo = reached[word]; todo != 0 || !behind.isEmpty(); todo = reached[word] & ~done) {
            if (todo == 0) {
                passFrom(behind.pop(), word, reached);
            } else {
                long next = downwards ? Long.highestOneBit(todo) : Long.lowestOneBit(todo);
                done |= next;
                passFrom(word << WORD | Long.numberOfTrailingZeros(next), word, reached);
            }
        }
    }

    private void passFrom(int item, int word, long[] reached) {
        if (downwards && !way.reaches(item)) {
            return;
        }
        Page page = along.page(item);
        for (int entry = page.start(item), end = page.end(item); entry < end; entry++) {
            if (open || passes(page, entry)) {
                int other = page.other(entry);
                int at = other >>> WORD;
                if (downwards ? at > word : at < word) {
                    back(other, at, reached);
                }
                reached[at] |= 1L << other;
            }
        }
    }

    private void back(int item, int at, long[] reached) {
        if ((reached[at] >>> item & 1) == 0) {
            behind.push(item);
        }
    }
}
