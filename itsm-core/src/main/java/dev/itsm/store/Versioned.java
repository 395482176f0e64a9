package dev.itsm.store;

import dev.itsm.id.Revision;

/**
 * A record's state as it is stored.
 *
 * @param state the state; immutable
 * @param revision how often the record has been saved, this state included; at least 1
 */
public record Versioned<T>(T state, Revision revision) {
    public Versioned {
        if (revision.equals(Revision.NONE)) {
            throw new IllegalArgumentException("A stored record has been saved at least once, but its revision is 0.\n"
                    + "Maybe a new record was meant: it has no stored state yet.");
        }
    }
}
