package dev.itsm.lifecycle;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds the transitions on a trigger of a state: one open-addressing table over both names, at most half full, so that firing
 * takes one look-up and allocates nothing.
 */
final class ArcTable<T> {
    private final @Nullable Arc<?>[] slots;

    /** Takes the first arc for each state and trigger; those that follow hang on it. */
    ArcTable(Collection<Arc<T>> firsts) {
        slots = new Arc<?>[Math.max(2, Integer.highestOneBit(Math.max(1, firsts.size())) * 4)];
        for (Arc<T> arc : firsts) {
            int slot = slot(arc.moved.from(), arc.moved.on());
            while (slots[slot] != null) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = arc;
        }
    }

    @SuppressWarnings("unchecked") // the constructor puts nothing else in
    @Nullable
    Arc<T> find(StateId from, Trigger on) {
        for (int slot = slot(from, on); ; slot = slot + 1 & slots.length - 1) {
            Arc<?> arc = slots[slot];
            if (arc == null || arc.starts(from, on)) {
                return (Arc<T>) arc;
            }
        }
    }

    private int slot(StateId from, Trigger on) {
        int hash = from.key().hashCode() * 31 + on.name().hashCode();
        return (hash ^ hash >>> 16) & slots.length - 1;
    }
}
