package dev.itsm.transition;

/** What a state means, whatever an organization calls it. */
public enum TransitionPhase {
    /** Somebody wants it; it is being planned. */
    PROPOSED,
    /** Planned; it is being designed. */
    PLANNED,
    /** Designed; it is being built. */
    DESIGNED,
    /** Built; it is being tested and measured. */
    BUILT,
    /** It may go live, or away. */
    ACCEPTED,
    /** The service is live, changed, removed or transferred. */
    DEPLOYED,
    /** It is known what it came to. */
    REVIEWED,
    /** Not wanted after all. */
    REJECTED,
    /** Given up before it was deployed. */
    CANCELLED;

    /** Returns whether it is on its way, and nothing is deployed. */
    public boolean isBeforeDeployment() {
        return compareTo(DEPLOYED) < 0;
    }

    /** Returns whether the service is live, changed, removed or transferred. */
    public boolean isDeployed() {
        return this == DEPLOYED || this == REVIEWED;
    }

    public boolean isTerminal() {
        return compareTo(DEPLOYED) > 0;
    }
}
