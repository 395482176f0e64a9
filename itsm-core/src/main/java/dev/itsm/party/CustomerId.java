package dev.itsm.party;

import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;

/**
 * The identity of a customer: an organization, or a part of one, that receives services.
 *
 * @param key unique in a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no control characters
 */
public record CustomerId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("customer");

    public CustomerId {
        Keys.check(KIND, key);
    }

    public static CustomerId of(String key) {
        return new CustomerId(key);
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
