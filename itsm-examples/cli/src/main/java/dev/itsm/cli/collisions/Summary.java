package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.Overlap;
import dev.itsm.id.CiId;
import org.jspecify.annotations.Nullable;

/** Counts the collisions on one item, which come item by item. */
final class Summary {
    /**
     * How many collisions there are.
     *
     * @param pairs distinct pairs of changes on an item, over all items
     * @param cis items with a collision
     * @param changePairs distinct pairs of changes
     */
    record Counts(long pairs, int cis, int changePairs) {}

    private final PairCounter onItem = new PairCounter();
    private final PairCounter overall = new PairCounter();
    private @Nullable CiId item;
    private long pairs;
    private int items;

    void add(Overlap<CiId> overlap) {
        if (!overlap.resource().equals(item)) {
            endItem();
            item = overlap.resource();
            items++;
        }
        onItem.add(overlap.first(), overlap.second());
        overall.add(overlap.first(), overlap.second());
    }

    private void endItem() {
        pairs += onItem.count();
        onItem.clear();
    }

    Counts finish() {
        endItem();
        return new Counts(pairs, items, overall.count());
    }
}
