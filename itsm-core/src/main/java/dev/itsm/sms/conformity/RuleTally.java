package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import dev.itsm.sms.conformity.Fault.Weight;
import dev.itsm.sms.conformity.Judgement.Standing;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The judgements of one check added up. The first records in their order are kept, up to a limit. */
final class RuleTally {
    private final ConformityPack.Sourced check;
    private final int kept;
    private final TreeMap<RecordId, List<Fault>> violations = new TreeMap<>(Violation.ORDER);
    private final TreeMap<RecordId, List<Fault>> unknown = new TreeMap<>(Violation.ORDER);
    private final TreeSet<RecordId> examples = new TreeSet<>(Violation.ORDER);
    private long conforming;
    private long violating;
    private long untold;
    private long critical;
    private long absent;

    RuleTally(ConformityPack.Sourced check, int kept) {
        this.check = check;
        this.kept = kept;
    }

    void add(RecordId subject, Judgement judgement) {
        account(judgement, 1);
        if (judgement.standing() == Standing.VIOLATES) {
            keep(violations, subject, judgement.faults());
        } else if (judgement.standing() == Standing.UNKNOWN) {
            keep(unknown, subject, judgement.faults());
        } else if (judgement.standing() == Standing.CONFORMS) {
            examples.add(subject);
            if (examples.size() > kept) {
                examples.pollLast();
            }
        }
    }

    private void keep(NavigableMap<RecordId, List<Fault>> into, RecordId subject, List<Fault> faults) {
        into.put(subject, faults);
        if (into.size() > kept) {
            into.pollLastEntry();
        }
    }

    /** Takes back what was added; only where everything is kept. */
    void remove(RecordId subject, Judgement judgement) {
        account(judgement, -1);
        violations.remove(subject);
        unknown.remove(subject);
        examples.remove(subject);
    }

    private void account(Judgement judgement, int sign) {
        switch (judgement.standing()) {
            case OUTSIDE -> {}
            case CONFORMS -> conforming += sign;
            case UNKNOWN -> untold += sign;
            case VIOLATES -> {
                violating += sign;
                critical += has(judgement, Weight.CRITICAL_SERVICE) ? sign : 0;
                absent += has(judgement, Weight.ABSENT) ? sign : 0;
            }
        }
    }

    private static boolean has(Judgement judgement, Weight weight) {
        return judgement.faults().stream().anyMatch(fault -> fault.weight() == weight);
    }

    RuleResult result(SeverityPolicy policy, int shown) {
        Counts counts = new Counts(conforming, violating, untold, critical, absent);
        ConformityAnswer answer = answer(counts);
        SeverityPolicy.Weighed weighed = policy.weigh(check.check().definition(), counts, answer);
        return new RuleResult(
                check.check().definition(),
                check.source(),
                answer,
                weighed.severity(),
                weighed.because(),
                counts,
                first(violations, shown),
                first(unknown, shown),
                examples.stream().limit(shown).toList());
    }

    private ConformityAnswer answer(Counts counts) {
        if (counts.violating() > 0) {
            return ConformityAnswer.NONCONFORMING;
        }
        if (counts.unknown() > 0) {
            return ConformityAnswer.NOT_EVALUABLE;
        }
        if (counts.conforming() > 0) {
            return ConformityAnswer.CONFORMING;
        }
        return check.check().definition().expected()
                ? ConformityAnswer.NOT_DEMONSTRATED
                : ConformityAnswer.NOT_APPLICABLE;
    }

    private static List<Violation> first(NavigableMap<RecordId, List<Fault>> from, int shown) {
        return from.entrySet().stream()
                .limit(shown)
                .map(entry -> new Violation(entry.getKey(), entry.getValue()))
                .toList();
    }
}
