package dev.itsm.sla.clock;

/** Whether a promise was kept, as far as that can be said. */
public enum Outcome {
    /** Neither kept nor broken yet, or never to be decided: nothing was promised, or it was cancelled in time. */
    UNDECIDED,
    /** Stopped at the due instant or before. */
    MET,
    /** Not stopped by the due instant, whether it has stopped since or not. */
    BREACHED
}
