package dev.itsm.incident;

/**
 * Where an incident stands, whatever its organization calls the state: every state of an incident lifecycle maps to one
 * phase. Clocks, rules, indicators and propagation read phases only.
 */
public enum IncidentPhase {
    /** Recorded, nobody has it. */
    NEW,
    /** Somebody is to work on it. */
    OPEN,
    /** Work waits for a stated reason. */
    ON_HOLD,
    /** Service is restored, as far as the provider knows. */
    RESOLVED,
    /** Done; may be reopened for a while. */
    CLOSED,
    /** Ended without resolution: not an incident, a duplicate, or withdrawn. */
    CANCELLED;

    /** Returns whether the provider still has to do something about it. */
    public boolean isActive() {
        return this == NEW || this == OPEN || this == ON_HOLD;
    }

    /** Returns whether it has ended. */
    public boolean isTerminal() {
        return this == CLOSED || this == CANCELLED;
    }
}
