package dev.itsm.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.assignment.Assignment;
import dev.itsm.id.ProblemId;
import dev.itsm.lifecycle.Walk;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.practice.Gates;
import dev.itsm.problem.Analysis.Finding;
import dev.itsm.problem.Analysis.Method;
import dev.itsm.problem.Outcome.Code;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command in every state: what no sequence of commands can bring about, in whatever surroundings. */
class ProblemWalkTest {
    private static final Surroundings PENDING = new Surroundings(
            Map.of(ProblemStory.CHANGE, Fix.PENDING),
            Map.of(ProblemStory.KNOWN, false),
            Set.of(),
            Set.of(),
            ProblemStory.FAIR.directory());

    @Test
    void theStandardProcessKeepsItsPromisesWhateverIsAsked() {
        for (Surroundings around : List.of(ProblemStory.FAIR, PENDING, Surroundings.NONE)) {
            Walk.Result<Problem, Given<ProblemCommand>> result =
                    walk(ProblemProcess.standard(), around).run().orThrow();
            assertThat(result.states()).isGreaterThan(500);
            assertThat(result.refusals()).isGreaterThan(result.steps());
        }
    }

    /** Without one of its rules a process breaks the promise that the rule is there for. */
    @ParameterizedTest
    @CsvSource({
        "PRB-04, what is dealt with is sorted and ranked",
        "PRB-05, what is fixed was understood",
        "PRB-06, a cause that stays is documented and something helps",
        "PRB-07, no problem ends as fixed without the change that fixed it",
        "OWN_RISK, nobody accepts a risk of their own",
        "RISK_ROLE, a risk is accepted in a role",
        "REVIEW_DATE, an accepted risk is looked at again"
    })
    void aRuleThatIsMissingIsFound(String code, String promise) {
        ProblemProcess lax = ProblemProcess.withGates(without(code));
        List<String> broken = Stream.of(ProblemStory.FAIR, PENDING)
                .flatMap(around -> walk(lax, around).run().broken().stream())
                .map(Walk.CounterExample::invariant)
                .toList();
        assertThat(broken).contains(promise);
    }

    private static Gates<ProblemPhase, ProblemAttempt> without(String code) {
        Map<ProblemPhase, List<Rule<ProblemAttempt>>> entering = new HashMap<>();
        ProblemGuards.GATES
                .entering()
                .forEach((phase, rules) -> entering.put(
                        phase,
                        rules.stream().filter(rule -> !rule.code().equals(code)).toList()));
        return new Gates<>(entering, Map.of());
    }

    private static Walk<Problem, Given<ProblemCommand>> walk(ProblemProcess process, Surroundings around) {
        return Walk.of(process.decider(ProblemStory.ID, around), ProblemWalkTest::everyCommand)
                .telling(ProblemWalkTest::whatMatters)
                .atMost(200_000)
                .always(
                        "what is dealt with is sorted and ranked",
                        problem -> problem.phase() == ProblemPhase.NEW
                                || problem.outcome().is(Code.DUPLICATE)
                                || problem.outcome().is(Code.INVALID)
                                || (problem.classification().category() != null
                                        && problem.classification().ranking() != null))
                .always(
                        "what is fixed was understood",
                        problem -> !problem.outcome().is(Code.FIX_APPLIED)
                                || problem.analysis().root() != null)
                .always(
                        "no problem ends as fixed without the change that fixed it",
                        problem -> !problem.outcome().is(Code.FIX_APPLIED) || isFixed(problem, around))
                .always(
                        "a cause that stays is documented and something helps",
                        problem -> !problem.outcome().is(Code.RISK_ACCEPTED)
                                || problem.analysis().root() == null
                                || isLivedWith(problem, around))
                .eachStep(
                        "nobody accepts a risk of their own",
                        (before, given, after) -> !accepts(before, after)
                                || !after.routing()
                                        .current()
                                        .map(has -> given.act().actor().equals(has.person()))
                                        .orElse(false))
                .eachStep(
                        "a risk is accepted in a role",
                        (before, given, after) ->
                                !accepts(before, after) || given.act().actor().equals(ProblemStory.EVE))
                .eachStep(
                        "an accepted risk is looked at again",
                        (before, given, after) -> !accepts(before, after)
                                || reviewAt(after).isAfter(given.act().at()));
    }

    private static boolean accepts(@Nullable Problem before, Problem after) {
        return before != null
                && !before.outcome().is(Code.RISK_ACCEPTED)
                && after.outcome().is(Code.RISK_ACCEPTED);
    }

    private static Instant reviewAt(Problem problem) {
        Outcome.Resolution resolution = problem.outcome().resolution();
        assertThat(resolution).isNotNull();
        assertThat(resolution.acceptance()).isNotNull();
        return resolution.acceptance().reviewAt();
    }

    private static boolean isFixed(Problem problem, Surroundings around) {
        Outcome.Resolution resolution = problem.outcome().resolution();
        return problem.scope().fixes().isEmpty()
                ? resolution != null && resolution.withoutChange()
                : around.changes().get(ProblemStory.CHANGE) == Fix.SUCCESSFUL;
    }

    private static boolean isLivedWith(Problem problem, Surroundings around) {
        return problem.scope().knownErrors().contains(ProblemStory.KNOWN)
                && (around.workarounds().getOrDefault(ProblemStory.KNOWN, false)
                        || !problem.treatment().reliefs().isEmpty()
                        || problem.treatment().noRelief() != null);
    }

    /** What a decision can depend on, without instants, words and counters. */
    static List<Object> whatMatters(Problem problem) {
        return List.of(
                problem.state(),
                problem.classification().category() != null,
                problem.routing().current().map(Assignment::person),
                problem.analysis().root() != null,
                problem.analysis().evidence().isEmpty(),
                problem.analysis().whys().isEmpty(),
                problem.scope().fixes(),
                problem.scope().knownErrors(),
                problem.treatment().reliefs().isEmpty() && problem.treatment().noRelief() == null,
                problem.outcome().resolution() == null
                        ? ""
                        : problem.outcome().resolution().code());
    }

    static List<Given<ProblemCommand>> everyCommand(@Nullable Problem problem) {
        Instant now =
                problem == null ? ProblemStory.START : problem.lastMovedAt().plusSeconds(60);
        Instant later = now.plus(Duration.ofDays(30));
        List<Given<ProblemCommand>> all = new ArrayList<>();
        for (ProblemCommand command : COMMANDS) {
            all.add(new Given<>(command, Act.by(ProblemStory.ANA, now)));
        }
        for (Instant review : List.of(now, later)) {
            ProblemCommand accept = new ProblemCommand.AcceptRisk(ProblemStory.OWNER, "replaced next year", review);
            all.add(new Given<>(accept, Act.by(ProblemStory.ANA, now)));
            all.add(new Given<>(accept, Act.by(ProblemStory.EVE, now)));
        }
        all.add(new Given<>(
                new ProblemCommand.ReportRecurrence(ProblemStory.INCIDENT, now), Act.by(ProblemStory.ANA, now)));
        return all;
    }

    private static final List<ProblemCommand> COMMANDS = List.of(
            ProblemCommand.RaiseProblem.of("Mail stops", ProblemStory.INCIDENT),
            ProblemStory.classify(),
            new ProblemCommand.Assign(ProblemStory.MESSAGING, ProblemStory.ANA),
            new ProblemCommand.Assign(ProblemStory.MESSAGING, ProblemStory.EVE),
            new ProblemCommand.Investigate(),
            new ProblemCommand.AnswerWhy("the disk is full"),
            new ProblemCommand.AddEvidence("disk", "no space left", null),
            new ProblemCommand.AddEvidence("hearsay", "somebody said so", null),
            ProblemStory.identify(),
            new ProblemCommand.IdentifyCause(Method.CAUSE_TREE, "x", "gone"),
            new ProblemCommand.JudgeCause("gone", Finding.CONFIRMED, "disk"),
            new ProblemCommand.DocumentBy(ProblemStory.KNOWN),
            new ProblemCommand.Relieve("restarted every night"),
            new ProblemCommand.FixBy(ProblemStory.CHANGE),
            new ProblemCommand.PutOnHold("change"),
            new ProblemCommand.Resume(),
            new ProblemCommand.ApplyFix("logs rotate", false),
            new ProblemCommand.ApplyFix("logs rotate", true),
            new ProblemCommand.MarkDuplicateOf(ProblemId.of("PRB-0")),
            new ProblemCommand.Invalidate("none"),
            new ProblemCommand.Close(),
            new ProblemCommand.Reopen("it came again"),
            new ProblemCommand.ReviewEffect(false, "it came again"),
            new ProblemCommand.Fire(ProblemLifecycle.CLOSE),
            new ProblemCommand.Fire(ProblemLifecycle.RESOLVE));
}
