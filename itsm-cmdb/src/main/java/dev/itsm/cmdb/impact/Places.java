package dev.itsm.cmdb.impact;

/**
 * Of each item of an outage its place in the order and its state, in one number: {@code place * 4 + state}; 0 for an item
 * that is up. Immutable once filled.
 */
final class Places {
    private static final int STATE = 3;

    private final int[] table; // by item, or hashed: item plus one, number
    private final boolean dense;

    private Places(int[] table, boolean dense) {
        this.table = table;
        this.dense = dense;
    }

    /** Returns the places in an array of all items. */
    static Places dense(int[] byItem) {
        return new Places(byItem, true);
    }

    /** Returns the places of a few items, taken from an array of all. */
    static Places sparse(int[] byItem, int[] order) {
        int[] table = new int[Integer.highestOneBit(Math.max(2, order.length)) * 8];
        for (int item : order) {
            int at = slot(table, item);
            table[at] = item + 1;
            table[at + 1] = byItem[item];
        }
        return new Places(table, false);
    }

    private static int slot(int[] table, int item) {
        int mask = table.length - 1;
        int at = ((item * 0x9E3779B9) >>> 7) * 2 & mask;
        while (table[at] != 0 && table[at] != item + 1) {
            at = (at + 2) & mask;
        }
        return at;
    }

    private int get(int item) {
        return dense ? table[item] : table[slot(table, item) + 1];
    }

    ImpactState state(int item) {
        return ImpactState.of(get(item) & STATE);
    }

    /** Returns the item's place in the order; only meant for one that is not up. */
    int place(int item) {
        return get(item) >>> 2;
    }
}
