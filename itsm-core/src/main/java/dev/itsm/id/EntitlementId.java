package dev.itsm.id;

/**
 * The identity of a right to use something (ISO/IEC 20000-1:2018, 8.2.5).
 *
 * @param key unique among the entitlements of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record EntitlementId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("entitlement");

    public EntitlementId {
        Keys.check(KIND, key);
    }

    public static EntitlementId of(String key) {
        return new EntitlementId(key);
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
