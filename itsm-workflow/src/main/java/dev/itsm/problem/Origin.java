package dev.itsm.problem;

import dev.itsm.party.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a problem came to be.
 *
 * @param title what it is, in one line
 * @param description what is known of it; may be empty
 * @param raisedBy whose hand it is
 * @param raisedAt when
 * @param group the group of tickets that recur, by {@link dev.itsm.problem.recurrence.Group#key}; null where nobody looked for
 *     recurrence
 */
public record Origin(
        String title,
        String description,
        PersonId raisedBy,
        Instant raisedAt,
        @Nullable String group) {}
