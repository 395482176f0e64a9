package dev.itsm.decision;

import dev.itsm.id.RecordId;

/**
 * Proposes a command for another record, or for the same one later.
 *
 * @param target the record that the command is for
 * @param command the command, of the family that the target's practice takes
 * @param occasion what brought it about; the same when it is proposed again
 * @param says what is proposed and why, in words
 * @param <C> the family of commands
 */
public record FollowUp<C>(RecordId target, C command, String occasion, String says) implements Proposal {
    @Override
    public String key() {
        return command.getClass().getSimpleName() + " for " + target + " because of " + occasion;
    }
}
