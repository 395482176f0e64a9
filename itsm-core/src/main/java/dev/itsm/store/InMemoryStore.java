package dev.itsm.store;

import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All writers take one lock, as do readers of pages and of the journal; finding a record takes none. So whoever sees an
 * event finds the state that it led to, and a page is of one moment.
 */
final class InMemoryStore implements Store, UnitOfWork {
    final ReadWriteLock lock = new ReentrantReadWriteLock();
    final Journal committed = Journal.inMemory();

    private final InMemoryStoreJournal journal = new InMemoryStoreJournal(this);
    private final InMemoryErasableStore erasable = new InMemoryErasableStore(this);
    private final Map<RecordKind, InMemoryRepository<?, ?>> repositories = new ConcurrentHashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // a thread is in a unit of this store, not of all stores
    private final ThreadLocal<@Nullable InMemoryUnit> units = new ThreadLocal<>();

    @Override
    public <I extends RecordId, T> Repository<I, T> repository(Schema<I, T> schema) {
        InMemoryRepository<?, ?> repository =
                repositories.computeIfAbsent(schema.kind(), kind -> new InMemoryRepository<>(this, journal, schema));
        if (!repository.schema().equals(schema)) {
            throw new IllegalArgumentException("The store keeps records of kind " + schema.kind()
                    + " by another schema already.\nMaybe the schema is made anew each time: keep it in a constant.");
        }
        @SuppressWarnings("unchecked") // an equal schema has equal types
        InMemoryRepository<I, T> typed = (InMemoryRepository<I, T>) repository;
        return typed;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public ErasableStore erasable() {
        return erasable;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return this;
    }

    /** Returns the unit that this thread is in; null outside. */
    @Nullable
    InMemoryUnit unit() {
        return units.get();
    }

    @Override
    public <R> R run(Supplier<R> work) {
        InMemoryUnit outer = units.get();
        return outer == null ? runAndCommit(work) : runInside(outer, work);
    }

    private <R> R runAndCommit(Supplier<R> work) {
        InMemoryUnit unit = new InMemoryUnit();
        units.set(unit);
        R result;
        try {
            result = work.get();
        } finally {
            units.remove();
        }
        locked(() -> unit.commit(committed));
        return result;
    }

    private static <R> R runInside(InMemoryUnit outer, Supplier<R> work) {
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

    /** Runs alone: no other writer, no reader of pages or of the journal. */
    void locked(Runnable write) {
        lock.writeLock().lock();
        try {
            write.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads while nobody writes. */
    <R> R reading(Supplier<R> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
