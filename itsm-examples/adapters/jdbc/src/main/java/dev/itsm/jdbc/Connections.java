package dev.itsm.jdbc;

import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Port: which connection a thread's statements run on, and where its transaction begins and ends. An embedder with
 * transactions of its own implements it to have them joined.
 *
 * <p>Contract: {@link #inTransaction} runs the work in the transaction that is open on the thread, else in one of its own,
 * that it commits when the work returns and rolls back when it throws. The connection is not in auto-commit mode, sees what
 * others have committed by each statement (READ COMMITTED), and is not closed by the work. Thread-safe.
 */
public interface Connections {
    /** Runs the work in a transaction. */
    <R> R inTransaction(Function<Connection, R> work);

    /** Runs work that only reads, in the transaction that is open on the thread if there is one. */
    default <R> R reading(Function<Connection, R> work) {
        return inTransaction(work);
    }

    /** Returns connections of the source, each transaction begun and ended here. */
    static Connections of(DataSource source) {
        return new OwnConnections(source);
    }
}
