package dev.itsm.change;

import dev.itsm.approval.Clearance;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.party.Act;

/**
 * What the guards of a change's lifecycle look at.
 *
 * @param process the process that judges it
 * @param surroundings what lies around it
 * @param change the change with everything the command brings except the step itself
 * @param act who acts, and when
 * @param isOffer whether nobody acts yet: what a form would still ask for is taken as given
 */
public record ChangeAttempt(ChangeProcess process, Surroundings surroundings, Change change, Act act, boolean isOffer) {
    /** Returns the policy in force when the act happens. */
    public ChangePolicy policy() {
        return process.policyAt(act.at());
    }

    /** Returns the permission to carry out the change as it is, at the instant of the act. */
    public Clearance clearance() {
        return Permission.of(change, policy(), act.at());
    }

    /** Returns the schedule around it, with the policy's freezes. */
    ChangeCalendar calendar() {
        return surroundings.calendar().with(policy().freezes());
    }

    ChangeAttempt bringing(Change given) {
        return new ChangeAttempt(process, surroundings, given, act, isOffer);
    }
}
