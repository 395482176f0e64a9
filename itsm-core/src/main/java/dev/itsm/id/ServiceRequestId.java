package dev.itsm.id;

/**
 * The identity of a service request (ISO/IEC 20000-1:2018, 8.6.2).
 *
 * @param key unique among the service-request records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ServiceRequestId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("service-request");

    public ServiceRequestId {
        Keys.check(KIND, key);
    }

    public static ServiceRequestId of(String key) {
        return new ServiceRequestId(key);
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
