package dev.itsm.change;

/** How a change gets its authorisation. */
public enum ChangePath {
    /** From a template that was approved beforehand. */
    STANDARD,
    /** From a round of its own, by its risk. */
    NORMAL,
    /** At once, by whoever may, and approved afterwards. */
    EMERGENCY
}
