package dev.itsm.transition;

import dev.itsm.party.PersonId;
import java.time.Instant;

/**
 * That somebody who may opened or closed the gate before a phase.
 *
 * @param before the phase
 * @param open whether it may go on
 * @param reason why; not blank
 */
public record GateDecision(TransitionPhase before, boolean open, PersonId by, Instant at, String reason) {
    public GateDecision {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("The decision of " + by + " on the gate before " + before
                    + " must have a reason.\nMaybe the minutes say why.");
        }
    }
}
