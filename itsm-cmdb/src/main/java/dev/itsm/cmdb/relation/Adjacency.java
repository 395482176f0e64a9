package dev.itsm.cmdb.relation;

import java.util.Arrays;

/**
 * One direction of a graph, by index: for each item the entries of those at the other end. Cut into pages, so that a graph
 * can be refreshed by replacing the few pages that changed. Immutable and thread-safe.
 *
 * <pre>{@code
 * Adjacency.Page page = adjacency.page(item);
 * for (int entry = page.start(item), end = page.end(item); entry < end; entry++) {
 *   int other = page.other(entry);
 *   …
 * }
 * }</pre>
 */
public final class Adjacency {
    static final int PAGE_BITS = 8;
    static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int LOCAL = PAGE_SIZE - 1;

    private final Page[] pages;
    private final int[] firstGroups;

    Adjacency(Page[] pages) {
        this.pages = pages;
        this.firstGroups = new int[pages.length + 1];
        for (int i = 0; i < pages.length; i++) {
            firstGroups[i + 1] = firstGroups[i] + pages[i].groupCount();
        }
    }

    /** Returns the page that holds the entries of an item. */
    public Page page(int item) {
        return pages[item >>> PAGE_BITS];
    }

    /** Returns how many redundancy groups there are; 0 in the direction that has none. */
    public int groupCount() {
        return firstGroups[pages.length];
    }

    /** Returns the number, from 0 and below {@link #groupCount}, of a group of an item's page. */
    public int groupNumber(int item, int group) {
        return firstGroups[item >>> PAGE_BITS] + group;
    }

    static int pageCount(int items) {
        return (items + PAGE_SIZE - 1) >>> PAGE_BITS;
    }

    /** Returns the pages of so many items, as many of them as there are. */
    Page[] pages(int items) {
        Page[] copy = Arrays.copyOf(pages, pageCount(items));
        Arrays.fill(copy, pages.length, copy.length, Page.EMPTY);
        return copy;
    }

    /** Returns the other direction, for that many items. */
    Adjacency reversed(int items) {
        int[] start = new int[items + 1];
        for (int item = 0; item < items; item++) {
            Page page = page(item);
            for (int entry = page.start(item); entry < page.end(item); entry++) {
                start[page.other(entry) + 1]++;
            }
        }
        sumUp(start);
        int[] next = start.clone();
        int[] others = new int[start[items]];
        char[] types = new char[start[items]];
        for (int item = 0; item < items; item++) {
            Page page = page(item);
            for (int entry = page.start(item); entry < page.end(item); entry++) {
                int place = next[page.other(entry)]++;
                others[place] = page.isGrouped(entry) ? ~item : item;
                types[place] = (char) page.type(entry);
            }
        }
        return new Adjacency(cut(start, others, types));
    }

    /** Turns counts, each one place late, into where the entries of each start. */
    static void sumUp(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    private static Page[] cut(int[] start, int[] others, char[] types) {
        int items = start.length - 1;
        Page[] pages = new Page[pageCount(items)];
        PageWriter writer = new PageWriter();
        for (int item = 0; item < items; item++) {
            writer.item();
            for (int i = start[item]; i < start[item + 1]; i++) {
                writer.put(others[i], types[i]);
            }
            if (writer.isFull() || item == items - 1) {
                pages[item >>> PAGE_BITS] = writer.page();
            }
        }
        return pages;
    }

    /** The entries of {@value #PAGE_SIZE} items that follow each other. */
    public static final class Page {
        /** What is kept of each group, one after the other: first entry, end, need, name, distinct members. */
        static final int GROUP_FIELDS = 5;

        private static final int[] NO_GROUPS = {};
        static final Page EMPTY = new Page(emptyHeader(), new char[0], NO_GROUPS);

        private final int[] entries; // first where each item's entries start, then the entries: ~other if in a group
        private final char[] types;
        private final int[] groups;

        Page(int[] entries, char[] types, int[] groups) {
            this.entries = entries;
            this.types = types;
            this.groups = groups.length == 0 ? NO_GROUPS : groups;
        }

        private static int[] emptyHeader() {
            int[] header = new int[PAGE_SIZE + 1];
            Arrays.fill(header, PAGE_SIZE + 1);
            return header;
        }

        /** Returns the first entry of an item. */
        public int start(int item) {
            return entries[item & LOCAL];
        }

        /** Returns the entry after an item's last. */
        public int end(int item) {
            return entries[(item & LOCAL) + 1];
        }

        /** Returns the item at the other end. */
        public int other(int entry) {
            int other = entries[entry];
            return other < 0 ? ~other : other;
        }

        /** Returns whether the dependency is one of a redundancy group. What an item needs outside groups comes first. */
        public boolean isGrouped(int entry) {
            return entries[entry] < 0;
        }

        /** Returns the number of the relation's type. */
        public int type(int entry) {
            return types[entry - PAGE_SIZE - 1];
        }

        /** Returns how many groups the page's items have. */
        public int groupCount() {
            return groups.length / GROUP_FIELDS;
        }

        /** Returns the group that an entry belongs to, which must be grouped; that of the next entries may be the same. */
        public int group(int entry) {
            int low = 0;
            for (int high = groupCount() - 1; low < high; ) {
                int middle = (low + high + 1) >>> 1;
                if (groupStart(middle) <= entry) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        /** Returns the first entry of a group. Its entries are sorted by {@link #other}. */
        public int groupStart(int group) {
            return groups[group * GROUP_FIELDS];
        }

        /** Returns the entry after a group's last. */
        public int groupEnd(int group) {
            return groups[group * GROUP_FIELDS + 1];
        }

        /** Returns how many different items are in a group. */
        public int groupSize(int group) {
            return groups[group * GROUP_FIELDS + 4];
        }

        /** Returns how many of a group must be up. */
        public int groupNeed(int group) {
            return need(group).of(groupSize(group));
        }

        Need need(int group) {
            return new Need(groups[group * GROUP_FIELDS + 2]);
        }

        int groupName(int group) {
            return groups[group * GROUP_FIELDS + 3];
        }
    }
}
