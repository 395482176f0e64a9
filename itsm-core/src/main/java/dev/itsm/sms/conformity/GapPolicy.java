package dev.itsm.sms.conformity;

import dev.itsm.sms.standard.RuleDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What gaps cost, and whose they are: an organization's own estimates.
 *
 * @param effort the work that ends what a rule found, for the counts of its records; more than zero
 * @param owner who is to do it; empty if nobody is named
 */
public record GapPolicy(BiFunction<RuleDefinition, Counts, Duration> effort, Function<RuleDefinition, String> owner) {
    private static final Duration RECORD = Duration.ofMinutes(15);
    private static final Duration ELEMENT = Duration.ofHours(24);

    /**
     * A quarter of an hour for each record that is to be mended; the same for each that cannot be told of, but no more than 24
     * hours in all, as what is missing there is laid down or recorded once; 24 hours of work where something has to be set up
     * first; nobody is named.
     */
    public static final GapPolicy STANDARD = new GapPolicy(GapPolicy::estimate, rule -> "");

    private static Duration estimate(RuleDefinition rule, Counts counts) {
        if (counts.violating() + counts.unknown() == 0 || counts.absent() > 0) {
            return ELEMENT;
        }
        Duration telling = RECORD.multipliedBy(counts.unknown());
        return RECORD.multipliedBy(counts.violating()).plus(telling.compareTo(ELEMENT) > 0 ? ELEMENT : telling);
    }

    /**
     * Returns what is to be done, in the order in which it should be: for each rule that is violated, not demonstrated or not
     * evaluable.
     */
    public List<Gap> rank(ConformityReport report) {
        List<Gap> gaps = new ArrayList<>();
        for (RuleResult rule : report.rules()) {
            if (rule.answer().compareTo(ConformityAnswer.CONFORMING) < 0) {
                gaps.add(gap(report, rule));
            }
        }
        gaps.sort(Gap.RANKING);
        return List.copyOf(gaps);
    }

    private Gap gap(ConformityReport report, RuleResult rule) {
        return new Gap(
                rule.code(),
                rule.definition().wrong(),
                rule.severity(),
                effort.apply(rule.definition(), rule.counts()),
                closes(report, rule),
                owner.apply(rule.definition()));
    }

    /** A gap closes the requirements that nothing else stands in the way of; one that refutes none closes none. */
    private static List<String> closes(ConformityReport report, RuleResult gap) {
        if (gap.answer() == ConformityAnswer.NONCONFORMING && !gap.refutes()) {
            return List.of();
        }
        String code = gap.code();
        Set<String> open = new HashSet<>();
        report.rules().stream()
                .filter(rule -> rule.answer() == ConformityAnswer.NOT_EVALUABLE
                        || rule.answer() == ConformityAnswer.NOT_DEMONSTRATED
                        || rule.refutes())
                .filter(rule -> !rule.code().equals(code))
                .forEach(rule -> open.add(rule.code()));
        return report.requirements().stream()
                .filter(one -> one.coverage().computed().contains(code)
                        && one.coverage().waiting().isEmpty()
                        && one.coverage().computed().stream().noneMatch(open::contains))
                .map(one -> one.requirement().id())
                .toList();
    }

    /** Returns the work of each owner, by name. */
    public static Map<String, Duration> workload(List<Gap> gaps) {
        Map<String, Duration> work = new TreeMap<>();
        gaps.forEach(gap -> work.merge(gap.owner(), gap.effort(), Duration::plus));
        return work;
    }
}
