package dev.itsm.party;

import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;

/**
 * The identity of a team that work is assigned to.
 *
 * @param key unique in a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no control characters
 */
public record TeamId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("team");

    public TeamId {
        Keys.check(KIND, key);
    }

    public static TeamId of(String key) {
        return new TeamId(key);
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
