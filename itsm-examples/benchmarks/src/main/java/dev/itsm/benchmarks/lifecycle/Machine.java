package dev.itsm.benchmarks.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is measured: it fires a trigger on a ticket with a stored state.
 *
 * @param <S> how it names a state
 * @param <T> how it names a trigger
 */
interface Machine<S, T> {
    /** The states of the ticket. */
    enum Status {
        NEW,
        ASSIGNED,
        IN_PROGRESS,
        ON_HOLD,
        RESOLVED,
        CLOSED,
        CANCELLED
    }

    /** The triggers of the ticket. */
    enum Signal {
        ASSIGN,
        START,
        HOLD,
        RESUME,
        RESOLVE,
        REOPEN,
        CLOSE,
        CANCEL
    }

    S state(Status status);

    T trigger(Signal signal);

    /** Returns the ticket after, with its event; null if the trigger is refused. */
    Ticket.@Nullable Outcome<S, T> fire(Ticket<S> ticket, T on, Instant at);
}
