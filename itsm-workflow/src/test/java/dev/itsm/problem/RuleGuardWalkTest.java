package dev.itsm.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Walk;
import dev.itsm.practice.Gates;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.rule.Rule;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules by which imported problems are judged are the only gates of a process. Then no sequence of commands, in whatever
 * surroundings, brings about what they would find; and each that is left out is missed.
 */
class RuleGuardWalkTest {
    private static final List<String> GUARDS = List.of("PRB-04", "PRB-06", "PRB-07");
    private static final Surroundings HELPLESS = new Surroundings(
            Map.of(ProblemStory.CHANGE, Fix.PENDING),
            Map.of(ProblemStory.KNOWN, false),
            Set.of(),
            Set.of(),
            ProblemStory.FAIR.directory());

    @SuppressWarnings("unchecked")
    private static RecordCheck<ProblemEvidence> check(String code) {
        return (RecordCheck<ProblemEvidence>) ProblemRules.under(InForce.always("p", ProblemPolicy.standard()))
                .pack()
                .find(code)
                .orElseThrow();
    }

    private static ProblemProcess guardedBy(List<String> codes) {
        Map<ProblemPhase, List<Rule<ProblemAttempt>>> gates = new EnumMap<>(ProblemPhase.class);
        for (ProblemPhase phase : ProblemPhase.values()) {
            List<Rule<ProblemAttempt>> rules = new ArrayList<>();
            codes.forEach(code -> rules.add(check(code)
                    .guard(
                            attempt -> after(attempt, phase),
                            attempt -> attempt.act().at())));
            gates.put(phase, rules);
        }
        return ProblemProcess.withGates(new Gates<>(gates, Map.of()));
    }

    /** The problem as it would be after the step, as far as the rules look at it. */
    private static ProblemEvidence after(ProblemAttempt attempt, ProblemPhase phase) {
        Problem problem = attempt.problem();
        Outcome.Resolution given = attempt.resolution();
        Outcome.Resolution resolution = given == null ? problem.outcome().resolution() : given;
        boolean ends = !phase.isOpen() && resolution != null;
        ProblemPhase open = phase == ProblemPhase.NEW ? ProblemPhase.NEW : ProblemPhase.INVESTIGATING;
        Problem next = problem.with(
                problem.progress()
                        .to(
                                StateId.of("THEN"),
                                ends ? ProblemPhase.RESOLVED : open,
                                attempt.act().at()),
                problem.analysis(),
                problem.treatment().held(null),
                ends ? Outcome.OPEN.resolved(resolution) : Outcome.OPEN);
        return new ProblemEvidence(next, attempt.surroundings());
    }

    private static Walk<Problem, Walk.Given<ProblemCommand>> walk(ProblemProcess process, Surroundings around) {
        Walk<Problem, Walk.Given<ProblemCommand>> walk = Walk.of(
                        process.decider(ProblemStory.ID, around), ProblemWalkTest::everyCommand)
                .telling(ProblemWalkTest::whatMatters)
                .atMost(200_000);
        for (String code : GUARDS) {
            walk = walk.always(code, problem -> standing(code, problem, around) != Judgement.Standing.VIOLATES);
        }
        return walk;
    }

    private static Judgement.Standing standing(String code, Problem problem, Surroundings around) {
        return check(code)
                .judge()
                .apply(new ProblemEvidence(problem, around), problem.lastMovedAt())
                .standing();
    }

    @Test
    void whatARuleFindsCannotBeBroughtAboutWhereTheRuleIsTheGuard() {
        for (Surroundings around : List.of(ProblemStory.FAIR, HELPLESS, Surroundings.NONE)) {
            Walk.Result<Problem, Walk.Given<ProblemCommand>> result =
                    walk(guardedBy(GUARDS), around).run().orThrow();
            assertThat(result.states()).isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRB-04", "PRB-06", "PRB-07"})
    void aGuardThatIsLeftOutIsMissed(String code) {
        ProblemProcess lax =
                guardedBy(GUARDS.stream().filter(other -> !other.equals(code)).toList());
        assertThat(Stream.of(ProblemStory.FAIR, HELPLESS)
                        .flatMap(around -> walk(lax, around).run().broken().stream())
                        .map(Walk.CounterExample::invariant))
                .contains(code);
    }
}
