package dev.itsm.sla.calendar;

/** How two sets of working time make a third. */
enum SetOperation {
    UNION,
    INTERSECTION,
    DIFFERENCE;

    /** Returns whether an instant is in the answer, given whether it is in each operand. */
    boolean test(boolean left, boolean right) {
        return switch (this) {
            case UNION -> left || right;
            case INTERSECTION -> left && right;
            case DIFFERENCE -> left && !right;
        };
    }
}
