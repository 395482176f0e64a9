package dev.itsm.sla.calendar;

import java.util.function.LongBinaryOperator;

/**
 * What is known of working time beyond a point of the time line without looking: a search in that direction may stop
 * there.
 *
 * @param state whether all, none or some of it works
 * @param second of the epoch, from which (or before which) that holds
 */
record Tail(State state, long second) {
    enum State {
        EMPTY,
        FULL,
        VARYING;

        private boolean mayBe(boolean working) {
            return this == VARYING || working == (this == FULL);
        }
    }

    boolean isConstant() {
        return state != State.VARYING;
    }

    /** Returns what is known of a combination: the farther of the two points, where both tell something. */
    static Tail combine(SetOperation operation, Tail a, Tail b, LongBinaryOperator farther) {
        boolean some = false;
        boolean all = true;
        for (int i = 0; i < 4; i++) {
            boolean left = i / 2 == 1;
            boolean right = i % 2 == 1;
            if (a.state.mayBe(left) && b.state.mayBe(right)) {
                some |= operation.test(left, right);
                all &= operation.test(left, right);
            }
        }
        State state = all ? State.FULL : some ? State.VARYING : State.EMPTY;
        if (!a.isConstant() || !b.isConstant()) {
            return new Tail(state, a.isConstant() ? a.second : b.second);
        }
        return new Tail(state, farther.applyAsLong(a.second, b.second));
    }
}
