package dev.itsm.sms.conformity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a record, or what is not known of it.
 *
 * @param field the field that shows it, as a path: {@code classification.category}
 * @param at when the act happened that broke the rule, or by when something should have; null if that is not known
 * @param policy the version of the policy that it was judged by; empty if the rule needs none
 * @param says what is wrong, in words that time does not change
 * @param weight whether it weighs more than others
 */
public record Fault(String field, @Nullable Instant at, String policy, String says, Weight weight) {
    /** Whether a fault weighs more than others; see {@link dev.itsm.sms.standard.RuleDefinition.Escalation}. */
    public enum Weight {
        ORDINARY,
        /** It hit a service of top criticality. */
        CRITICAL_SERVICE,
        /** The thing is absent altogether, or the planned activity never took place. */
        ABSENT
    }

    /** Returns an ordinary fault. */
    public static Fault of(String field, @Nullable Instant at, String policy, String says) {
        return new Fault(field, at, policy, says, Weight.ORDINARY);
    }

    public Fault weighing(Weight heavier) {
        return new Fault(field, at, policy, says, heavier);
    }
}
