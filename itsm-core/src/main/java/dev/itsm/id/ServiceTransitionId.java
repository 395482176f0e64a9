package dev.itsm.id;

/**
 * The identity of the transition of a new, changed, removed or transferred service (ISO/IEC 20000-1:2018, 8.5.2).
 *
 * @param key unique among the service-transition records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ServiceTransitionId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("service-transition");

    public ServiceTransitionId {
        Keys.check(KIND, key);
    }

    public static ServiceTransitionId of(String key) {
        return new ServiceTransitionId(key);
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
