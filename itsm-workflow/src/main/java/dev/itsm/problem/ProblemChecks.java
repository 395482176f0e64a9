package dev.itsm.problem;

import dev.itsm.id.ClauseRef;
import dev.itsm.problem.Outcome.Code;
import dev.itsm.problem.recurrence.Cluster;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import dev.itsm.rule.RulePack;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is checked of every problem, imported ones included, at any instant: the same demands that guard its lifecycle, and those
 * that only time can break. Rules cite the clause that asks for them; those that cite none are policies.
 */
public final class ProblemChecks {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.3");

    private ProblemChecks() {}

    /** Returns the pack. */
    public static RulePack<ProblemAt> pack() {
        return RulePack.of(
                "problem",
                "1",
                List.of(sorted(), explained(), livedWith(), fixedByChange(), notRecurring(), progressing()));
    }

    /**
     * Returns the rule that tickets that recur have a problem, or somebody decided against one.
     *
     * @param hasProblem whether a ticket is linked to a problem
     * @param declined whether it was decided not to raise a problem for a group, by its key
     */
    public static Rule<Cluster> recurrenceHandled(Predicate<String> hasProblem, Predicate<String> declined) {
        return Rule.<Cluster>of(
                        "PRB-02",
                        "incidents that recur must have a problem, or a decision that they need none",
                        cluster -> declined.test(cluster.group().key())
                                || cluster.evidence().stream().anyMatch(seen -> hasProblem.test(seen.ticket())))
                .under(CLAUSE);
    }

    private static boolean isDismissed(Problem problem) {
        return problem.outcome().is(Code.DUPLICATE) || problem.outcome().is(Code.INVALID);
    }

    private static Rule<ProblemAt> sorted() {
        return Rule.<ProblemAt>of(
                        "PRB-04",
                        "a problem that is dealt with must have a category and a priority",
                        at -> at.problem().phase() == ProblemPhase.NEW
                                || isDismissed(at.problem())
                                || ProblemGuards.isSorted(at.problem()))
                .under(CLAUSE);
    }

    private static Rule<ProblemAt> explained() {
        return Rule.<ProblemAt>of(
                        "PRB-05",
                        "a closed problem must have a cause, or a reason why it was closed without",
                        at -> at.problem().phase() != ProblemPhase.CLOSED
                                || at.problem().analysis().root() != null
                                || at.problem().outcome().resolution() != null)
                .under(CLAUSE);
    }

    /** A cause that is known counts from the moment on at which it is known. */
    private static Rule<ProblemAt> livedWith() {
        return Rule.<ProblemAt>answering(
                        "PRB-06",
                        "a cause that is known and not removed must be documented as a known error that helps",
                        at -> at.problem().outcome().is(Code.FIX_APPLIED) || isDismissed(at.problem())
                                ? Answer.HOLDS
                                : ProblemGuards.livedWith(at.problem(), at.surroundings()))
                .under(CLAUSE);
    }

    private static Rule<ProblemAt> fixedByChange() {
        return Rule.<ProblemAt>answering(
                        "PRB-07",
                        "a fix must have been made by a change that was authorised and successful, or have needed none",
                        at -> at.problem().outcome().is(Code.FIX_APPLIED)
                                ? ProblemGuards.fixed(at.problem(), at.surroundings(), null)
                                : Answer.HOLDS)
                .under(CLAUSE);
    }

    private static Rule<ProblemAt> notRecurring() {
        return Rule.of(
                "PRB-09",
                "what was fixed must not come again while the fix is watched",
                at -> at.problem().outcome().recurrencesWithin(at.policy().watch()).stream()
                        .noneMatch(recurrence -> !recurrence.openedAt().isAfter(at.asOf())));
    }

    private static Rule<ProblemAt> progressing() {
        return Rule.of(
                "PRB-10",
                "the cause of an open problem must be known in time, and the problem must not go unattended",
                at -> !at.problem().phase().isOpen()
                        || (ProblemDuty.causeDue(at.problem(), at.policy())
                                        .filter(at.asOf()::isAfter)
                                        .isEmpty()
                                && !at.asOf()
                                        .isAfter(lastTouched(at.problem())
                                                .plus(at.policy().staleAfter()))));
    }

    static Instant lastTouched(Problem problem) {
        return Stream.of(
                        Stream.of(problem.lastMovedAt()),
                        problem.analysis().whys().stream().map(Analysis.Why::at),
                        problem.treatment().reliefs().stream().map(Treatment.Relief::at))
                .flatMap(instants -> instants)
                .max(Instant::compareTo)
                .orElse(problem.lastMovedAt());
    }
}
