package dev.itsm.problem;

/** Where a problem stands, whatever its organization calls the state. */
public enum ProblemPhase {
    /** Recorded, not yet sorted. */
    NEW,
    /** It is known what it is about and how much it matters. */
    CLASSIFIED,
    /** Its cause is looked for. */
    INVESTIGATING,
    /** Its cause is known, and not removed. */
    CAUSE_KNOWN,
    /** Work waits for a stated reason. */
    ON_HOLD,
    /** Its cause is removed, or somebody answers for the risk; whether that holds is watched. */
    RESOLVED,
    /** Ended. */
    CLOSED;

    /** Returns whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this != RESOLVED && this != CLOSED;
    }
}
