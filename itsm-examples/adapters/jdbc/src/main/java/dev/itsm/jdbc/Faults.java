package dev.itsm.jdbc;

import java.sql.SQLException;

/** What an error of the database means to a caller. */
final class Faults {
    private Faults() {}

    /**
     * Returns the exception to throw: that somebody else was faster, that a value cannot be kept, or that the database does
     * not work.
     */
    static RuntimeException of(SQLException e) {
        SQLException first = e.getNextException() == null || e.getSQLState() != null ? e : e.getNextException();
        String state = first.getSQLState() == null ? "" : first.getSQLState();
        if (state.startsWith("40") || state.equals("HYT00") || state.equals("55P03") || state.equals(Sql.DUPLICATE)) {
            return new ContendedWriteException(first);
        }
        if (state.startsWith("22") || state.equals("54000")) {
            return new IllegalArgumentException(
                    "The database cannot keep a value exactly: " + words(first)
                            + ".\nMaybe a text holds a NUL character, or is too long for an index.",
                    first);
        }
        return new StoreFailedException(first);
    }

    static String words(SQLException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
