package dev.itsm.criterion;

import dev.itsm.id.RecordId;
import dev.itsm.party.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision to go on although a criterion is not met. It counts for what was known then: what is measured afterwards and is
 * worse needs another.
 *
 * @param criterion the criterion's key
 * @param value what had been measured then; null if nothing had
 * @param by who decided for the organization
 * @param parties the interested parties that decided with it: customers, suppliers, teams; at least one
 * @param at when
 * @param reason why; not blank
 */
public record Concession(
        String criterion, @Nullable BigDecimal value, PersonId by, Set<RecordId> parties, Instant at, String reason) {
    public Concession {
        parties = Set.copyOf(parties);
        if (parties.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("The decision of " + by + " on the criterion '" + criterion
                    + "' must name the parties that made it with them, and why.\n"
                    + "Maybe the organization decided alone: ask those who are hit.");
        }
    }

    /** Returns whether it counts for what the criterion came to: for nothing measured, only if nothing had been. */
    boolean covers(Criterion of, @Nullable BigDecimal measured) {
        return value == null
                ? measured == null
                : measured != null && of.limitedTo(value).isMetBy(measured);
    }
}
