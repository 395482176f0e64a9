package dev.itsm.cmdb.ci;

import dev.itsm.party.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what an item stores must be erased before the item is disposed of, and that it was.
 *
 * @param required whether it must be
 * @param erasure that it was; null if it was not
 */
public record Sanitisation(boolean required, @Nullable Erasure erasure) {
    /** Nothing has to be erased. */
    public static final Sanitisation NONE = new Sanitisation(false, null);

    /**
     * The record of an erasure.
     *
     * @param at when it was done
     * @param by who recorded it
     * @param method how it was done; not blank
     * @param certificate what proves it, such as the number of a certificate; not blank
     */
    public record Erasure(Instant at, PersonId by, String method, String certificate) {
        public Erasure {
            if (method.isBlank() || certificate.isBlank()) {
                throw new IllegalArgumentException("The erasure at " + at
                        + " must say how it was done and what proves it.\nMaybe the form was sent half filled in.");
            }
        }
    }

    /** Returns whether nothing stands in the way of disposal. */
    public boolean isSettled() {
        return !required || erasure != null;
    }
}
