package dev.itsm.store;

import dev.itsm.event.StaleWriteException;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;

/** A record was to be saved that somebody else has saved since it was loaded. */
public final class StaleRevisionException extends StaleWriteException {
    private static final long serialVersionUID = 1L;

    /** @param actual the revision that the record has; {@link Revision#NONE} if there is no such record */
    public StaleRevisionException(RecordId id, Revision expected, Revision actual) {
        super("The record " + id + " was to be saved over revision " + expected + ", but it has revision " + actual
                + ".\nMaybe somebody else saved it in between: load it and decide again.");
    }
}
