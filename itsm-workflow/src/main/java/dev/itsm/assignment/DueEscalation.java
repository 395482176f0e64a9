package dev.itsm.assignment;

import java.time.Instant;

/**
 * An escalation that is due, or will be if nothing happens, and has not been made.
 *
 * @param rule by which rule
 * @param dueAt when the threshold was, or will be, reached
 */
public record DueEscalation(EscalationRule rule, Instant dueAt) {
    /** Returns whether it should have been made by the instant; at the due instant itself it should. */
    public boolean isDueAt(Instant now) {
        return !now.isBefore(dueAt);
    }
}
