package dev.itsm.request;

import java.util.EnumSet;
import java.util.Set;

/** What a state means, whatever an organization calls it. */
public enum RequestPhase {
    /** Asked for; the form can still be altered. */
    RECORDED,
    /** Whoever decides on it was asked. */
    IN_APPROVAL,
    /** It may be fulfilled. */
    APPROVED,
    /** Its tasks are being carried out. */
    FULFILLING,
    /** Carried out, fully or in part. */
    FULFILLED,
    /** Ended for good. */
    CLOSED,
    /** Not approved. */
    REJECTED,
    /** Given up while it was carried out: what was done is being undone. */
    COMPENSATING,
    /** Given up, and nothing of it is left. */
    CANCELLED;

    private static final Set<RequestPhase> BEFORE = EnumSet.of(RECORDED, IN_APPROVAL, APPROVED);
    private static final Set<RequestPhase> TERMINAL = EnumSet.of(CLOSED, REJECTED, CANCELLED);

    /** Returns whether nobody has started to fulfil it, and somebody still may. */
    public boolean isBeforeFulfilment() {
        return BEFORE.contains(this);
    }

    /** Returns whether it was, or is being, carried out as it was asked for. */
    public boolean isBeyondApproval() {
        return this == FULFILLING || this == FULFILLED || this == CLOSED;
    }

    public boolean isTerminal() {
        return TERMINAL.contains(this);
    }
}
