package dev.itsm.store;

import java.util.function.Supplier;

/**
 * Port: joins several saves, to repositories and the journal of one store, so that all take effect or none. An
 * implementation over a database joins the transaction that the embedder has open, else it opens one.
 *
 * <p>Contract: {@link #run} commits when the work returns and takes everything back when it throws. Inside, reads see the
 * unit's own writes; outside, nobody does before the commit. A unit inside another is part of it. Units belong to the
 * thread that runs them. Thread-safe.
 */
public interface UnitOfWork {
    /**
     * Runs the work as one unit.
     *
     * @return what the work returned
     * @throws dev.itsm.event.StaleWriteException if at the commit another writer turns out to have been faster
     */
    <R> R run(Supplier<R> work);
}
