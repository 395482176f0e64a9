package dev.itsm.release;

import dev.itsm.party.PersonId;
import java.time.Instant;

/**
 * How a release came to be.
 *
 * @param title what people call it; not blank
 * @param type its type, as it was laid down then
 * @param requester who planned it first
 * @param at when
 */
public record Intake(String title, ReleaseType type, PersonId requester, Instant at) {
    public Intake {
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "The release that " + requester + " plans must have a title.\nMaybe an empty form was sent.");
        }
    }
}
