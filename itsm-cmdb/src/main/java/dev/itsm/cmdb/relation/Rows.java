package dev.itsm.cmdb.relation;

import java.util.Arrays;

/** What was said of what needs what, column by column. Not thread-safe. */
final class Rows {
    private static final int FIRST = 16;

    private int[] from;
    private int[] to;
    private char[] types;
    private int[] groups; // of each row its group plus one; none of the two columns before the first group was met
    private int[] needs; // of each row the need it states, or 0
    private int size;

    Rows() {
        this(FIRST, 0);
    }

    private Rows(int rows, int grouped) {
        from = new int[rows];
        to = new int[rows];
        types = new char[rows];
        groups = new int[grouped];
        needs = new int[grouped];
    }

    void add(int dependant, int dependency, int type) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            types = Arrays.copyOf(types, size * 2);
        }
        from[size] = dependant;
        to[size] = dependency;
        types[size] = (char) type;
        size++;
        if (groups.length > 0) {
            lengthenGroups();
        }
    }

    /** Says that the last row is in a group. */
    void group(int group, int need) {
        lengthenGroups();
        groups[size - 1] = group + 1;
        needs[size - 1] = need;
    }

    private void lengthenGroups() {
        if (groups.length < from.length) {
            groups = Arrays.copyOf(groups, from.length);
            needs = Arrays.copyOf(needs, from.length);
        }
    }

    /** Returns where the rows of each dependant start once they are sorted, and at its end where the last's end. */
    int[] starts(int items) {
        int[] starts = new int[items + 1];
        for (int row = 0; row < size; row++) {
            starts[from[row] + 1]++;
        }
        Adjacency.sumUp(starts);
        return starts;
    }

    /** Returns the rows by their dependants. */
    Rows sorted(int[] starts) {
        int[] next = starts.clone();
        Rows sorted = new Rows(size, groups.length == 0 ? 0 : size);
        sorted.size = size;
        for (int row = 0; row < size; row++) {
            int place = next[from[row]]++;
            sorted.from[place] = from[row];
            sorted.to[place] = to[row];
            sorted.types[place] = types[row];
            if (groups.length > 0) {
                sorted.groups[place] = groups[row];
                sorted.needs[place] = needs[row];
            }
        }
        return sorted;
    }

    /** Returns what is needed, row by row. */
    int[] dependencies() {
        return to;
    }

    /** Tells of one row, whose items have other numbers there. */
    void write(int row, int[] numbers, ItemWriter writer) {
        if (groups.length == 0 || groups[row] == 0) {
            writer.single(numbers[to[row]], types[row]);
        } else {
            writer.member(numbers[to[row]], types[row], groups[row] - 1, needs[row]);
        }
    }
}
