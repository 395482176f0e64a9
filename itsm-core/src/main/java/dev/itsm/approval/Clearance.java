package dev.itsm.approval;

import dev.itsm.decision.Refusal;
import dev.itsm.decision.RefusedException;
import java.util.List;

/** The answer to who asks for an {@link Authorisation}. */
public sealed interface Clearance {
    /** Here it is. */
    record Cleared(Authorisation authorisation) implements Clearance {}

    /**
     * There is none.
     *
     * @param reasons every reason, at least one
     */
    record Withheld(List<Refusal> reasons) implements Clearance {
        public Withheld {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException(
                        "An authorisation must not be withheld without a reason.\nMaybe it is to be given.");
            }
        }
    }

    default boolean isCleared() {
        return this instanceof Cleared;
    }

    /** Returns every reason why there is none; empty if there is one. */
    default List<Refusal> reasons() {
        return this instanceof Withheld withheld ? withheld.reasons() : List.of();
    }

    /**
     * Returns the authorisation.
     *
     * @throws RefusedException if it was withheld
     */
    default Authorisation orThrow() {
        if (this instanceof Cleared cleared) {
            return cleared.authorisation();
        }
        throw new RefusedException(reasons());
    }
}
