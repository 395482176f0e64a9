package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.Adjacency;
import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.cmdb.relation.CiGraph;
import java.util.Arrays;

/**
 * Finds what some failures lead to. First comes one breadth-first search from what failed, in which each item passes its
 * state on when it is reached, and once more if it turns out to be DOWN afterwards; items that have lost a member of a group
 * are suspects. Then their groups are counted, and what has lost too much passes that on in turn; from then on each loss is
 * counted as it comes. Each relation is looked at a few times at most. Not thread-safe.
 */
final class Spread {
    private static final int DEGRADED = ImpactState.DEGRADED_BITS;
    private static final int SUSPECT = ImpactState.SUSPECT_BITS;
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
    private final IntStack again = new IntStack(); // those that have and are DOWN since
    private final IntStack suspects = new IntStack();
    private boolean counting; // whether losses are counted as they come

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
        Places places = order.length >= scratch.marks.length / SPARSE_SHARE
                ? Places.dense(scratch.release())
                : Places.sparse(scratch.marks, order);
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
            passOn(item, isDown(item));
        }
        levels[distances] = scratch.size;
        passOnAgain();
        failSuspects();
        passOnAgain();
        return Arrays.copyOf(levels, distances + 1);
    }

    private void passOnAgain() {
        while (!again.isEmpty()) {
            passOn(again.pop(), true);
        }
    }

    private void passOn(int item, boolean down) {
        Page page = neededBy.page(item);
        int start = page.start(item);
        for (int entry = start, end = page.end(item); entry < end; entry++) {
            int dependant = page.other(entry);
            if (!open && !passes(page, entry)) {
                continue;
            }
            if (!page.isGrouped(entry)) {
                raise(dependant, down ? DOWN : DEGRADED);
                continue;
            }
            raise(dependant, down ? SUSPECT : DEGRADED);
            if (counting && down && !isDown(dependant) && !isRepeated(page, start, entry)) {
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
        if ((mark & STATE) >= state) {
            return;
        }
        if (mark == 0) {
            marks[item] = scratch.size << STATE_BITS | state;
            scratch.push(item);
        } else {
            marks[item] = (mark & ~STATE) | state;
            if (state == DOWN && mark >>> STATE_BITS <= head) {
                again.push(item);
            }
        }
        if (state == SUSPECT && !counting) {
            suspects.push(item);
        }
    }

    private boolean isDown(int item) {
        return (marks[item] & STATE) == DOWN;
    }

    /** Counts what the groups of the suspects have lost, and says of those that lost too much that they are DOWN. */
    private void failSuspects() {
        counting = true;
        IntStack lost = new IntStack();
        while (!suspects.isEmpty()) {
            int item = suspects.pop();
            if (!isDown(item) && hasLostAGroup(item)) {
                lost.push(item);
            }
        }
        while (!lost.isEmpty()) {
            raise(lost.pop(), DOWN);
        }
    }

    private boolean hasLostAGroup(int item) {
        Page page = needs.page(item);
        for (int group = page.group(page.end(item) - 1);
                group >= 0 && page.groupStart(group) >= page.start(item);
                group--) {
            int lost = membersDown(page, group);
            if (lost > page.groupSize(group) - page.groupNeed(group)) {
                return true;
            }
            scratch.count(needs.groupNumber(item, group), lost);
        }
        return false;
    }

    private int membersDown(Page page, int group) {
        int down = 0;
        int last = -1;
        for (int entry = page.groupStart(group); entry < page.groupEnd(group); entry++) {
            int member = page.other(entry);
            if (member != last && way.carries(page, entry) && isDown(member)) {
                down++;
                last = member;
            }
        }
        return down;
    }

    /** Counts a member that is DOWN in all groups of the dependant that it is in. */
    private void count(int dependant, int member) {
        Page page = needs.page(dependant);
        for (int group = page.group(page.end(dependant) - 1);
                group >= 0 && page.groupStart(group) >= page.start(dependant);
                group--) {
            if (isIn(page, group, member)
                    && scratch.count(needs.groupNumber(dependant, group), 1)
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
