package dev.itsm.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the databases differ. */
enum Dialect {
    POSTGRESQL {
        @Override
        String orderedText() {
            return "text collate \"C\"";
        }

        @Override
        String document() {
            return "text";
        }

        @Override
        String ignoringDuplicates() {
            return " on conflict do nothing";
        }

        @Override
        String returning(String update, String column) {
            return update + " returning " + column;
        }

        @Override
        void bindOrdered(PreparedStatement statement, int at, @Nullable String text) throws SQLException {
            statement.setString(at, text);
        }

        @Override
        @Nullable
        String readOrdered(ResultSet row, int at) throws SQLException {
            return row.getString(at);
        }
    },

    H2 {
        @Override
        String orderedText() {
            return "varbinary";
        }

        @Override
        String document() {
            return "character large object";
        }

        @Override
        String ignoringDuplicates() {
            return "";
        }

        @Override
        String returning(String update, String column) {
            return "select " + column + " from final table (" + update + ")";
        }

        @Override
        void bindOrdered(PreparedStatement statement, int at, @Nullable String text) throws SQLException {
            if (text == null) {
                statement.setNull(at, Types.VARBINARY);
            } else {
                statement.setBytes(at, text.getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        @Nullable
        String readOrdered(ResultSet row, int at) throws SQLException {
            byte[] bytes = row.getBytes(at);
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
        }
    };

    /** Returns the type of a text that is ordered by Unicode code points. */
    abstract String orderedText();

    /** Returns the type of a long text that nobody searches. */
    abstract String document();

    /**
     * Returns what an {@code INSERT} ends with so that a row that is there already makes it do nothing, where such a row would
     * spoil the transaction; empty where its error does no harm.
     */
    abstract String ignoringDuplicates();

    /** Returns the query that does an {@code UPDATE} and gives a column of each row as it is then. */
    abstract String returning(String update, String column);

    abstract void bindOrdered(PreparedStatement statement, int at, @Nullable String text) throws SQLException;

    abstract @Nullable String readOrdered(ResultSet row, int at) throws SQLException;

    /** Returns the name of the folder of its migrations. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Dialect of(Connection connection) {
        String product = product(connection);
        return switch (product) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default ->
                throw new IllegalArgumentException("The database " + product
                        + " must be PostgreSQL or H2.\nMaybe a repository of your own is called for: the contract suites"
                        + " of dev.itsm.testkit say what it must do.");
        };
    }

    private static String product(Connection connection) {
        try {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
