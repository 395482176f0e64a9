package dev.itsm.decision;

import dev.itsm.id.RecordId;

/**
 * A command that should follow for another record, or a message that should be sent: proposed, never executed here.
 * Handling it twice must do no harm; its key tells a repetition.
 */
public interface Proposal {
    /** Returns the record that the proposal is for. */
    RecordId target();

    /** Returns a text that is the same whenever the same proposal is made again. */
    String key();

    /** Returns what is proposed and why, in words. */
    String says();
}
