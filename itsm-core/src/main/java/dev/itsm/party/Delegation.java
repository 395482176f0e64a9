package dev.itsm.party;

import dev.itsm.id.RecordId;
import dev.itsm.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may use another's role for a time. It reaches no further and lasts no longer than the role that it is drawn
 * from, whatever it says, and cannot be delegated on.
 *
 * @param from whose role it is
 * @param to who may use it
 * @param role which role
 * @param scope the record that it is limited to; null if it reaches as far as the role
 * @param period when
 * @param granted who granted it, when and why
 */
public record Delegation(
        PersonId from, PersonId to, RoleName role, @Nullable RecordId scope, Period period, Act granted) {
    public Delegation {
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "The delegation of " + role + " by " + from
                            + " must go to somebody else.\nMaybe they hold the role themselves: then there is nothing to delegate.");
        }
    }

    /** Returns whether it is for this role, and reaches this far. */
    public boolean covers(RoleName wantedRole, @Nullable RecordId wanted) {
        return role.equals(wantedRole) && (scope == null || scope.equals(wanted));
    }
}
