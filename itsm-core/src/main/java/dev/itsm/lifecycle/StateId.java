package dev.itsm.lifecycle;

/**
 * The name of a state, as it is stored with the record.
 *
 * @param key unique in its lifecycle; not blank, no control characters
 */
public record StateId(String key) implements Comparable<StateId> {
    public StateId {
        Names.check("state", key);
    }

    public static StateId of(String key) {
        return new StateId(key);
    }

    @Override
    public int compareTo(StateId other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
