package dev.itsm.sla.target;

/** What becomes of a clock when its limit changes: by a new priority, another service, a new version of the target. */
public enum RecalculationPolicy {
    /**
     * The new limit holds from the clock's start, over the same pauses: the result is as if it had held all along. The
     * default. A due instant in the past is legal, and so is a breach that is taken back.
     */
    RETROACTIVE,
    /** A new cycle starts with the new limit when it takes effect; the time before it is not counted towards it. */
    PROSPECTIVE,
    /** Of the old limit and the new one, the one that falls due first holds, judged when the change takes effect. */
    STRICTEST
}
