package dev.itsm.cmdb.relation;

import dev.itsm.cmdb.relation.Adjacency.Page;
import java.util.function.IntToLongFunction;

/** Adds what is said of items to a fingerprint, or takes it away. Not thread-safe. */
final class Facts {
    private static final long GROUP = 1;
    private static final long CLASS = 2;

    private final Fingerprint fingerprint;
    private final IntToLongFunction items;
    private final long[] types;
    private final long[] groups;
    private final long[] classes;

    /**
     * Starts with what a fingerprint holds already.
     *
     * @param items the hash of an item's id
     */
    Facts(Fingerprint fingerprint, Vocabulary vocabulary, IntToLongFunction items) {
        this.fingerprint = fingerprint;
        this.items = items;
        types = Vocabulary.hashes(vocabulary.types());
        groups = Vocabulary.hashes(vocabulary.groups());
        classes = Vocabulary.hashes(vocabulary.classes());
    }

    void single(int times, int item, int other, int type) {
        fingerprint.add(times, items.applyAsLong(item), items.applyAsLong(other), types[type], 0);
    }

    void member(int times, int item, int other, int type, int group) {
        fingerprint.add(times, items.applyAsLong(item), items.applyAsLong(other), types[type], groups[group]);
    }

    void group(int times, int item, int group, int need) {
        fingerprint.add(times, items.applyAsLong(item), groups[group], need, GROUP);
    }

    /** Tells of an item's class, where it has one. */
    void ciClass(int times, int item, int classNumber) {
        if (classNumber >= 0) {
            fingerprint.add(times, items.applyAsLong(item), classes[classNumber], 0, CLASS);
        }
    }

    /** Takes away all that a page says of an item's needs. */
    void remove(Page page, int item) {
        int lastGroup = -1;
        for (int entry = page.start(item); entry < page.end(item); entry++) {
            if (!page.isGrouped(entry)) {
                single(-1, item, page.other(entry), page.type(entry));
                continue;
            }
            int group = page.group(entry);
            member(-1, item, page.other(entry), page.type(entry), page.groupName(group));
            if (group != lastGroup) {
                group(-1, item, page.groupName(group), page.need(group).atLeast());
                lastGroup = group;
            }
        }
    }
}
