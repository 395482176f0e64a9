package dev.itsm.party;

import dev.itsm.id.RecordId;
import dev.itsm.time.Period;

/**
 * That a person belongs to a team, a customer or a supplier for a time.
 *
 * @param person who
 * @param group a {@link TeamId}, {@link CustomerId} or {@link SupplierId}
 * @param period when
 */
public record Membership(PersonId person, RecordId group, Period period) {
    public Membership {
        if (!(group instanceof TeamId || group instanceof CustomerId || group instanceof SupplierId)) {
            throw new IllegalArgumentException("The person " + person
                    + " can belong to a team, a customer or a supplier, not to " + group
                    + ".\nMaybe it is a role that they hold.");
        }
    }
}
