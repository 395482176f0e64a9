package dev.itsm.cmdb.relation;

import dev.itsm.cmdb.relation.Adjacency.Page;
import java.util.Arrays;

/** Writes pages item by item: {@link #item}, its entries outside groups, then its groups. Not thread-safe. */
final class PageWriter {
    private static final int HEADER = Adjacency.PAGE_SIZE + 1;

    private int[] entries = new int[1 << 11];
    private char[] types = new char[1 << 11];
    private int[] groups = new int[1 << 6];
    private int items;
    private int end = HEADER;
    private int groupsEnd;

    /** Starts the next item of the page. */
    void item() {
        entries[items++] = end;
    }

    void single(int other, int type) {
        put(other, type);
    }

    /** Adds an entry that is in a group; {@link #group} tells which, once all of it are there. */
    void grouped(int other, int type) {
        put(~other, type);
    }

    void put(int entry, int type) {
        if (end == entries.length) {
            entries = Arrays.copyOf(entries, end * 2);
        }
        if (end - HEADER == types.length) {
            types = Arrays.copyOf(types, types.length * 2);
        }
        entries[end] = entry;
        types[end - HEADER] = (char) type;
        end++;
    }

    /** Says that the last entries are a group. */
    void group(int count, int need, int name, int distinct) {
        if (groupsEnd + Page.GROUP_FIELDS > groups.length) {
            groups = Arrays.copyOf(groups, groups.length * 2);
        }
        groups[groupsEnd++] = end - count;
        groups[groupsEnd++] = end;
        groups[groupsEnd++] = need;
        groups[groupsEnd++] = name;
        groups[groupsEnd++] = distinct;
    }

    /** Adds an item as it stands in a page. */
    void copy(Page page, int item) {
        item();
        int first = end;
        int start = page.start(item);
        for (int entry = start; entry < page.end(item); entry++) {
            put(page.isGrouped(entry) ? ~page.other(entry) : page.other(entry), page.type(entry));
        }
        if (end > first && page.groupCount() > 0) {
            copyGroups(page, start, page.end(item), first - start);
        }
    }

    private void copyGroups(Page page, int start, int endOfItem, int moved) {
        for (int group = page.group(start); group < page.groupCount(); group++) {
            if (page.groupStart(group) >= endOfItem) {
                return;
            }
            if (page.groupStart(group) >= start) {
                int here = end;
                end = page.groupEnd(group) + moved;
                group(
                        page.groupEnd(group) - page.groupStart(group),
                        page.need(group).atLeast(),
                        page.groupName(group),
                        page.groupSize(group));
                end = here;
            }
        }
    }

    boolean isFull() {
        return items == Adjacency.PAGE_SIZE;
    }

    /** Returns the page, filled up with items that have no entries, and starts the next. */
    Page page() {
        Arrays.fill(entries, items, HEADER, end);
        Page page = new Page(
                Arrays.copyOf(entries, end), Arrays.copyOf(types, end - HEADER), Arrays.copyOf(groups, groupsEnd));
        items = 0;
        end = HEADER;
        groupsEnd = 0;
        return page;
    }
}
