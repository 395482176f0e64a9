package dev.itsm.problem;

import dev.itsm.time.Deadline;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is to happen to a problem by an instant. Only people can do it.
 *
 * @param deadline by when, under a name that is stable for the problem
 */
public record ProblemDuty(Deadline deadline) {
    /** The name of the deadline by which the cause should be known. */
    public static final String FIND_CAUSE = "find-cause";
    /** The name of the deadline at which an accepted risk is to be looked at again. */
    public static final String REVIEW_RISK = "review-risk";
    /** The name of the deadline at which the watch over a fix ends, and its effect can be judged. */
    public static final String REVIEW_EFFECT = "review-effect";

    /** Returns everything that is to happen to the problem as things are, soonest first. */
    public static List<ProblemDuty> of(Problem problem, ProblemPolicy policy) {
        List<ProblemDuty> duties = new ArrayList<>();
        causeDue(problem, policy).ifPresent(due -> duties.add(duty(problem, FIND_CAUSE, due)));
        Outcome.Resolution resolution = problem.outcome().resolution();
        if (resolution != null && resolution.acceptance() != null) {
            duties.add(duty(problem, REVIEW_RISK, resolution.acceptance().reviewAt()));
        }
        reviewDue(problem.outcome(), policy.watch()).ifPresent(due -> duties.add(duty(problem, REVIEW_EFFECT, due)));
        duties.sort(Comparator.comparing(duty -> duty.deadline().dueAt()));
        return List.copyOf(duties);
    }

    /** Returns by when the cause should be known; empty if it is, or nobody set a limit. */
    static Optional<Instant> causeDue(Problem problem, ProblemPolicy policy) {
        return problem.phase().isOpen() && problem.analysis().root() == null
                ? problem.priority()
                        .map(priority -> policy.causeWithin().get(priority))
                        .map(problem.origin().raisedAt()::plus)
                : Optional.empty();
    }

    /** Returns when the watch over the fix ends; empty if there is none, or its effect was reviewed since. */
    static Optional<Instant> reviewDue(Outcome outcome, Duration watch) {
        return outcome.watch(watch)
                .filter(period -> outcome.reviews().stream()
                        .noneMatch(review -> !review.at().isBefore(period.startInclusive())))
                .map(Period::endExclusive);
    }

    private static ProblemDuty duty(Problem problem, String name, Instant due) {
        return new ProblemDuty(new Deadline(problem.id(), name, due));
    }
}
