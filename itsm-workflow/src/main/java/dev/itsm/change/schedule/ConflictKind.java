package dev.itsm.change.schedule;

/** What stands between a change and its window. */
public enum ConflictKind {
    /** Two changes work on one configuration item at once. */
    SAME_CI("the same configuration item"),
    /** One change works on something that another change's configuration item depends on, directly or not. */
    RELATED_CI("a related configuration item"),
    /** Two changes affect one service at once. */
    SAME_SERVICE("the same service"),
    /** Members of a redundant group are worked on at once, so that fewer remain than the group needs. */
    REDUNDANCY_GROUP("too few members of a redundant group left"),
    /** The window lies in a blackout (freeze). */
    BLACKOUT("a blackout"),
    /** The window leaves the maintenance windows of a configuration item that has some. */
    OUTSIDE_MAINTENANCE("outside the maintenance windows"),
    /** One person implements two changes at once. */
    ASSIGNEE("the same implementer"),
    /** A change starts before another that it has to follow has ended. */
    DEPENDENCY_ORDER("before a change that it must follow"),
    /** Data is missing: whether there is a conflict cannot be said, and that is not "no conflict". */
    NOT_EVALUABLE("not evaluable");

    private final String words;

    ConflictKind(String words) {
        this.words = words;
    }

    /** Returns it in a few words. */
    public String words() {
        return words;
    }
}
