package dev.itsm.id;

/**
 * The identity of an incident, or a potential one (ISO/IEC 20000-1:2018, 8.6.1).
 *
 * @param key unique among the incident records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record IncidentId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("incident");

    public IncidentId {
        Keys.check(KIND, key);
    }

    public static IncidentId of(String key) {
        return new IncidentId(key);
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
