package dev.itsm.party;

import dev.itsm.id.RecordId;
import dev.itsm.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a role for a time.
 *
 * @param person who
 * @param role which role
 * @param scope the record that the role is limited to, such as a service, a team or a customer; null if it is not limited
 * @param period when
 */
public record RoleHolding(
        PersonId person, RoleName role, @Nullable RecordId scope, Period period) {
    public static RoleHolding of(PersonId person, RoleName role, Period period) {
        return new RoleHolding(person, role, null, period);
    }

    /**
     * Returns whether it is this role, and reaches this far.
     *
     * @param wanted the scope that is asked for; null for no limit
     */
    public boolean covers(RoleName wantedRole, @Nullable RecordId wanted) {
        return role.equals(wantedRole) && (scope == null || scope.equals(wanted));
    }
}
