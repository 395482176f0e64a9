package dev.itsm.cmdb.ci;

/**
 * Where an item stands, whatever its organization calls the state: every state of an item's lifecycle maps to one phase.
 * Impact, checks and verification read phases only.
 */
public enum CiPhase {
    /** It is to be. */
    PLANNED,
    /** It is bought or built. */
    ACQUISITION,
    /** It is there and does nothing. */
    IN_STOCK,
    /** It is tried out. */
    TEST,
    /** Services stand on it. */
    PRODUCTION,
    /** It belongs to production, and is being worked on. */
    MAINTENANCE,
    /** Nothing stands on it any more. */
    RETIRED,
    /** It is gone. */
    DISPOSED;

    /** Returns whether it is still there to be used. */
    public boolean isLive() {
        return this != RETIRED && this != DISPOSED;
    }

    /** Returns whether services stand on it: whatever is altered then is altered under a change. */
    public boolean isInService() {
        return this == PRODUCTION || this == MAINTENANCE;
    }
}
