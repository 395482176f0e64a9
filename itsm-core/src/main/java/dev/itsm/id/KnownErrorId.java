package dev.itsm.id;

/**
 * The identity of a known error (ISO/IEC 20000-1:2018, 8.6.3).
 *
 * @param key unique among the known-error records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record KnownErrorId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("known-error");

    public KnownErrorId {
        Keys.check(KIND, key);
    }

    public static KnownErrorId of(String key) {
        return new KnownErrorId(key);
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
