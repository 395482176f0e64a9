package dev.itsm.sms.conformity;

import dev.itsm.sms.kpi.Ratio;
import dev.itsm.sms.standard.RuleDefinition;
import dev.itsm.sms.standard.RuleDefinition.Escalation;
import dev.itsm.sms.standard.RuleDefinition.Severity;

/**
 * When lapses together weigh more than each. The numbers are an organization's own; no standard has them.
 *
 * @param systemicCount how many records must violate a rule before it can be systemic, at least 1
 * @param systemicShare which share of all that it judges must violate it, too, from 0 to 1
 * @param protectiveCount how many violations of a rule that protects services are too many, at least 1
 */
public record SeverityPolicy(long systemicCount, Ratio systemicShare, long protectiveCount) {
    /** Three violations that are at least a tenth of all; two where services are protected. */
    public static final SeverityPolicy STANDARD = new SeverityPolicy(3, Ratio.of(1, 10), 2);

    public SeverityPolicy {
        if (systemicCount < 1 || protectiveCount < 1) {
            throw new IllegalArgumentException("The counts of a severity policy must be at least 1, not "
                    + systemicCount + " and " + protectiveCount + ".\nMaybe nothing escalates: use Long.MAX_VALUE.");
        }
    }

    /** What a rule's violations weigh, and why. */
    public record Weighed(Severity severity, String because) {}

    /** Returns what the violations of a rule weigh together. */
    public Weighed weigh(RuleDefinition rule, Counts counts, ConformityAnswer answer) {
        Severity base = rule.severity();
        if (base == Severity.MINOR && rule.escalation().contains(Escalation.E1) && isSystemic(counts)) {
            return new Weighed(
                    Severity.MAJOR, "systemic: " + counts.violating() + " of " + counts.population() + " records");
        }
        if (base == Severity.MINOR && rule.escalation().contains(Escalation.E2) && counts.criticalService() > 0) {
            return new Weighed(Severity.MAJOR, "it hit a service of top criticality");
        }
        if (base == Severity.MINOR
                && rule.escalation().contains(Escalation.E2)
                && counts.violating() >= protectiveCount) {
            return new Weighed(
                    Severity.MAJOR, "a control that protects services failed " + counts.violating() + " times");
        }
        boolean absent = counts.absent() > 0 || answer == ConformityAnswer.NOT_DEMONSTRATED;
        if (base == Severity.MINOR && rule.escalation().contains(Escalation.E3) && absent) {
            return new Weighed(Severity.MAJOR, "it is absent altogether");
        }
        return new Weighed(base, "as laid down");
    }

    private boolean isSystemic(Counts counts) {
        return counts.violating() >= systemicCount
                && Ratio.of(counts.violating(), counts.population()).compareTo(systemicShare) >= 0;
    }
}
