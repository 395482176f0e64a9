package dev.itsm.practice;

import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import java.time.Instant;

/**
 * A step from state to state, as an event keeps it.
 *
 * @param on what took it
 * @param from where it started
 * @param to where it led
 * @param phase the phase of {@code to} in the lifecycle of that time
 * @param <P> the phases of the practice
 */
public record Move<P extends Enum<P>>(Trigger on, StateId from, StateId to, P phase) {
    /** Returns the states that a record went through, this step included. */
    public Progress<P> after(Progress<P> before, Instant at) {
        return before.to(to, phase, at);
    }
}
