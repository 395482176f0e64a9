package dev.itsm.desk;

import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, without when: the desk knows what time it is.
 *
 * @param actor whose hand it is
 * @param onBehalfOf whose authority is used, when it is another's; null otherwise
 * @param reason why, for the audit trail; null where none is asked for
 */
public record By(
        PersonId actor,
        @Nullable PersonId onBehalfOf,
        @Nullable String reason) {
    public static By person(String key) {
        return of(PersonId.of(key));
    }

    public static By of(PersonId actor) {
        return new By(actor, null, null);
    }

    public By onBehalfOf(PersonId person) {
        return new By(actor, person, reason);
    }

    public By because(String why) {
        return new By(actor, onBehalfOf, why);
    }

    /** Returns the act at that instant. */
    public Act at(Instant instant) {
        return new Act(actor, onBehalfOf, instant, reason);
    }
}
