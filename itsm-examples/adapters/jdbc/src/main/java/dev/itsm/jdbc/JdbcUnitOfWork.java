package dev.itsm.jdbc;

import dev.itsm.store.UnitOfWork;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outermost unit of a thread runs in a transaction; what it appended gets its positions at its end. */
final class JdbcUnitOfWork implements UnitOfWork {
    private final Connections connections;
    private final Dialect dialect;
    private final JdbcJournal journal;

    @SuppressWarnings("ThreadLocalUsage") // a thread is in a unit of this store, not of all stores
    private final ThreadLocal<@Nullable Unit> units = new ThreadLocal<>();

    JdbcUnitOfWork(Connections connections, Dialect dialect, Function<JdbcUnitOfWork, JdbcJournal> journal) {
        this.connections = connections;
        this.dialect = dialect;
        this.journal = journal.apply(this);
    }

    JdbcJournal journal() {
        return journal;
    }

    @Override
    public <R> R run(Supplier<R> work) {
        Unit outer = units.get();
        return outer == null ? write((sql, unit) -> work.get()) : runInside(outer, work);
    }

    private static <R> R runInside(Unit outer, Supplier<R> work) {
        boolean done = false;
        try {
            R result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                outer.fail();
            }
        }
    }

    /** Runs statements that write, in the unit that the thread is in, else in one of their own. */
    <R> R write(BiFunction<Sql, Unit, R> work) {
        return connections.inTransaction(connection -> {
            Sql sql = new Sql(connection, dialect);
            Unit outer = units.get();
            if (outer != null) {
                return work.apply(sql, outer);
            }
            Unit unit = new Unit();
            units.set(unit);
            try {
                R result = work.apply(sql, unit);
                unit.requireWhole();
                journal.publish(sql, unit);
                return result;
            } finally {
                units.remove();
            }
        });
    }

    /** Runs statements that only read, and gives them the unit that the thread is in; null if it is in none. */
    <R> R read(BiFunction<Sql, @Nullable Unit, R> work) {
        Unit unit = units.get();
        return connections.reading(connection -> work.apply(new Sql(connection, dialect), unit));
    }
}
