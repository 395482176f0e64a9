package dev.itsm.event;

/** An envelope was to be appended to a chain that has moved on. */
public final class StaleHeadException extends StaleWriteException {
    private static final long serialVersionUID = 1L;

    public StaleHeadException(Head actual, Envelope envelope) {
        super("The envelope " + envelope.type() + " of " + actual.subject() + " follows " + envelope.previous()
                + ", but the chain's last hash is " + actual.hash() + " at length " + actual.length() + ".\n"
                + "Maybe another command was recorded in between: load the record and decide again.");
    }
}
