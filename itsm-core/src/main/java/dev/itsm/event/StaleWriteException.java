package dev.itsm.event;

/**
 * Somebody else wrote the record in between. Nothing was stored; load the record and decide again. It is an exception, not a
 * refusal, so that a surrounding transaction rolls back.
 */
public abstract class StaleWriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected StaleWriteException(String message) {
        super(message);
    }
}
