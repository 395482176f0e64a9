package dev.itsm.party;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, for whom, when and why: the part of every command that the audit trail keeps.
 *
 * @param actor the person whose hand it is
 * @param onBehalfOf the person whose authority is used, when it is another than the actor's own
 * @param at when it happens; for something recorded later than it happened, still when it happened
 * @param reason why, in the actor's words; null where none is asked for
 */
public record Act(
        PersonId actor,
        @Nullable PersonId onBehalfOf,
        Instant at,
        @Nullable String reason) {
    public Act {
        if (actor.equals(onBehalfOf)) {
            throw new IllegalArgumentException("The person " + actor + " cannot act on behalf of themselves.\n"
                    + "Maybe there is no delegation: leave onBehalfOf null then.");
        }
    }

    public static Act by(PersonId actor, Instant at) {
        return new Act(actor, null, at, null);
    }

    /** Returns the same act with a reason. */
    public Act because(String why) {
        return new Act(actor, onBehalfOf, at, why);
    }

    /** Returns the person whose authority is used: the one acted for, else the actor. */
    public PersonId authority() {
        return onBehalfOf == null ? actor : onBehalfOf;
    }

    /** Returns everyone who does it: the actor, and the person acted for. */
    public Set<PersonId> people() {
        return onBehalfOf == null ? Set.of(actor) : Set.of(actor, onBehalfOf);
    }
}
