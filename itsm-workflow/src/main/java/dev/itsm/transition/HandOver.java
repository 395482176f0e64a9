package dev.itsm.transition;

import dev.itsm.party.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of what becomes of what a service leaves behind, or brings with it.
 *
 * @param key its name in the list; not blank
 * @param subject what kind of thing it is
 * @param title what it is
 * @param treatment what becomes of it
 * @param to who gets it; null if it stays
 * @param done that it was done; null before
 */
public record HandOver(
        String key,
        Subject subject,
        String title,
        Treatment treatment,
        @Nullable String to,
        @Nullable Done done) {
    /** What kind of thing is handed over. */
    public enum Subject {
        DATA,
        DOCUMENTS,
        KNOWLEDGE,
        COMPONENTS
    }

    /** What becomes of a thing. */
    public enum Treatment {
        TRANSFER,
        ARCHIVE,
        DELETE,
        REUSE,
        /** There is nothing of that kind, and somebody looked. */
        NONE
    }

    /** That it was done. */
    public record Done(String says, PersonId by, Instant at) {}

    public HandOver {
        if (key.isBlank() || (to == null && treatment == Treatment.TRANSFER)) {
            throw new IllegalArgumentException("The line '" + key + "' (" + title + ", " + treatment
                    + ") must have a key, and whoever gets it if it is transferred.\nMaybe it is archived.");
        }
    }

    public static HandOver of(String key, Subject subject, String title, Treatment treatment) {
        return new HandOver(key, subject, title, treatment, null, null);
    }

    public static HandOver transferring(String key, Subject subject, String title, String to) {
        return new HandOver(key, subject, title, Treatment.TRANSFER, to, null);
    }

    boolean isOver() {
        return done != null || treatment == Treatment.NONE;
    }

    HandOver with(Done end) {
        return new HandOver(key, subject, title, treatment, to, end);
    }
}
