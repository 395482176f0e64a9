package dev.itsm.sms.conformity;

import dev.itsm.sms.standard.Clause;
import java.util.List;

/**
 * What a clause comes to, with all clauses below it.
 *
 * @param clause the clause
 * @param answer the gravest answer of its requirements
 * @param answers how many of its requirements come to each answer
 * @param maturity how much of it records show
 */
public record ClauseResult(Clause clause, ConformityAnswer answer, Answers answers, Maturity maturity) {
    /** How much of a clause records show. The grades are this library's own. */
    public enum Maturity {
        /** Nothing of it is shown. */
        NOT_SHOWN,
        /** Something of it is shown, less than half of what applies. */
        BEGUN,
        /** Half of what applies is shown, or more. */
        MOSTLY_SHOWN,
        /** All of it that applies is shown. */
        SHOWN
    }

    static ClauseResult of(Clause clause, List<RequirementResult> under) {
        Answers answers = Answers.of(under);
        return new ClauseResult(
                clause,
                ConformityAnswer.gravest(
                        under.stream().map(RequirementResult::answer).toList()),
                answers,
                maturity(answers));
    }

    private static Maturity maturity(Answers answers) {
        if (answers.conforming() == 0) {
            return Maturity.NOT_SHOWN;
        }
        if (answers.conforming() == answers.applicable()) {
            return Maturity.SHOWN;
        }
        return 2 * answers.conforming() < answers.applicable() ? Maturity.BEGUN : Maturity.MOSTLY_SHOWN;
    }
}
