package dev.itsm.id;

/**
 * The identity of a service level agreement, an internal agreement or a contract (ISO/IEC 20000-1:2018, 8.3.3).
 *
 * @param key unique among the agreement records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record AgreementId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("agreement");

    public AgreementId {
        Keys.check(KIND, key);
    }

    public static AgreementId of(String key) {
        return new AgreementId(key);
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
