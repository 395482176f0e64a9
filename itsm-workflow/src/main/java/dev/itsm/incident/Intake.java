package dev.itsm.incident;

import dev.itsm.party.CustomerId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an incident came in: who told of what, when and how.
 *
 * @param summary what it is, in one line; not blank
 * @param description the rest; may be empty
 * @param openedAt when it was recorded
 * @param recordedBy who recorded it
 * @param requester who asked for help; null if nobody did, as when monitoring saw it
 * @param affectedUsers everybody known to be hit, the requester included if so
 * @param customer the customer whose service it is; null if unknown
 * @param channel how it came in
 */
public record Intake(
        String summary,
        String description,
        Instant openedAt,
        PersonId recordedBy,
        @Nullable PersonId requester,
        Set<PersonId> affectedUsers,
        @Nullable CustomerId customer,
        Channel channel) {
    public Intake {
        if (summary.isBlank()) {
            throw new IllegalArgumentException("The summary of an incident opened at " + openedAt
                    + " must not be blank.\nMaybe the text went into the description.");
        }
        affectedUsers = Collections.unmodifiableSet(new LinkedHashSet<>(affectedUsers));
    }

    Intake described(String newSummary, String newDescription) {
        return new Intake(
                newSummary, newDescription, openedAt, recordedBy, requester, affectedUsers, customer, channel);
    }

    Intake affecting(Set<PersonId> more) {
        Set<PersonId> all = new LinkedHashSet<>(affectedUsers);
        all.addAll(more);
        return new Intake(summary, description, openedAt, recordedBy, requester, all, customer, channel);
    }

    /** How an incident comes in. */
    public enum Channel {
        PHONE,
        MAIL,
        PORTAL,
        CHAT,
        IN_PERSON,
        MONITORING,
        OTHER
    }
}
