package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.cmdb.relation.CiGraph;
import java.util.Arrays;

/**
 * Sixty-four outages of a part of a graph at once: each item has a word, in which each bit says whether the item is DOWN in
 * one of them. The part is what some item stands on, so that nothing outside it matters. Not thread-safe.
 */
final class Lanes {
    private final int[] items; // rising
    private final long[] down; // by place in the items
    private final int[] firstGroup; // of each place
    private int[] spare = new int[16]; // of each group how many members it can do without
    private int[] firstMember = new int[17];
    private int[] members = new int[32]; // places
    private int groups;
    private int memberCount;
    private boolean ordered = true; // each item comes after all that it needs
    private final long[] counter = new long[32]; // of each lane a number, bit by bit

    /**
     * Prepares a part of a graph.
     *
     * @param items what to look at, with all that can impact it; rising
     */
    Lanes(CiGraph graph, Way way, int[] items) {
        this.items = items;
        down = new long[items.length];
        firstGroup = new int[items.length + 1];
        for (int place = 0; place < items.length; place++) {
            firstGroup[place] = groups;
            if (way.reaches(items[place])) {
                addGroups(graph.needs().page(items[place]), way, place);
            }
        }
        firstGroup[items.length] = groups;
    }

    private void addGroups(Page page, Way way, int place) {
        int item = items[place];
        int next;
        for (int entry = page.start(item); entry < page.end(item); entry = next) {
            next = entry + 1;
            int canFail = 0;
            if (page.isGrouped(entry)) {
                int group = page.group(entry);
                next = page.groupEnd(group);
                canFail = page.groupSize(group) - page.groupNeed(group);
            }
            addGroup(page, way, entry, next, place, canFail);
        }
    }

    /** Adds a group, unless too few others are in it by relations that count for it ever to be lost. */
    private void addGroup(Page page, Way way, int start, int end, int place, int canFail) {
        int first = memberCount;
        for (int entry = start; entry < end; entry++) {
            if (way.carries(page, entry)) {
                int member = place(page.other(entry));
                if (member != place && (memberCount == first || members[memberCount - 1] != member)) {
                    members = memberCount == members.length ? Arrays.copyOf(members, memberCount * 2) : members;
                    members[memberCount++] = member;
                }
            }
        }
        if (memberCount - first <= canFail) {
            memberCount = first;
            return;
        }
        for (int i = first; i < memberCount; i++) {
            ordered &= members[i] < place;
        }
        if (groups == spare.length) {
            spare = Arrays.copyOf(spare, groups * 2);
            firstMember = Arrays.copyOf(firstMember, groups * 2 + 1);
        }
        spare[groups++] = canFail;
        firstMember[groups] = memberCount;
    }

    /** Returns the place of an item of the part. */
    int place(int item) {
        return Arrays.binarySearch(items, item);
    }

    /** Returns the item of a place. */
    int item(int place) {
        return items[place];
    }

    int size() {
        return items.length;
    }

    /** Forgets what is down. */
    void clear() {
        Arrays.fill(down, 0);
    }

    /** Says that an item has failed in some of the outages. */
    void fail(int place, long lanes) {
        down[place] |= lanes;
    }

    /** Returns in which outages an item is DOWN. */
    long down(int place) {
        return down[place];
    }

    /** Works out what is down because of what has failed. */
    void run() {
        boolean changed;
        do {
            changed = false;
            for (int place = 0; place < items.length; place++) {
                long before = down[place];
                long now = before;
                for (int group = firstGroup[place]; group < firstGroup[place + 1]; group++) {
                    now |= lost(group);
                }
                down[place] = now;
                changed |= now != before;
            }
        } while (changed && !ordered);
    }

    /** Returns in which outages a group has too few members left. */
    private long lost(int group) {
        int start = firstMember[group];
        int end = firstMember[group + 1];
        if (spare[group] == 0) {
            long any = 0;
            for (int i = start; i < end; i++) {
                any |= down[members[i]];
            }
            return any;
        }
        int bits = 0;
        for (int i = start; i < end; i++) {
            long carry = down[members[i]];
            for (int bit = 0; carry != 0; bit++) {
                bits = bit == bits ? growTo(bit + 1) : bits;
                long sum = counter[bit];
                counter[bit] = sum ^ carry;
                carry &= sum;
            }
        }
        return above(spare[group], bits);
    }

    private int growTo(int bits) {
        counter[bits - 1] = 0;
        return bits;
    }

    /** Returns in which outages the counter is greater than a limit. */
    private long above(int limit, int bits) {
        if (limit >>> bits != 0) {
            return 0;
        }
        long greater = 0;
        long equal = -1;
        for (int bit = bits - 1; bit >= 0; bit--) {
            if ((limit >>> bit & 1) == 0) {
                greater |= equal & counter[bit];
                equal &= ~counter[bit];
            } else {
                equal &= counter[bit];
            }
        }
        return greater;
    }

    /** Returns how many more members of the item's groups must fail for it to be DOWN; 0 if no group can be lost. */
    int shortest(int place) {
        int shortest = 0;
        for (int group = firstGroup[place]; group < firstGroup[place + 1]; group++) {
            int left = spare[group] + 1;
            for (int i = firstMember[group]; i < firstMember[group + 1]; i++) {
                left -= down[members[i]] != 0 ? 1 : 0;
            }
            shortest = shortest == 0 ? left : Math.min(shortest, left);
        }
        return shortest;
    }
}
