package dev.itsm.id;

/**
 * The identity of a service of the portfolio (ISO/IEC 20000-1:2018, 8.2.4).
 *
 * @param key unique among the service records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ServiceId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("service");

    public ServiceId {
        Keys.check(KIND, key);
    }

    public static ServiceId of(String key) {
        return new ServiceId(key);
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
