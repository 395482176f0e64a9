package dev.itsm.sla.target;

/** What a reopening does to a clock that had stopped. It never re-arms a response or an acknowledgement. */
public enum ReopenPolicy {
    /** The first stop counts for good; what comes later is not measured. */
    STOP_AT_FIRST,
    /** The clock goes on with what it had consumed; the time between stop and reopening is left out. The default. */
    RESUME,
    /** The clock goes on as though it had never stopped: the time between stop and reopening counts. */
    CONTINUE,
    /** A new cycle starts at the reopening with nothing consumed; the earlier one keeps its result. */
    NEW_CYCLE
}
