package dev.itsm.transition;

import dev.itsm.party.Act;

/**
 * What the guards of a transition's lifecycle look at.
 *
 * @param process the process that judges it
 * @param transition the transition with everything the command brings except the step itself
 * @param act who acts, and when
 */
public record TransitionAttempt(TransitionProcess process, ServiceTransition transition, Act act) {
    TransitionKind kind() {
        return transition.scope().kind();
    }
}
