package dev.itsm.sms.conformity;

import dev.itsm.sms.kpi.Ratio;
import java.util.Collection;
import java.util.Optional;

/**
 * How many requirements come to each answer.
 *
 * @param nonconforming not met
 * @param notEvaluable of which it cannot be told
 * @param notDemonstrated of which nothing is there
 * @param conforming met
 * @param notApplicable which nothing that happened called for
 */
public record Answers(
        long nonconforming, long notEvaluable, long notDemonstrated, long conforming, long notApplicable) {
    static Answers of(Collection<RequirementResult> results) {
        return new Answers(
                count(results, ConformityAnswer.NONCONFORMING),
                count(results, ConformityAnswer.NOT_EVALUABLE),
                count(results, ConformityAnswer.NOT_DEMONSTRATED),
                count(results, ConformityAnswer.CONFORMING),
                count(results, ConformityAnswer.NOT_APPLICABLE));
    }

    private static long count(Collection<RequirementResult> results, ConformityAnswer answer) {
        return results.stream().filter(result -> result.answer() == answer).count();
    }

    public long count(ConformityAnswer answer) {
        return switch (answer) {
            case NONCONFORMING -> nonconforming;
            case NOT_EVALUABLE -> notEvaluable;
            case NOT_DEMONSTRATED -> notDemonstrated;
            case CONFORMING -> conforming;
            case NOT_APPLICABLE -> notApplicable;
        };
    }

    /** Returns how many requirements apply. */
    public long applicable() {
        return nonconforming + notEvaluable + notDemonstrated + conforming;
    }

    /**
     * Returns readiness: the conforming ones among the requirements that records could answer with yes or no. To be shown
     * with the other counts only: what is not demonstrated or not evaluable is no part of it. Empty if records could answer
     * none.
     */
    public Optional<Ratio> readiness() {
        long answered = conforming + nonconforming;
        return answered == 0 ? Optional.empty() : Optional.of(Ratio.of(conforming, answered));
    }
}
