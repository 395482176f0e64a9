package dev.itsm.approval;

import dev.itsm.decision.Proposal;
import dev.itsm.id.ApprovalId;

/**
 * Proposes that whoever holds a role, belongs to a team or is a person is told that a round waits for them.
 *
 * @param target the round
 * @param recipient who is to be told
 * @param says what, in words
 */
public record Reminder(ApprovalId target, Holder recipient, String says) implements Proposal {
    @Override
    public String key() {
        return "remind " + recipient.describe() + " of " + target;
    }
}
