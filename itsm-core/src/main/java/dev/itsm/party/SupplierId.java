package dev.itsm.party;

import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;

/**
 * The identity of a supplier: an external party, or an internal one or a customer acting as one.
 *
 * @param key unique in a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no control characters
 */
public record SupplierId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("supplier");

    public SupplierId {
        Keys.check(KIND, key);
    }

    public static SupplierId of(String key) {
        return new SupplierId(key);
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
