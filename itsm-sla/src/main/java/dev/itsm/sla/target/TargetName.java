package dev.itsm.sla.target;

/**
 * Which of a record's promises this is: one clock runs for each name.
 *
 * @param value the name as it is shown and stored, such as {@code resolution}; not blank, at most 100 characters
 */
public record TargetName(String value) {
    public static final TargetName RESPONSE = new TargetName("response");
    public static final TargetName ACKNOWLEDGE = new TargetName("acknowledge");
    public static final TargetName UPDATE = new TargetName("update");
    public static final TargetName RESOLUTION = new TargetName("resolution");

    public TargetName {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException(
                    "The target name '" + value + "' must not be blank, and at most 100 characters long.\n"
                            + "Maybe it is a description: a name is a short word like 'resolution'.");
        }
    }

    public static TargetName of(String value) {
        return new TargetName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
