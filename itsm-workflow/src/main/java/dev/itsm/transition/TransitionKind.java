package dev.itsm.transition;

/** What happens to a service. */
public enum TransitionKind {
    NEW_SERVICE,
    CHANGED_SERVICE,
    /** From another party to this organization. */
    TRANSFER_IN,
    /** From this organization to another party. */
    TRANSFER_OUT,
    REMOVAL;

    /** Returns whether things change hands or go away, so that it must be planned what becomes of them. */
    public boolean isHandOver() {
        return this == TRANSFER_IN || this == TRANSFER_OUT || this == REMOVAL;
    }

    /** Returns whether the service is gone afterwards, so that there is nothing to design or build. */
    public boolean isEnding() {
        return this == TRANSFER_OUT || this == REMOVAL;
    }
}
