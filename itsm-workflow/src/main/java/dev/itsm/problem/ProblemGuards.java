package dev.itsm.problem;

import dev.itsm.assignment.Assignment;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.KnownErrorId;
import dev.itsm.practice.Gates;
import dev.itsm.problem.Outcome.Code;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every problem process guarantees, whatever its states: the rules on the borders of the phases. Those that
 * ISO/IEC 20000-1:2018 asks for cite its clause; the others are policies.
 */
final class ProblemGuards {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.3");

    static final Rule<ProblemAttempt> CAUSE_FOUND = Rule.of(
            "NO_CAUSE",
            "its cause must be known",
            attempt -> attempt.problem().analysis().root() != null);

    private static final Rule<ProblemAttempt> CAUSE_GIVEN = Rule.of(
            "NO_CAUSE",
            "its cause must be known",
            attempt -> attempt.isOffer() || attempt.problem().analysis().root() != null);

    private static final Rule<ProblemAttempt> SORTED = Rule.<ProblemAttempt>of(
                    "PRB-04",
                    "a problem that is dealt with must have a category and a priority",
                    attempt -> isSorted(attempt.problem()))
            .under(CLAUSE);

    private static final Rule<ProblemAttempt> RESOLUTION_GIVEN = Rule.<ProblemAttempt>of(
                    "PRB-05",
                    "a problem ends with a cause that is removed, or with a reason",
                    attempt -> attempt.isOffer()
                            || attempt.resolution() != null
                            || attempt.problem().outcome().resolution() != null)
            .under(CLAUSE);

    private static final Rule<ProblemAttempt> FIXED_CAUSE_KNOWN = Rule.<ProblemAttempt>of(
                    "PRB-05",
                    "a problem whose cause is not known cannot have been fixed",
                    attempt -> !attempt.is(Code.FIX_APPLIED)
                            || attempt.problem().analysis().root() != null)
            .under(CLAUSE);

    private static final Rule<ProblemAttempt> LIVED_WITH = Rule.<ProblemAttempt>answering(
                    "PRB-06",
                    "a cause that is known and not removed must be documented as a known error that helps, or"
                            + " something else must make its impact smaller, or it must be said why nothing can",
                    attempt -> attempt.is(Code.RISK_ACCEPTED)
                            ? livedWith(attempt.problem(), attempt.surroundings())
                            : Answer.HOLDS)
            .under(CLAUSE);

    private static final Rule<ProblemAttempt> FIXED_BY_CHANGE = Rule.<ProblemAttempt>answering(
                    "PRB-07",
                    "a fix must have been made by a change that was authorised and successful, or be documented as one"
                            + " that needed none",
                    attempt -> attempt.is(Code.FIX_APPLIED)
                            ? fixed(attempt.problem(), attempt.surroundings(), attempt.resolution())
                            : Answer.HOLDS)
            .under(CLAUSE);

    private static final Rule<ProblemAttempt> RISK_OF_ANOTHER = Rule.of(
            "OWN_RISK",
            "the risk must be accepted by another than the one who works on the problem",
            attempt -> attempt.resolution() == null
                    || attempt.resolution().code() != Code.RISK_ACCEPTED
                    || attempt.problem()
                            .routing()
                            .current()
                            .map(Assignment::person)
                            .filter(attempt.act().people()::contains)
                            .isEmpty());

    private static final Rule<ProblemAttempt> RISK_ROLE_HELD =
            Rule.of("RISK_ROLE", "the risk must be accepted in a role that may, by one who holds it", attempt -> {
                Outcome.Acceptance acceptance = acceptance(attempt);
                Set<?> may = attempt.process().policy().riskRoles();
                return acceptance == null
                        || ((may.isEmpty() || may.contains(acceptance.role()))
                                && attempt.surroundings()
                                        .directory()
                                        .authority(attempt.act(), acceptance.role(), null)
                                        .isPresent());
            });

    private static final Rule<ProblemAttempt> RISK_REVIEWED_LATER =
            Rule.of("REVIEW_DATE", "an accepted risk must be looked at again later", attempt -> {
                Outcome.Acceptance acceptance = acceptance(attempt);
                return acceptance == null
                        || acceptance.reviewAt().isAfter(attempt.act().at());
            });

    private static final Map<ProblemPhase, List<Rule<ProblemAttempt>>> ENTERING = Map.of(
            ProblemPhase.CLASSIFIED, List.of(SORTED),
            ProblemPhase.INVESTIGATING, List.of(SORTED),
            ProblemPhase.CAUSE_KNOWN, List.of(SORTED, CAUSE_GIVEN),
            ProblemPhase.ON_HOLD, List.of(SORTED),
            ProblemPhase.RESOLVED,
                    List.of(
                            SORTED,
                            RESOLUTION_GIVEN,
                            FIXED_CAUSE_KNOWN,
                            FIXED_BY_CHANGE,
                            LIVED_WITH,
                            RISK_OF_ANOTHER,
                            RISK_ROLE_HELD,
                            RISK_REVIEWED_LATER),
            ProblemPhase.CLOSED, List.of(RESOLUTION_GIVEN, FIXED_CAUSE_KNOWN, FIXED_BY_CHANGE, LIVED_WITH));

    private static final Map<String, String> ADVICE = Map.of(
            "NO_CAUSE", "identify it first",
            "PRB-04", "classify and rank it first",
            "PRB-05", "find its cause and fix it, or accept the risk",
            "PRB-06", "link a known error, and a workaround or whatever else helps",
            "PRB-07", "let a change fix it, or say that none was needed",
            "OWN_RISK", "ask another person",
            "RISK_ROLE", "ask somebody who holds such a role",
            "REVIEW_DATE", "give a later date");

    static final Gates<ProblemPhase, ProblemAttempt> GATES = new Gates<>(ENTERING, ADVICE);

    private ProblemGuards() {}

    static boolean isSorted(Problem problem) {
        return problem.classification().category() != null
                && problem.classification().ranking() != null;
    }

    private static Outcome.@Nullable Acceptance acceptance(ProblemAttempt attempt) {
        return attempt.resolution() == null ? null : attempt.resolution().acceptance();
    }

    /** Whether a known cause that is not removed is documented, and something helps meanwhile. */
    static Answer livedWith(Problem problem, Surroundings around) {
        Set<KnownErrorId> documented = problem.scope().knownErrors();
        if (problem.analysis().root() == null) {
            return Answer.HOLDS;
        }
        if (documented.isEmpty()) {
            return Answer.FAILS;
        }
        boolean helped =
                !problem.treatment().reliefs().isEmpty() || problem.treatment().noRelief() != null;
        if (helped || documented.stream().anyMatch(id -> around.workarounds().getOrDefault(id, false))) {
            return Answer.HOLDS;
        }
        return around.workarounds().keySet().containsAll(documented) ? Answer.FAILS : Answer.UNKNOWN;
    }

    /** Whether a change that may and did remove the cause is there, or none was needed. */
    static Answer fixed(Problem problem, Surroundings around, Outcome.@Nullable Resolution given) {
        Outcome.Resolution resolution = given == null ? problem.outcome().resolution() : given;
        Collection<?> changes = problem.scope().fixes();
        if (changes.isEmpty()) {
            return Answer.of(resolution != null && resolution.withoutChange());
        }
        List<Fix> known = problem.scope().fixes().stream()
                .filter(around.changes()::containsKey)
                .map(around.changes()::get)
                .toList();
        if (known.contains(Fix.SUCCESSFUL)) {
            return Answer.HOLDS;
        }
        return known.size() == changes.size() ? Answer.FAILS : Answer.UNKNOWN;
    }
}
