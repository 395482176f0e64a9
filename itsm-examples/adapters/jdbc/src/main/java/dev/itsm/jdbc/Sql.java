package dev.itsm.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements on one connection: every value is bound, none is ever part of the text. */
final class Sql {
    static final String DUPLICATE = "23505";

    private static final int MOST_KEYS = 500;

    private final Connection connection;
    private final Dialect dialect;

    /** Gives the values of a statement. */
    @FunctionalInterface
    interface Values {
        void bind(Binding binding) throws SQLException;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reading<R> {
        R read(Row row) throws SQLException;
    }

    Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    int update(String sql, Values values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            values.bind(new Binding(statement, dialect));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Updates one row and returns a number of it as it is then; null if there was no such row. */
    @Nullable
    Long updated(String sql, String column, Values values) {
        return one(dialect.returning(sql, column), values, Row::number);
    }

    /** Inserts a row; returns whether it was not there yet. */
    boolean insert(String sql, Values values) {
        try (PreparedStatement statement = connection.prepareStatement(sql + dialect.ignoringDuplicates())) {
            values.bind(new Binding(statement, dialect));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                return false;
            }
            throw Faults.of(e);
        }
    }

    /**
     * Runs one statement for each of the values, all in one go.
     *
     * @return the index of the first of them that found no row; -1 if none did
     */
    int batch(String sql, List<Values> rows) {
        if (rows.isEmpty()) {
            return -1;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Values row : rows) {
                row.bind(new Binding(statement, dialect));
                statement.addBatch();
            }
            return missed(statement.executeBatch());
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static int missed(int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Reads the rows whose last column is one of the keys; the text ends with that column's name. */
    <R> List<R> listIn(String sql, Values values, Collection<String> keys, Reading<R> reading) {
        List<R> all = new ArrayList<>();
        List<String> sorted = List.copyOf(keys);
        for (int from = 0; from < sorted.size(); from += MOST_KEYS) {
            List<String> some = sorted.subList(from, Math.min(sorted.size(), from + MOST_KEYS));
            all.addAll(list(
                    sql + " in (?" + ", ?".repeat(some.size() - 1) + ")",
                    binding -> {
                        values.bind(binding);
                        for (String key : some) {
                            binding.ordered(key);
                        }
                    },
                    reading));
        }
        return all;
    }

    <R> List<R> list(String sql, Values values, Reading<R> reading) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            values.bind(new Binding(statement, dialect));
            try (ResultSet rows = statement.executeQuery()) {
                List<R> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(reading.read(new Row(rows, dialect)));
                }
                return list;
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    <R> @Nullable R one(String sql, Values values, Reading<R> reading) {
        List<R> list = list(sql, values, reading);
        return list.isEmpty() ? null : list.get(0);
    }
}
