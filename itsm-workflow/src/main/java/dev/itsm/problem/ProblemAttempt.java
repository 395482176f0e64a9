package dev.itsm.problem;

import dev.itsm.party.Act;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a problem's lifecycle look at.
 *
 * @param process the process that judges it
 * @param surroundings what lies around it
 * @param problem the problem with everything the command brings except the step itself, still in the state that it would leave
 * @param act who acts, and when
 * @param resolution the resolution that the command gives; null if it gives none
 * @param isOffer whether nobody acts yet: what a form would still ask for is taken as given
 */
public record ProblemAttempt(
        ProblemProcess process,
        Surroundings surroundings,
        Problem problem,
        Act act,
        Outcome.@Nullable Resolution resolution,
        boolean isOffer) {
    /** Returns whether it is, or would be, resolved in that way. */
    boolean is(Outcome.Code code) {
        return resolution == null ? problem.outcome().is(code) : resolution.code() == code;
    }

    ProblemAttempt offered() {
        return new ProblemAttempt(process, surroundings, problem, act, resolution, true);
    }

    ProblemAttempt bringing(Outcome.Resolution given) {
        return new ProblemAttempt(process, surroundings, problem, act, given, isOffer);
    }

    ProblemAttempt bringing(Analysis.RootCause root) {
        Problem known = problem.with(problem.analysis().rooted(root));
        return new ProblemAttempt(process, surroundings, known, act, resolution, isOffer);
    }
}
