package dev.itsm.change;

import java.util.EnumSet;
import java.util.Set;

/** What a state means, whatever an organization calls it. */
public enum ChangePhase {
    /** Asked for. */
    RECORDED,
    /** Sorted: it is known which path it takes. */
    CLASSIFIED,
    /** Risk, benefit and impact are known; approval is asked for. */
    ASSESSED,
    /** Authorised. */
    APPROVED,
    /** It has its place in the schedule. */
    SCHEDULED,
    /** Being carried out. */
    IMPLEMENTING,
    /** Carried out, fully or in part. */
    IMPLEMENTED,
    /** Carried out without success. */
    FAILED,
    /** Taken back. */
    BACKED_OUT,
    /** Its effect was looked at. */
    REVIEWED,
    /** Ended for good. */
    CLOSED,
    /** Not approved. */
    REJECTED,
    /** Given up before it was carried out. */
    CANCELLED;

    private static final Set<ChangePhase> PLANNED = EnumSet.of(RECORDED, CLASSIFIED, ASSESSED, APPROVED, SCHEDULED);
    private static final Set<ChangePhase> STARTED =
            EnumSet.of(IMPLEMENTING, IMPLEMENTED, FAILED, BACKED_OUT, REVIEWED, CLOSED);

    /** Returns whether work has not started, and may still. */
    public boolean isPlanned() {
        return PLANNED.contains(this);
    }

    /** Returns whether work has started, be it long over. */
    public boolean isStarted() {
        return STARTED.contains(this);
    }

    public boolean isTerminal() {
        return this == CLOSED || this == REJECTED || this == CANCELLED;
    }
}
