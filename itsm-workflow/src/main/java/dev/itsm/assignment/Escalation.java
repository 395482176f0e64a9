package dev.itsm.assignment;

import dev.itsm.id.RecordId;
import java.time.Instant;

/**
 * An escalation that was made.
 *
 * @param kind for more skill, or for more authority
 * @param level how high, from 1
 * @param to whom: a team or a person, or an organization's own kind of id
 * @param at when
 * @param reason why, in words; not blank
 */
public record Escalation(Kind kind, int level, RecordId to, Instant at, String reason) {
    public Escalation {
        if (level < 1) {
            throw new IllegalArgumentException("The level " + level + " of an escalation to " + to
                    + " must be at least 1.\nMaybe it was counted from 0.");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An escalation to " + to + " at " + at + " must have a reason.\n"
                    + "Maybe a threshold fired: name it.");
        }
    }

    /** What an escalation asks for. */
    public enum Kind {
        /** More skill: another team takes part. */
        FUNCTIONAL,
        /** More authority: management is told and decides. */
        HIERARCHIC
    }
}
