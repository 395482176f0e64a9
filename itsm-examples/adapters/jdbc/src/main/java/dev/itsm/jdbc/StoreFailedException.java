package dev.itsm.jdbc;

import java.sql.SQLException;

/** The database did not do what it was asked to. Nothing of the transaction is stored, unless the commit itself was lost. */
public final class StoreFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFailedException(SQLException cause) {
        super(
                "The database failed with SQL state " + cause.getSQLState() + ": " + Faults.words(cause) + ".\nMaybe "
                        + maybe(cause.getSQLState() == null ? "" : cause.getSQLState()) + ".",
                cause);
    }

    private static String maybe(String state) {
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("90")) {
            return "it was stopped, or cannot be reached";
        }
        if (state.startsWith("53")) {
            return "its disk or memory is full";
        }
        return state.startsWith("42")
                ? "its tables are not there, or older: JdbcSchema makes them"
                : "its log says more";
    }
}
