package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import dev.itsm.sms.standard.RuleDefinition;
import dev.itsm.sms.standard.RuleDefinition.Severity;
import java.util.List;

/**
 * What a rule comes to.
 *
 * @param definition what is laid down about it
 * @param source the pack that the check came from, as {@code name/version}
 * @param answer the answer
 * @param severity what its violations weigh together
 * @param because why they do
 * @param counts how many records it judged
 * @param violations the records that violate it, the first of them in the order of their identities; {@link Counts} has
 *     how many there are
 * @param unknown the records of which it cannot be told, on the same terms
 * @param conforming the records that are as it asks, on the same terms
 */
public record RuleResult(
        RuleDefinition definition,
        String source,
        ConformityAnswer answer,
        Severity severity,
        String because,
        Counts counts,
        List<Violation> violations,
        List<Violation> unknown,
        List<RecordId> conforming) {
    public RuleResult {
        violations = List.copyOf(violations);
        unknown = List.copyOf(unknown);
        conforming = List.copyOf(conforming);
    }

    public String code() {
        return definition.code();
    }

    /** Returns whether it says that a requirement is not met: no, for good practice and observations. */
    public boolean refutes() {
        return answer == ConformityAnswer.NONCONFORMING && definition.refutes();
    }
}
