package dev.itsm.id;

/**
 * The identity of a baseline of configuration items (ISO/IEC 20000-1:2018, 8.2.6 and 8.5.3).
 *
 * @param key unique among the baselines of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record BaselineId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("baseline");

    public BaselineId {
        Keys.check(KIND, key);
    }

    public static BaselineId of(String key) {
        return new BaselineId(key);
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
