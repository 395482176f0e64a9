package dev.itsm.problem;

import static dev.itsm.sms.kpi.Indicator.Better.HIGHER;
import static dev.itsm.sms.kpi.Indicator.Better.LOWER;

import dev.itsm.id.ClauseRef;
import dev.itsm.problem.Outcome.Code;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The indicators of problems over a period; a problem belongs to it by the instant that each indicator states. Duplicates, and
 * what turned out to be no problem, are left out and counted.
 */
public final class ProblemIndicators {
    private static final ClauseRef PROBLEMS = ClauseRef.iso20000("8.6.3");

    private final Period period;
    private final InForce<ProblemPolicy> policies;

    private ProblemIndicators(Period period, InForce<ProblemPolicy> policies) {
        this.period = period;
        this.policies = policies;
    }

    /**
     * Returns the indicators.
     *
     * @param period with an end, at which what is open is looked at
     * @param policies what limits held when
     */
    public static List<Indicator<Problem>> over(Period period, InForce<ProblemPolicy> policies) {
        ProblemIndicators all = new ProblemIndicators(period, policies);
        return List.of(
                Indicator.share("PRB-RCA", PROBLEMS, "Causes known in time", HIGHER, Problem::id, all::causeInTime),
                mean("PRB-RCATIME", "Mean time until the cause is known", all::timeToCause),
                mean("PRB-AGE", "Mean age of the problems that are open at the end", all::age),
                Indicator.share(
                        "PRB-EFF",
                        PROBLEMS,
                        "Fixes that held while they were watched",
                        HIGHER,
                        Problem::id,
                        all::held));
    }

    private static Indicator<Problem> mean(String id, String title, Function<Problem, Part> rule) {
        return Indicator.mean(id, PROBLEMS, title, LOWER, Problem::id, rule);
    }

    private static Part unlessDismissed(Problem problem, Part part) {
        boolean dismissed =
                problem.outcome().is(Code.DUPLICATE) || problem.outcome().is(Code.INVALID);
        return dismissed && !(part instanceof Part.Outside) ? Part.excluded("duplicate or no problem") : part;
    }

    /** By the limits of the time at which the problem was raised; due-based, so that what is overdue and open counts against. */
    private Part causeInTime(Problem problem) {
        Instant raised = problem.origin().raisedAt();
        Analysis.RootCause root = problem.analysis().root();
        Part part = policies.at(raised)
                .flatMap(version -> problem.priority()
                        .map(priority -> version.policy().causeWithin().get(priority)))
                .map(raised::plus)
                .filter(period::contains)
                .map(due -> Part.counted(root != null && !root.at().isAfter(due)))
                .orElse(Part.outside());
        return unlessDismissed(problem, part);
    }

    private Part timeToCause(Problem problem) {
        Analysis.RootCause root = problem.analysis().root();
        return root != null && period.contains(root.at())
                ? Part.measured(Duration.between(problem.origin().raisedAt(), root.at()))
                : Part.outside();
    }

    private Part age(Problem problem) {
        Instant end = Objects.requireNonNull(period.endExclusive(), "the end of the period");
        Instant raised = problem.origin().raisedAt();
        Outcome.Resolution resolution = problem.outcome().resolution();
        boolean open =
                raised.isBefore(end) && (resolution == null || !resolution.at().isBefore(end));
        return open ? unlessDismissed(problem, Part.measured(Duration.between(raised, end))) : Part.outside();
    }

    private Part held(Problem problem) {
        Outcome.Resolution resolution = problem.outcome().resolution();
        if (resolution == null || resolution.code() != Code.FIX_APPLIED) {
            return Part.outside();
        }
        return policies.at(resolution.at())
                .map(version -> version.policy().watch())
                .map(watch -> period.contains(resolution.at().plus(watch))
                        ? Part.counted(
                                problem.outcome().recurrencesWithin(watch).isEmpty())
                        : Part.outside())
                .orElse(Part.excluded("no policy in force"));
    }
}
