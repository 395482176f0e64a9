package dev.itsm.problem.knownerror;

/** Where a known error stands, whatever its organization calls the state. */
public enum KnownErrorPhase {
    /** Being written. */
    DRAFT,
    /** There for those whom it is published to. */
    PUBLISHED,
    /** Another one has taken its place. */
    SUPERSEDED,
    /** Of no use any more. */
    RETIRED;

    /** Returns whether it may still be altered. */
    public boolean isActive() {
        return this == DRAFT || this == PUBLISHED;
    }
}
