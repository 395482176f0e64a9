package dev.itsm.time;

import dev.itsm.id.RecordId;
import java.time.Instant;

/**
 * Something that must have happened by an instant: in time when it happens at {@code dueAt} or before, missed once "now"
 * is later.
 *
 * @param subject the record that it is about
 * @param name which of the record's deadlines it is, such as {@code resolution}; unique with the subject
 * @param dueAt the last instant that is in time
 */
public record Deadline(RecordId subject, String name, Instant dueAt) {
    public Deadline {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A deadline of " + subject + " must have a name.\n"
                    + "Maybe it belongs to a target: use the target's name.");
        }
    }

    public boolean isMissedAt(Instant now) {
        return now.isAfter(dueAt);
    }
}
