package dev.itsm.jdbc;

import dev.itsm.event.StaleWriteException;
import java.sql.SQLException;

/** The database took a transaction back, or gave up waiting, because others wrote at the same time. */
public final class ContendedWriteException extends StaleWriteException {
    private static final long serialVersionUID = 1L;

    ContendedWriteException(SQLException cause) {
        super("Others wrote at the same time: " + Faults.words(cause)
                + ".\nMaybe two transactions wrote the same records in another order: load them and decide again.");
        initCause(cause);
    }
}
