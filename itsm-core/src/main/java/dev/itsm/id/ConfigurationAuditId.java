package dev.itsm.id;

/**
 * The identity of a verification of configuration records (ISO/IEC 20000-1:2018, 8.2.6).
 *
 * @param key unique among the configuration audits of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ConfigurationAuditId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("configuration-audit");

    public ConfigurationAuditId {
        Keys.check(KIND, key);
    }

    public static ConfigurationAuditId of(String key) {
        return new ConfigurationAuditId(key);
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
