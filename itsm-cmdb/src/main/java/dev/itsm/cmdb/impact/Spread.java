package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.Adjacency;
import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.cmdb.relation.CiGraph;
import java.util.Arrays;

/**
 * Finds what some failures lead to: one breadth-first search from what failed, in which each item passes its state on when
 * it is reached, and once more if it turns out to be DOWN afterwards. Each relation is looked at twice at most. Not
 * thread-safe.
 */
final class Spread {
    private static final int DEGRADED = ImpactState.DEGRADED_BITS;
    private static final int DOWN = ImpactState.DOWN_BITS;
    private static final int STATE = 3;
    private static final int STATE_BITS = 2;
    private static final int SPARSE_SHARE = 16;

    private final Adjacency needs;
    private final Adjacency neededBy;
    private final Way way;
    private final boolean open;
    private final Scratch scratch;
    private final int[] marks; // place in the queue * 4 + state
    private int head; // the items before that place have passed their state on
    private int[] again = new int[8]; // those that have and are DOWN since
    private int againCount;

    private Spread(CiGraph graph, Way way, Scratch scratch) {
        this.needs = graph.needs();
        this.neededBy = graph.neededBy();
        this.way = way;
        this.open = way.isOpen();
        this.scratch = scratch;
        this.marks = scratch.marks;
    }

    /** Returns what it leads to that those items are down. */
    static Found from(int[] down, CiGraph graph, Way way, Scratch.Spare spare) {
        Scratch scratch = spare.take();
        Spread spread = new Spread(graph, way, scratch);
        int[] levels = spread.run(down);
        int[] order = Arrays.copyOf(scratch.queue, scratch.size);
        if (order.length >= scratch.marks.length / SPARSE_SHARE) {
            return new Found(order, levels, Places.dense(scratch.marks)); // which keeps the marks
        }
        Places places = Places.sparse(scratch.marks, order);
        scratch.clear();
        spare.giveBack(scratch);
        return new Found(order, levels, places);
    }

    private int[] run(int[] down) {
        int[] levels = new int[8];
        int distances = 0;
        for (int item : down) {
            raise(item, DOWN);
        }
        for (int levelEnd = 0; head < scratch.size; head++) {
            if (head == levelEnd) {
                levels = distances + 2 > levels.length ? Arrays.copyOf(levels, distances * 2) : levels;
                levels[distances++] = head;
                levelEnd = scratch.size;
            }
            int item = scratch.queue[head];
            passOn(item, marks[item] & STATE);
        }
        while (againCount > 0) {
            passOn(again[--againCount], DOWN);
        }
        levels[distances] = scratch.size;
        return Arrays.copyOf(levels, distances + 1);
    }

    private void passOn(int item, int state) {
        Page page = neededBy.page(item);
        int start = page.start(item);
        for (int entry = start, end = page.end(item); entry < end; entry++) {
            int dependant = page.other(entry);
            if (!open && !passes(page, entry)) {
                continue;
            }
            if (!page.isGrouped(entry)) {
                raise(dependant, state);
                continue;
            }
            raise(dependant, DEGRADED);
            if (state == DOWN && !isRepeated(page, start, entry)) {
                count(dependant, item);
            }
        }
    }

    private boolean passes(Page page, int entry) {
        return way.carries(page, entry) && way.reaches(page.other(entry));
    }

    /** Whether an entry before says that the two are in a group. */
    private boolean isRepeated(Page page, int start, int entry) {
        for (int before = entry - 1; before >= start && page.other(before) == page.other(entry); before--) {
            if (page.isGrouped(before) && way.carries(page, before)) {
                return true;
            }
        }
        return false;
    }

    private void raise(int item, int state) {
        int mark = marks[item];
        if (mark == 0) {
            marks[item] = scratch.size << STATE_BITS | state;
            scratch.push(item);
        } else if ((mark & STATE) < state) {
            marks[item] = (mark & ~STATE) | state;
            if (mark >>> STATE_BITS <= head) {
                again(item);
            }
        }
    }

    private void again(int item) {
        if (againCount == again.length) {
            again = Arrays.copyOf(again, againCount * 2);
        }
        again[againCount++] = item;
    }

    /** Counts a member that is DOWN in all groups of the dependant that it is in. */
    private void count(int dependant, int member) {
        Page page = needs.page(dependant);
        for (int group = page.group(page.end(dependant) - 1);
                group >= 0 && page.groupStart(group) >= page.start(dependant);
                group--) {
            if (isIn(page, group, member)
                    && scratch.count(needs.groupNumber(dependant, group))
                            > page.groupSize(group) - page.groupNeed(group)) {
                raise(dependant, DOWN);
            }
        }
    }

    /** Returns whether a relation that counts puts the item in the group, whose entries are sorted. */
    private boolean isIn(Page page, int group, int member) {
        int low = page.groupStart(group);
        int end = page.groupEnd(group);
        for (int high = end; low < high; ) {
            int middle = (low + high) >>> 1;
            if (page.other(middle) < member) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int entry = low; entry < end && page.other(entry) == member; entry++) {
            if (way.carries(page, entry)) {
                return true;
            }
        }
        return false;
    }
}
