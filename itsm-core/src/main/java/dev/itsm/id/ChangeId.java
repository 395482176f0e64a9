package dev.itsm.id;

/**
 * The identity of a change request and the change it becomes (ISO/IEC 20000-1:2018, 8.5.1).
 *
 * @param key unique among the change records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ChangeId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("change");

    public ChangeId {
        Keys.check(KIND, key);
    }

    public static ChangeId of(String key) {
        return new ChangeId(key);
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
