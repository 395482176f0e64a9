package dev.itsm.decision;

import java.util.List;

/**
 * The answer to a command.
 *
 * @param <S> the record's state
 * @param <E> the family of its events
 */
public sealed interface Decision<S, E> {
    /**
     * The command took effect.
     *
     * @param state the state after it: the fold of the events over the state before
     * @param events what happened, in order; empty if the command asked for what already was
     * @param proposals commands for other records that follow from it; somebody still has to give them
     */
    record Accepted<S, E>(S state, List<E> events, List<Proposal> proposals) implements Decision<S, E> {
        public Accepted {
            events = List.copyOf(events);
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * The command changed nothing.
     *
     * @param reasons every reason, not just the first; at least one
     */
    record Refused<S, E>(List<Refusal> reasons) implements Decision<S, E> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal must say why.\nMaybe the command is to be accepted.");
            }
        }
    }

    static <S, E> Decision<S, E> accepted(S state, List<E> events) {
        return new Accepted<>(state, events, List.of());
    }

    static <S, E> Decision<S, E> accepted(S state, List<E> events, List<Proposal> proposals) {
        return new Accepted<>(state, events, proposals);
    }

    static <S, E> Decision<S, E> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    static <S, E> Decision<S, E> refused(Refusal... reasons) {
        return new Refused<>(List.of(reasons));
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /**
     * Returns the state after the command.
     *
     * @throws RefusedException if the command was refused
     */
    default S orThrow() {
        if (this instanceof Accepted<S, E> accepted) {
            return accepted.state();
        }
        throw new RefusedException(((Refused<S, E>) this).reasons());
    }
}
