package dev.itsm.transition;

import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import java.time.Instant;

/**
 * What is to happen to which service.
 *
 * @param title what people call it; not blank
 * @param proposer who wants it
 * @param at since when
 */
public record Scope(TransitionKind kind, ServiceId service, String title, PersonId proposer, Instant at) {
    public Scope {
        if (title.isBlank()) {
            throw new IllegalArgumentException("The transition of " + service + " proposed by " + proposer
                    + " must have a title.\nMaybe an empty form was sent.");
        }
    }
}
