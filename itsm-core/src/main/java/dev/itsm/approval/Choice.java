package dev.itsm.approval;

/** What a seat votes. */
public enum Choice {
    YES,
    NO,
    /** Takes part, so counts for the quorum, but is neither for nor against. */
    ABSTAIN
}
