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
    private int ended; // the rows before it have their ends

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

    /** Starts a row, whose ends are told later. */
    void add(int type) {
        if (size == types.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            types = Arrays.copyOf(types, size * 2);
        }
        types[size++] = (char) type;
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
        if (groups.length < types.length) {
            groups = Arrays.copyOf(groups, types.length);
            needs = Arrays.copyOf(needs, types.length);
        }
    }

    /** Tells the ends of the first row that has none. */
    void ends(int dependant, int dependency) {
        from[ended] = dependant;
        to[ended++] = dependency;
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

    /** Returns the rows by their dependants, which are not told any more. */
    Rows sorted(int[] starts) {
        int[] next = starts.clone();
        Rows sorted = new Rows(size, groups.length == 0 ? 0 : size);
        sorted.size = size;
        for (int row = 0; row < size; row++) {
            int place = next[from[row]]++;
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

    /** Gives what is needed other numbers: to each the number at its place. */
    void renumber(int[] numbers) {
        for (int row = 0; row < size; row++) {
            to[row] = numbers[to[row]];
        }
    }

    /** Tells of one row. */
    void write(int row, ItemWriter writer) {
        if (groups.length == 0 || groups[row] == 0) {
            writer.single(to[row], types[row]);
        } else {
            writer.member(to[row], types[row], groups[row] - 1, needs[row]);
        }
    }
}
