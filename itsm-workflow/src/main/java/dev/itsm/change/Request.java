package dev.itsm.change;

import dev.itsm.party.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a change, and why.
 *
 * @param title what people call it; not blank
 * @param reason why it is wanted; not blank
 * @param requester who asked
 * @param onBehalfOf for whom, if for somebody else
 * @param at when
 */
public record Request(
        String title,
        String reason,
        PersonId requester,
        @Nullable PersonId onBehalfOf,
        Instant at) {
    public Request {
        if (title.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("The request of " + requester + " at " + at
                    + " must have a title and a reason.\nMaybe an empty form was sent.");
        }
    }
}
