package dev.itsm.party;

import dev.itsm.id.RecordId;

/** The check of what a party is called. */
final class PartyNames {
    private PartyNames() {}

    static void check(RecordId id, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of " + id
                    + " must not be blank.\nMaybe its key is all that is known: use that as the name.");
        }
    }
}
