package dev.itsm.priority;

import dev.itsm.party.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision to deviate from the matrix.
 *
 * @param priority the priority that is to count
 * @param by who decided
 * @param reason why, not blank
 * @param at from when it counts
 * @param expiresExclusive the first instant at which it no longer counts; null if it does until it is dropped
 */
public record PriorityOverride(
        Priority priority,
        PersonId by,
        String reason,
        Instant at,
        @Nullable Instant expiresExclusive) {
    public PriorityOverride {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("The override to " + priority + " by " + by
                    + " must have a reason.\nMaybe the reason was left out.");
        }
        if (expiresExclusive != null && !expiresExclusive.isAfter(at)) {
            throw new IllegalArgumentException("The override to " + priority + " at " + at
                    + " must expire later, not at " + expiresExclusive + ".\nMaybe the two instants were swapped.");
        }
    }

    /** Returns whether it counts at the instant. */
    public boolean countsAt(Instant now) {
        return !now.isBefore(at) && (expiresExclusive == null || now.isBefore(expiresExclusive));
    }
}
