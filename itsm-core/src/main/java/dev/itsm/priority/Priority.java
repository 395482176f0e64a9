package dev.itsm.priority;

/** The order in which records are to be dealt with: {@code P1} first. */
public enum Priority {
    P1(1),
    P2(2),
    P3(3),
    P4(4),
    P5(5);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** Returns the number that people say: 1 for {@code P1}. */
    public int rank() {
        return rank;
    }

    /** Returns whether this one is dealt with before the other. */
    public boolean isHigherThan(Priority other) {
        return rank < other.rank;
    }
}
