package dev.itsm.decision;

import dev.itsm.event.DomainEvent;
import dev.itsm.party.Act;
import org.jspecify.annotations.Nullable;

/**
 * The pure heart of a practice: what a command comes to, and what an event does to the state.
 *
 * <p>Laws, for every state, command and act: an accepted state is the fold of the accepted events over the state before;
 * the same arguments give an equal answer. All implementations must be immutable and thread-safe, and read no clock and no
 * chance.
 *
 * @param <S> the record's state
 * @param <C> the commands
 * @param <E> the family of events
 */
public interface Decider<S, C, E extends DomainEvent> {
    /**
     * Answers a command.
     *
     * @param state the record as it is; null if it does not exist yet
     */
    Decision<S, E> decide(@Nullable S state, C command, Act act);

    /**
     * Returns the state after the event.
     *
     * @param state the record as it was; null before its first event
     */
    S evolve(@Nullable S state, E event);

    /** Returns the fold of the events from nothing; null if there is none. */
    default @Nullable S fold(Iterable<? extends E> events) {
        S state = null;
        for (E event : events) {
            state = evolve(state, event);
        }
        return state;
    }
}
