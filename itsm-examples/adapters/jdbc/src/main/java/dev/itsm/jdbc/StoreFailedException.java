package dev.itsm.jdbc;

import java.sql.SQLException;

/** The database did not do what it was asked to. Nothing of the transaction is stored, unless the commit itself was lost. */
public final class StoreFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String FULL = "its disk or memory is full";

    StoreFailedException(SQLException cause) {
        super(
                "The database failed with SQL state " + cause.getSQLState() + ": " + Faults.words(cause) + ".\nMaybe "
                        + (isDiskFull(cause) ? FULL : maybe(cause.getSQLState() == null ? "" : cause.getSQLState()))
                        + ".",
                cause);
    }

    /** H2 says so only in the words of its cause. */
    private static boolean isDiskFull(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    private static String maybe(String state) {
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("90")) {
            return "it was stopped, or cannot be reached";
        }
        if (state.startsWith("53")) {
            return FULL;
        }
        return state.startsWith("42")
                ? "its tables are not there, or older: JdbcSchema makes them"
                : "its log says more";
    }
}
