package dev.itsm.approval;

import dev.itsm.event.Hash;
import dev.itsm.id.RecordId;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody who may do so permitted an emergency before it could be approved; a call in the night is enough, if it is
 * recorded who gave it, when, how, and who heard it.
 *
 * @param subject what was permitted
 * @param digest the digest of its content at that time
 * @param by who permitted it
 * @param onBehalfOf whose authority that was, where it was delegated; null otherwise
 * @param channel how, such as {@code telephone}; not blank
 * @param witness who else can confirm it; null if it was given in writing
 * @param period from when until when it counts
 * @param reason why it could not wait; not blank
 */
public record EmergencyAuthorisation(
        RecordId subject,
        Hash digest,
        PersonId by,
        @Nullable PersonId onBehalfOf,
        String channel,
        @Nullable PersonId witness,
        Period period,
        String reason) {
    public EmergencyAuthorisation {
        if (channel.isBlank() || reason.isBlank() || by.equals(witness)) {
            throw new IllegalArgumentException(
                    "The emergency authorisation of " + subject + " by " + by
                            + " must say how and why it was given, and who else can confirm it.\nMaybe the form was sent half filled in.");
        }
    }

    /** Returns who permitted it, and whose authority that was. */
    public Set<PersonId> givers() {
        return onBehalfOf == null || onBehalfOf.equals(by) ? Set.of(by) : Set.of(by, onBehalfOf);
    }

    /** Returns the authorisation that this gives for the content at the instant, or every reason why it gives none. */
    public Clearance authorisation(Hash content, Instant at) {
        return Authorisation.of(this, content, at);
    }
}
