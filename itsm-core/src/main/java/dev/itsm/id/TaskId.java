package dev.itsm.id;

/**
 * The identity of a task of another record (ISO/IEC 20000-1:2018, 8.5.1).
 *
 * @param key unique among the task records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record TaskId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("task");

    public TaskId {
        Keys.check(KIND, key);
    }

    public static TaskId of(String key) {
        return new TaskId(key);
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
