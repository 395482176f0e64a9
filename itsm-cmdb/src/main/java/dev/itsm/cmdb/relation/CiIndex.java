package dev.itsm.cmdb.relation;

import dev.itsm.id.CiId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The items of a graph by number, and their numbers by id. Immutable and thread-safe. */
final class CiIndex {
    private final CiId[] ids;
    private final int[] table; // open addressing: a number plus one, 0 where there is none
    private final CiId[] laterIds;
    private final Map<CiId, Integer> later; // the items that a refresh added

    private CiIndex(CiId[] ids, int[] table, CiId[] laterIds, Map<CiId, Integer> later) {
        this.ids = ids;
        this.table = table;
        this.laterIds = laterIds;
        this.later = later;
    }

    /** Returns this index with more items, numbered on from its size. */
    CiIndex with(List<CiId> more) {
        if (more.isEmpty()) {
            return this;
        }
        CiId[] added = Arrays.copyOf(laterIds, laterIds.length + more.size());
        Map<CiId, Integer> numbers = new HashMap<>(later);
        for (int i = 0; i < more.size(); i++) {
            added[laterIds.length + i] = more.get(i);
            numbers.put(more.get(i), size() + i);
        }
        return new CiIndex(ids, table, added, numbers);
    }

    int size() {
        return ids.length + laterIds.length;
    }

    CiId id(int number) {
        return number < ids.length ? ids[number] : laterIds[number - ids.length];
    }

    /** Returns the number of an item, or -1. */
    int number(CiId id) {
        int mask = table.length - 1;
        int place = hash(id) & mask;
        for (int found = table[place]; found != 0; found = table[place]) {
            if (ids[found - 1].equals(id)) {
                return found - 1;
            }
            place = (place + 1) & mask;
        }
        return later.getOrDefault(id, -1);
    }

    private static int hash(CiId id) {
        int hash = id.key().hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** Numbers ids in the order in which they are met. Not thread-safe. */
    static final class Builder {
        private static final long NUMBER = 0xFFFFFFFFL;

        private CiId[] ids = new CiId[16];
        private long[] table = new long[64]; // open addressing: a hash above a number plus one, 0 where there is none
        private int size;

        int number(CiId id) {
            return number(id, hash(id));
        }

        /**
         * Numbers many ids as if one by one, but step by step for all of them, so that the processor waits for many places of
         * its memory at a time: in a large index almost every step has to wait for one.
         *
         * @param numbers where their numbers go
         */
        void number(CiId[] many, int count, int[] numbers) {
            int[] hashes = new int[count];
            for (int i = 0; i < count; i++) {
                hashes[i] = hash(many[i]);
            }
            for (int i = 0; i < count; i++) {
                long found = table[hashes[i] & table.length - 1];
                numbers[i] = (int) (found >>> Integer.SIZE) == hashes[i] ? (int) found - 1 : -1;
            }
            String[] keys = new String[count];
            for (int i = 0; i < count; i++) {
                keys[i] = numbers[i] < 0 ? "" : ids[numbers[i]].key();
            }
            for (int i = 0; i < count; i++) {
                if (!keys[i].equals(many[i].key())) {
                    numbers[i] = number(many[i], hashes[i]);
                }
            }
        }

        private int number(CiId id, int hash) {
            int mask = table.length - 1;
            int place = hash & mask;
            for (long found = table[place]; found != 0; found = table[place]) {
                if ((int) (found >>> Integer.SIZE) == hash && ids[(int) found - 1].equals(id)) {
                    return (int) found - 1;
                }
                place = (place + 1) & mask;
            }
            return add(id, hash, place);
        }

        private int add(CiId id, int hash, int place) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size] = id;
            table[place] = (long) hash << Integer.SIZE | ++size;
            if (size * 3L > table.length) {
                grow();
            }
            return size - 1;
        }

        private void grow() {
            long[] larger = new long[table.length * 2];
            int mask = larger.length - 1;
            for (long entry : table) {
                if (entry != 0) {
                    int place = (int) (entry >>> Integer.SIZE) & mask;
                    while (larger[place] != 0) {
                        place = (place + 1) & mask;
                    }
                    larger[place] = entry;
                }
            }
            table = larger;
        }

        int size() {
            return size;
        }

        CiId id(int number) {
            return ids[number];
        }

        /** Returns the index in which the items have other numbers: each the place of its number in the order. */
        CiIndex index(int[] order) {
            CiId[] sorted = new CiId[size];
            int[] places = new int[size];
            for (int i = 0; i < size; i++) {
                sorted[i] = ids[order[i]];
                places[order[i]] = i + 1;
            }
            int[] renumbered = new int[table.length];
            for (int i = 0; i < table.length; i++) {
                renumbered[i] = table[i] == 0 ? 0 : places[(int) (table[i] & NUMBER) - 1];
            }
            return new CiIndex(sorted, renumbered, new CiId[0], Map.of());
        }
    }
}
