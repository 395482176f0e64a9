package dev.itsm.cmdb.ci;

import dev.itsm.id.ChangeId;
import dev.itsm.party.Act;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an item's lifecycle look at: the item, still in the state that it would leave, and what it has around
 * it.
 *
 * @param process the process that judges it
 * @param ci the item
 * @param surroundings what it has around it
 * @param act who acts, and when
 * @param change the change that the step is taken under; null if there is none
 * @param isOffer whether nobody acts yet: what a form would still ask for is taken as given
 */
public record CiAttempt(
        CiProcess process,
        Ci ci,
        Surroundings surroundings,
        Act act,
        @Nullable ChangeId change,
        boolean isOffer) {
    /** Returns whether the change that is named may alter the item now; false if none is named. */
    boolean isAuthorised() {
        ChangeId named = change;
        return named != null
                && surroundings
                        .permit(named, act.at())
                        .filter(permit -> permit.covers(named, ci.id(), act.at()))
                        .isPresent();
    }
}
