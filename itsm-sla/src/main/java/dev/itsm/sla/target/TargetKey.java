package dev.itsm.sla.target;

import dev.itsm.priority.Priority;

/**
 * What a limit is looked up by: a priority as a rule, or any other word that classifies the record ({@code "Major"},
 * {@code "gold/server"}).
 *
 * @param value compared exactly, upper and lower case being different; not blank
 */
public record TargetKey(String value) implements Comparable<TargetKey> {
    public TargetKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The key of a limit must not be blank.\n"
                    + "Maybe the limit holds for every record: leave the key out then.");
        }
    }

    public static TargetKey of(String value) {
        return new TargetKey(value);
    }

    /** Returns the key of a priority: its name, {@code P1}. */
    public static TargetKey of(Priority priority) {
        return new TargetKey(priority.name());
    }

    @Override
    public int compareTo(TargetKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
