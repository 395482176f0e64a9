package dev.itsm.sms.conformity;

import dev.itsm.sms.standard.Edition;
import dev.itsm.sms.standard.RuleDefinition.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;

/**
 * What records say about an organization's conformity with a standard, as of an instant. Two evaluations of the same records
 * are equal, whatever the order in which they were seen.
 *
 * @param edition the text of the standard that was held against them
 * @param asOf the instant as of which they were judged
 * @param seen how many records of each kind were seen
 * @param rules what each rule comes to, in the order of the packs
 * @param requirements what each requirement comes to, in the order of the standard
 * @param clauses what each clause comes to, in the order of the standard
 */
public record ConformityReport(
        Edition edition,
        Instant asOf,
        Map<String, Long> seen,
        List<RuleResult> rules,
        List<RequirementResult> requirements,
        List<ClauseResult> clauses) {
    public ConformityReport {
        seen = Collections.unmodifiableMap(new TreeMap<>(seen));
        rules = List.copyOf(rules);
        requirements = List.copyOf(requirements);
        clauses = List.copyOf(clauses);
    }

    static ConformityReport of(Conformity conformity, Instant asOf, Map<String, Long> seen, List<RuleResult> rules) {
        Map<String, RuleResult> byCode = new LinkedHashMap<>();
        rules.forEach(rule -> byCode.put(rule.code(), rule));
        Set<String> evidenced = new HashSet<>();
        conformity.checks().stream()
                .filter(check -> check.evidence().stream().anyMatch(type -> seen.containsKey(type.name())))
                .forEach(check -> evidenced.add(check.code()));
        List<RequirementResult> requirements = new ArrayList<>();
        for (Coverage coverage : conformity.coverage()) {
            requirements.add(RequirementResult.of(coverage, byCode, evidenced::contains));
        }
        List<ClauseResult> clauses = conformity.catalogue().clauses().stream()
                .map(clause -> ClauseResult.of(
                        clause,
                        requirements.stream()
                                .filter(one -> clause.covers(one.requirement().clause()))
                                .toList()))
                .toList();
        return new ConformityReport(conformity.catalogue().edition(), asOf, seen, rules, requirements, clauses);
    }

    /**
     * Returns what the rule of that code comes to.
     *
     * @throws NoSuchElementException if no check of that code was asked
     */
    public RuleResult rule(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "No check of the code '" + code + "' was asked.\nMaybe its pack was not added."));
    }

    /**
     * Returns what the requirement of that id comes to.
     *
     * @throws NoSuchElementException if there is none
     */
    public RequirementResult requirement(String id) {
        return requirements.stream()
                .filter(one -> one.requirement().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        edition + " has no requirement '" + id + "'.\nMaybe it is of another edition."));
    }

    /**
     * Returns what the clause of that number comes to.
     *
     * @throws NoSuchElementException if there is none
     */
    public ClauseResult clause(String number) {
        return clauses.stream()
                .filter(one -> one.clause().number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        edition + " has no clause '" + number + "'.\nMaybe it is of another edition."));
    }

    /** Returns how many requirements come to each answer. */
    public Answers answers() {
        return Answers.of(requirements);
    }

    /** Returns whether a major violation stands. While one does, the organization is not ready, whatever the share. */
    public boolean hasMajor() {
        return rules.stream().anyMatch(rule -> rule.refutes() && rule.severity() == Severity.MAJOR);
    }

    /** Returns how many rules are violated, by what their violations weigh together. */
    public Map<Severity, Long> violated() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        rules.stream()
                .filter(rule -> rule.answer() == ConformityAnswer.NONCONFORMING)
                .forEach(rule -> counts.merge(rule.severity(), 1L, Long::sum));
        return counts;
    }
}
