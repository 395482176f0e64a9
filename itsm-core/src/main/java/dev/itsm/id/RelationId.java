package dev.itsm.id;

/**
 * The identity of a relation between two configuration items (ISO/IEC 20000-1:2018, 8.2.6).
 *
 * @param key unique among the relation records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record RelationId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("relation");

    public RelationId {
        Keys.check(KIND, key);
    }

    public static RelationId of(String key) {
        return new RelationId(key);
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
