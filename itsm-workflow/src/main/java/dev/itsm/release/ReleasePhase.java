package dev.itsm.release;

/** What a state means, whatever an organization calls it. */
public enum ReleasePhase {
    /** It is laid down what belongs to it and what it must come to. */
    PLANNED,
    /** Built; it is being tested and measured. */
    BUILT,
    /** Verified and approved: it may be deployed. */
    ACCEPTED,
    /** Being deployed, stage by stage. */
    DEPLOYING,
    /** Deployed and verified in full. */
    DEPLOYED,
    /** Taken back, from as far as it was deployed. */
    BACKED_OUT,
    /** It is known what came of it. */
    REVIEWED,
    /** Given up before it was deployed. */
    CANCELLED;

    /** Returns whether nothing of it is deployed, and it may be still. */
    public boolean isBeforeDeployment() {
        return compareTo(DEPLOYING) < 0;
    }

    /** Returns whether something of it is, or was, deployed. */
    public boolean isBeyondAcceptance() {
        return !isBeforeDeployment() && this != CANCELLED;
    }

    public boolean isTerminal() {
        return this == REVIEWED || this == CANCELLED;
    }
}
