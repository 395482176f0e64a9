package dev.itsm.benchmarks.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record with a stored state.
 *
 * @param <S> how whoever is measured names a state
 */
record Ticket<S>(
        String id, S state, @Nullable String team, @Nullable String resolution, boolean confirmed, long revision) {
    /** What happened to it. */
    record Moved<S, T>(String id, S from, T on, S to, Instant at) {}

    /** The record after, and what happened. */
    record Outcome<S, T>(Ticket<S> ticket, Moved<S, T> moved) {}

    <T> Outcome<S, T> moved(T on, S to, Instant at) {
        return new Outcome<>(
                new Ticket<>(id, to, team, resolution, confirmed, revision + 1), new Moved<>(id, state, on, to, at));
    }

    boolean isAssigned() {
        return team != null;
    }

    boolean isResolved() {
        return resolution != null && !resolution.isBlank();
    }
}
