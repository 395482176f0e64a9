package dev.itsm.sla.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting stops which clock: rules by metric, kind of agreement and reason. The last rule that fits decides; where
 * none fits, the clock runs.
 *
 * @param rules from the general to the specific
 */
public record PausePolicy(List<Rule> rules) {
    private static final PausePolicy NEVER = new PausePolicy(List.of());
    private static final PausePolicy ALWAYS = NEVER.with(new Rule(null, null, null, true));
    private static final PausePolicy STANDARD = NEVER.pausing(Metric.RESOLUTION, PauseReason.REQUESTER)
            .pausing(Metric.RESOLUTION, PauseReason.SCHEDULED)
            .pausing(Metric.CUSTOM, PauseReason.REQUESTER)
            .pausing(Metric.CUSTOM, PauseReason.SCHEDULED);

    /**
     * One line of the policy.
     *
     * @param metric null for every metric
     * @param agreement null for every kind of agreement
     * @param reason null for every reason
     * @param pauses whether such waiting stops the clock
     */
    public record Rule(
            @Nullable Metric metric,
            @Nullable AgreementKind agreement,
            @Nullable PauseReason reason,
            boolean pauses) {

        /** Returns whether the rule is for this; null stands for a reason that no rule names. */
        boolean fits(Metric ofMetric, AgreementKind ofAgreement, @Nullable PauseReason because) {
            return (metric == null || metric == ofMetric)
                    && (agreement == null || agreement == ofAgreement)
                    && (reason == null || reason.equals(because));
        }

        @Override
        public String toString() {
            return (agreement == null ? "" : agreement + " ")
                    + (metric == null ? "every target" : metric.name().toLowerCase(java.util.Locale.ROOT))
                    + (pauses ? " pauses on " : " runs on ")
                    + (reason == null ? "every reason" : reason);
        }
    }

    public PausePolicy {
        rules = List.copyOf(rules);
    }

    /**
     * Returns the default: a resolution (or custom) clock pauses while the requester is waited for, or the work is agreed
     * for later. It runs while a supplier, a change, a problem, an approval or a third party is waited for: that is the
     * provider's own time. Response, acknowledgement and update clocks never pause.
     */
    public static PausePolicy standard() {
        return STANDARD;
    }

    /** Returns the policy under which nothing stops a clock. */
    public static PausePolicy never() {
        return NEVER;
    }

    /** Returns the policy under which every waiting stops every clock. */
    public static PausePolicy always() {
        return ALWAYS;
    }

    /** Returns the policy under which these reasons, and no others, stop every clock. */
    public static PausePolicy on(PauseReason... reasons) {
        PausePolicy policy = NEVER;
        for (PauseReason reason : reasons) {
            policy = policy.with(new Rule(null, null, reason, true));
        }
        return policy;
    }

    /** Returns this policy with one more rule, which prevails over the earlier ones. */
    public PausePolicy with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new PausePolicy(more);
    }

    public PausePolicy pausing(Metric metric, PauseReason reason) {
        return with(new Rule(metric, null, reason, true));
    }

    public PausePolicy running(Metric metric, PauseReason reason) {
        return with(new Rule(metric, null, reason, false));
    }

    /**
     * Returns whether waiting for that reason stops such a clock.
     *
     * @param reason null for one that no rule names
     */
    public boolean pauses(Metric metric, AgreementKind agreement, @Nullable PauseReason reason) {
        Rule rule = decidingRule(metric, agreement, reason);
        return rule != null && rule.pauses();
    }

    /**
     * Returns the rule that decides; null where none fits and the clock runs.
     *
     * @param reason null for one that no rule names
     */
    public @Nullable Rule decidingRule(Metric metric, AgreementKind agreement, @Nullable PauseReason reason) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            if (rules.get(i).fits(metric, agreement, reason)) {
                return rules.get(i);
            }
        }
        return null;
    }
}
