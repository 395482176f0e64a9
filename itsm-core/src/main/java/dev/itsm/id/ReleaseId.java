package dev.itsm.id;

/**
 * The identity of a release (ISO/IEC 20000-1:2018, 8.5.3).
 *
 * @param key unique among the release records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ReleaseId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("release");

    public ReleaseId {
        Keys.check(KIND, key);
    }

    public static ReleaseId of(String key) {
        return new ReleaseId(key);
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
