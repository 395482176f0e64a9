package dev.itsm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions that nobody else knows of: one at a time on a thread. */
final class OwnConnections implements Connections {
    private final DataSource source;

    @SuppressWarnings("ThreadLocalUsage") // a thread is in a transaction of this source, not of all
    private final ThreadLocal<@Nullable Connection> open = new ThreadLocal<>();

    OwnConnections(DataSource source) {
        this.source = source;
    }

    @Override
    public <R> R inTransaction(Function<Connection, R> work) {
        Connection outer = open.get();
        return outer == null ? inOwn(work) : work.apply(outer);
    }

    @Override
    public <R> R reading(Function<Connection, R> work) {
        Connection outer = open.get();
        if (outer != null) {
            return work.apply(outer);
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(true);
            return work.apply(connection);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private <R> R inOwn(Function<Connection, R> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            open.set(connection);
            try {
                R result = work.apply(connection);
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            } catch (SQLException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                open.remove();
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
