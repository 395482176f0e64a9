package dev.itsm.id;

/**
 * The identity of an approval round (ISO/IEC 20000-1:2018, 8.5.1.2).
 *
 * @param key unique among the approval records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ApprovalId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("approval");

    public ApprovalId {
        Keys.check(KIND, key);
    }

    public static ApprovalId of(String key) {
        return new ApprovalId(key);
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
