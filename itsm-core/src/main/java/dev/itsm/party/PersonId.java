package dev.itsm.party;

import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;

/**
 * The identity of a person, one for each human being however many accounts they have: the host application
 * supplies it.
 *
 * @param key unique in a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no control characters
 */
public record PersonId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("person");

    public PersonId {
        Keys.check(KIND, key);
    }

    public static PersonId of(String key) {
        return new PersonId(key);
    }

    @Override
    public RecordKind kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return KIND + ":" + key;
    }
}
