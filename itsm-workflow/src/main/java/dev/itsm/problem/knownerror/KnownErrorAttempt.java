package dev.itsm.problem.knownerror;

import dev.itsm.party.Act;

/**
 * What the guards of a known error's lifecycle look at.
 *
 * @param knownError the known error, still in the state that it would leave
 * @param act who acts, and when
 */
public record KnownErrorAttempt(KnownError knownError, Act act) {}
