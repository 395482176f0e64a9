package dev.itsm.cmdb.ci;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an item is called.
 *
 * @param name in one line; not blank
 * @param description what it is there for; may be empty, until it comes into production
 * @param standalone whether it is right that it has no relations
 */
public record Designation(String name, String description, boolean standalone) {
    public Designation {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "A configuration item must have a name.\nMaybe the form was sent without it.");
        }
    }

    /** Returns the same where null was given, and else what was given. */
    Designation changed(@Nullable String newName, @Nullable String newDescription, @Nullable Boolean isStandalone) {
        return new Designation(
                Objects.requireNonNullElse(newName, name),
                Objects.requireNonNullElse(newDescription, description),
                Objects.requireNonNullElse(isStandalone, standalone));
    }
}
