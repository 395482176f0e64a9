package dev.itsm.task;

/** How far a task is. Follows from what was recorded of it and of those before it; never stored. */
public enum TaskStatus {
    /** A task that it comes after is not over. */
    WAITING,
    /** It can be started. */
    READY,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** It is done. */
    DONE,
    /** It is not done, and not going to be. */
    LEFT_OUT;

    /** Returns whether nothing is left to do. */
    public boolean isOver() {
        return this == DONE || this == LEFT_OUT;
    }
}
