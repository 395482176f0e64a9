package dev.itsm.lifecycle;

import java.time.Instant;

/**
 * A record's stay in a state, from an instant on until the next stay.
 *
 * @param state the state
 * @param phase the phase that the state had in the lifecycle of that time
 * @param since the first instant in it
 * @param <P> the phases of the practice
 */
public record Stay<P extends Enum<P>>(StateId state, P phase, Instant since) {}
