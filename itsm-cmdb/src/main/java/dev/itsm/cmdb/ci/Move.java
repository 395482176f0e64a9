package dev.itsm.cmdb.ci;

import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;

/**
 * A step from state to state, as an event keeps it.
 *
 * @param on what took it
 * @param from where it started
 * @param to where it led
 * @param phase the phase of {@code to} in the lifecycle of that time
 */
public record Move(Trigger on, StateId from, StateId to, CiPhase phase) {}
