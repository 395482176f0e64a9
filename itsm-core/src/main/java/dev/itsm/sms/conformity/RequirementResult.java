package dev.itsm.sms.conformity;

import dev.itsm.sms.standard.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a requirement comes to.
 *
 * @param coverage how it can be told whether it is met
 * @param answer the answer
 * @param because why, in words
 */
public record RequirementResult(Coverage coverage, ConformityAnswer answer, String because) {
    public Requirement requirement() {
        return coverage.requirement();
    }

    /** Returns whether a person must still judge what records cannot tell. */
    public boolean needsPerson() {
        return !coverage.person().isEmpty();
    }

    /**
     * Puts the answers of a requirement's rules together. A rule refutes it alone; rules show it only if all of them are
     * checked; and where nothing of a kind was ever recorded, the requirement is not demonstrated rather than void.
     */
    static RequirementResult of(Coverage coverage, Map<String, RuleResult> rules, Predicate<String> hasEvidence) {
        if (coverage.way() == Coverage.Way.PERSON) {
            return new RequirementResult(coverage, ConformityAnswer.NOT_EVALUABLE, "only a person can tell");
        }
        List<RuleResult> asked = coverage.computed().stream().map(rules::get).toList();
        List<ConformityAnswer> answers = new ArrayList<>();
        for (RuleResult rule : asked) {
            answers.add(
                    rule.answer() == ConformityAnswer.NONCONFORMING && !rule.refutes()
                            ? ConformityAnswer.CONFORMING
                            : rule.answer());
        }
        ConformityAnswer gravest = ConformityAnswer.gravest(answers);
        if (gravest.compareTo(ConformityAnswer.NOT_DEMONSTRATED) < 0) {
            return new RequirementResult(coverage, gravest, gravest.says() + " by " + codes(asked, gravest));
        }
        if (!coverage.waiting().isEmpty()) {
            return new RequirementResult(coverage, ConformityAnswer.NOT_DEMONSTRATED, "not all of it can be shown yet");
        }
        if (gravest == ConformityAnswer.NOT_APPLICABLE
                && coverage.computed().stream().noneMatch(hasEvidence)) {
            return new RequirementResult(coverage, ConformityAnswer.NOT_DEMONSTRATED, "there is no record of it");
        }
        return new RequirementResult(coverage, gravest, says(gravest, asked));
    }

    private static String says(ConformityAnswer answer, List<RuleResult> asked) {
        return switch (answer) {
            case CONFORMING -> "shown by " + codes(asked, answer);
            case NOT_DEMONSTRATED -> "expected by " + codes(asked, answer) + ", and not there";
            default -> "nothing happened that it could apply to";
        };
    }

    private static String codes(List<RuleResult> asked, ConformityAnswer answer) {
        return String.join(
                ", ",
                asked.stream()
                        .filter(rule -> rule.answer() == answer)
                        .map(RuleResult::code)
                        .toList());
    }
}
