package dev.itsm.lifecycle;

/** What a phase means to the check that nothing is implemented before it is approved. */
public enum StateRole {
    /** To be in it is to have been approved. */
    APPROVED,
    /** In it, what was asked for is carried out. */
    IMPLEMENTING
}
