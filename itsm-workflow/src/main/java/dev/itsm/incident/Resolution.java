package dev.itsm.incident;

import dev.itsm.party.PersonId;
import dev.itsm.scheme.SchemeCode;
import java.time.Instant;

/**
 * How service was restored.
 *
 * @param code a code of the process's closure scheme
 * @param cause what had caused it, as far as known; not blank
 * @param text what was done, for whoever reads it next time; not blank
 * @param by who says so
 * @param at since when it works again
 */
public record Resolution(SchemeCode code, String cause, String text, PersonId by, Instant at) {
    public Resolution {
        if (cause.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("A resolution needs a cause and a text, not '" + cause + "', '" + text
                    + "'.\nMaybe the cause is unknown: say so in words.");
        }
    }
}
