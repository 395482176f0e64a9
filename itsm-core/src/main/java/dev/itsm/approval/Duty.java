package dev.itsm.approval;

/**
 * Something that a person does for a record, and that not everyone should do who does something else for it.
 *
 * @param name a stable technical word; not blank
 */
public record Duty(String name) {
    public static final Duty REQUEST = new Duty("request");
    public static final Duty APPROVE = new Duty("approve");
    public static final Duty IMPLEMENT = new Duty("implement");
    public static final Duty VERIFY = new Duty("verify");
    public static final Duty REVIEW = new Duty("review");

    public Duty {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The name of a duty must not be blank.\nMaybe it is one of the standard ones.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
