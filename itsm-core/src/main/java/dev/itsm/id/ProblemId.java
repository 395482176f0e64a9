package dev.itsm.id;

/**
 * The identity of a problem (ISO/IEC 20000-1:2018, 8.6.3).
 *
 * @param key unique among the problem records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ProblemId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("problem");

    public ProblemId {
        Keys.check(KIND, key);
    }

    public static ProblemId of(String key) {
        return new ProblemId(key);
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
