package dev.itsm.lifecycle;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.decision.RefusedException;
import java.util.List;

/** What a trigger came to. */
public sealed interface Step {
    /** The record moves. */
    record Moved(StateId from, Trigger on, StateId to) implements Step {}

    /**
     * The record stays where it is.
     *
     * @param reasons every reason why, not just the first; at least one
     */
    record Refused(List<Refusal> reasons) implements Step {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        /** Returns the same answer to a command. */
        public <S, E> Decision<S, E> decision() {
            return Decision.refused(reasons);
        }
    }

    default boolean isMoved() {
        return this instanceof Moved;
    }

    /**
     * Returns the move.
     *
     * @throws RefusedException if the record stays where it is
     */
    default Moved orThrow() {
        if (this instanceof Moved moved) {
            return moved;
        }
        throw new RefusedException(((Refused) this).reasons());
    }
}
