package dev.itsm.party;

import dev.itsm.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * That a person may act in a role, and on what ground.
 *
 * @param person who may act
 * @param role in which role
 * @param onBehalfOf whose role it is, if it was delegated; null if it is the person's own
 * @param period for how long the ground lasts without a gap; for a delegation no longer than the role behind it
 */
public record Authority(
        PersonId person, RoleName role, @Nullable PersonId onBehalfOf, Period period) {
    /** Returns the person whose role it is: what a comparison of persons is to be made on. */
    public PersonId source() {
        return onBehalfOf == null ? person : onBehalfOf;
    }
}
