package dev.itsm.cmdb.audit;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.id.CiId;
import dev.itsm.sms.conformity.Cadence;
import dev.itsm.sms.kpi.Ratio;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often the records of which classes are verified. Of several classes of a lineage that are in it, the most special one
 * counts for an item.
 *
 * @param cadences how often, by class; a class stands for its descendants
 */
public record VerificationPlan(Map<String, Cadence> cadences) {
    /**
     * When a class is to be verified again.
     *
     * @param ciClass the class
     * @param last when an audit that covers it was last completed; null if none was
     * @param dueAt the last instant at which the next is in time; null if none was ever completed: it is overdue
     */
    public record Due(
            String ciClass,
            @Nullable Instant last,
            @Nullable Instant dueAt) {
        /** Returns whether it is overdue (rule CFG-05). */
        public boolean isOverdueAt(Instant instant) {
            return dueAt == null || instant.isAfter(dueAt);
        }
    }

    /**
     * How many items were verified within their interval (CFG-VERIF).
     *
     * @param verified those that were
     * @param due those that were to be: the live ones whose class is in the plan
     */
    public record Coverage(List<CiId> verified, List<CiId> due) {
        /** Returns the share; empty if none was due. */
        public Optional<Ratio> share() {
            return due.isEmpty() ? Optional.empty() : Optional.of(Ratio.of(verified.size(), due.size()));
        }
    }

    public VerificationPlan {
        cadences = Collections.unmodifiableMap(new TreeMap<>(cadences));
    }

    /**
     * Returns when each class of the plan is due, by class.
     *
     * @param classes the classes
     * @param audits all audits, in any order
     */
    public List<Due> due(CiClasses classes, Collection<ConfigurationAudit> audits) {
        return cadences.entrySet().stream()
                .map(entry -> {
                    Instant last = completions(classes, audits, entry.getKey())
                            .max(Instant::compareTo)
                            .orElse(null);
                    return new Due(
                            entry.getKey(),
                            last,
                            last == null ? null : entry.getValue().dueAfter(last));
                })
                .toList();
    }

    private static Stream<Instant> completions(
            CiClasses classes, Collection<ConfigurationAudit> audits, String ciClass) {
        return audits.stream()
                .filter(audit -> covers(classes, audit, ciClass))
                .flatMap(audit -> Stream.ofNullable(audit.completedAt()));
    }

    /** Returns whether the audit is of the class, or of an ancestor. */
    static boolean covers(CiClasses classes, ConfigurationAudit audit, String ciClass) {
        return audit.brief().classes().stream().anyMatch(covered -> classes.isA(ciClass, covered));
    }

    /** Returns the classes that are overdue, by class. */
    public List<Due> overdue(CiClasses classes, Collection<ConfigurationAudit> audits, Instant asOf) {
        return due(classes, audits).stream()
                .filter(due -> due.isOverdueAt(asOf))
                .toList();
    }

    /**
     * Returns how many items were verified within their interval.
     *
     * @param cis the items, in any order
     * @param checks all checks until then, in any order
     */
    public Coverage coverage(CiClasses classes, Collection<Ci> cis, Collection<CiCheck> checks, Instant asOf) {
        Map<CiId, Instant> last = new HashMap<>();
        Accuracy.latest(checks).forEach(check -> last.put(check.ci(), check.at()));
        Map<CiId, Boolean> inTime = new TreeMap<>((a, b) -> a.key().compareTo(b.key()));
        cis.stream()
                .filter(Ci::isLive)
                .forEach(ci -> cadence(classes, ci).ifPresent(cadence -> {
                    Instant seen = last.get(ci.id());
                    inTime.put(ci.id(), seen != null && !asOf.isAfter(cadence.dueAfter(seen)));
                }));
        return new Coverage(
                inTime.keySet().stream()
                        .filter(ci -> inTime.getOrDefault(ci, false))
                        .toList(),
                List.copyOf(inTime.keySet()));
    }

    private Optional<Cadence> cadence(CiClasses classes, Ci ci) {
        return classes.lineage(ci.ciClass()).stream()
                .flatMap(name -> Stream.ofNullable(cadences.get(name)))
                .findFirst();
    }
}
