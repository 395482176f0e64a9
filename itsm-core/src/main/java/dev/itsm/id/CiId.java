package dev.itsm.id;

/**
 * The identity of a configuration item (ISO/IEC 20000-1:2018, 8.2.6).
 *
 * @param key unique among the ci records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record CiId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("ci");

    public CiId {
        Keys.check(KIND, key);
    }

    public static CiId of(String key) {
        return new CiId(key);
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
