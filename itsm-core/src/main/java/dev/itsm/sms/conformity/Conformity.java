package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The checks by which an organization's records are held against a standard. Immutable and thread-safe.
 *
 * <pre>{@code
 * Conformity conformity = Conformity.builder(ClauseCatalogue.iso20000())
 *     .pack(IncidentRules.pack(InForce.always("acme/7", process)))
 *     .pack(ChangeRules.pack(InForce.always("2026-1", policy)))
 *     .build();
 * ConformityReport report = conformity.evaluate(records, now);
 * }</pre>
 */
public final class Conformity {
    final ClauseCatalogue catalogue;
    final List<ConformityPack.Sourced> checks;
    final SeverityPolicy severity;
    final int shown;
    final Wiring wiring;
    private final List<Coverage> coverage;

    private Conformity(Builder builder) {
        catalogue = builder.catalogue;
        checks = builder.checks.values().stream()
                .filter(sourced -> !catalogue.isWithdrawn(sourced.check().code()))
                .toList();
        severity = builder.severity;
        shown = builder.shown;
        wiring = new Wiring(checks.stream().map(ConformityPack.Sourced::check).toList());
        coverage = coverage(catalogue, checks);
    }

    private static List<Coverage> coverage(ClauseCatalogue catalogue, List<ConformityPack.Sourced> checks) {
        Set<String> codes = new HashSet<>();
        checks.forEach(sourced -> codes.add(sourced.check().code()));
        return catalogue.requirements().stream()
                .map(requirement -> Coverage.of(requirement, catalogue, codes))
                .toList();
    }

    public static Builder builder(ClauseCatalogue catalogue) {
        return new Builder(catalogue);
    }

    public ClauseCatalogue catalogue() {
        return catalogue;
    }

    /** Returns the checks in their order, without those of amendments that are not applied. */
    public List<Check> checks() {
        return checks.stream().map(ConformityPack.Sourced::check).toList();
    }

    /** Returns whether some check looks at records of that class. */
    public boolean judges(Class<?> type) {
        return wiring.knows(type);
    }

    /**
     * Evaluates records in one pass. What conforms is counted and forgotten, so that memory does not grow with it; what
     * folds collect does. The order of the records does not matter.
     *
     * @param records each once, as it was at the instant
     * @param asOf the instant as of which they are judged
     * @throws IllegalArgumentException if no check looks at records of a class
     */
    public ConformityReport evaluate(Stream<?> records, Instant asOf) {
        Evaluation evaluation = evaluation(asOf);
        records.forEachOrdered(evaluation::add);
        return evaluation.report();
    }

    /** Starts a pass over records that come one by one, on the terms of {@link #evaluate}. */
    public Evaluation evaluation(Instant asOf) {
        return new Evaluation(this, asOf);
    }

    /** Returns a tally that no record is in, as of the instant: for evaluation event by event. */
    public ConformityTally tally(Instant start) {
        return new ConformityTally(this, start);
    }

    /** Returns for each requirement how it can be told whether it is met, in the order of the catalogue. */
    public List<Coverage> coverage() {
        return coverage;
    }

    List<RuleTally> tallies(int kept) {
        return checks.stream().map(sourced -> new RuleTally(sourced, kept)).toList();
    }

    Map<Integer, Groups> groups() {
        Map<Integer, Groups> groups = new TreeMap<>();
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).check() instanceof FoldCheck<?> fold) {
                groups.put(i, new Groups(fold));
            }
        }
        return groups;
    }

    ConformityReport report(Instant asOf, Map<String, Long> seen, List<RuleTally> tallies) {
        List<RuleResult> rules =
                tallies.stream().map(tally -> tally.result(severity, shown)).toList();
        return ConformityReport.of(this, asOf, seen, rules);
    }

    static <R> RecordId idOf(EvidenceType<R> type, Object evidence) {
        return type.id().apply(type.type().cast(evidence));
    }

    /** Puts checks together; not thread-safe. */
    public static final class Builder {
        private final ClauseCatalogue catalogue;
        private final Map<String, ConformityPack.Sourced> checks = new LinkedHashMap<>();
        private SeverityPolicy severity = SeverityPolicy.STANDARD;
        private int shown = 1000;

        private Builder(ClauseCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        /**
         * Adds the checks of a module or vendor.
         *
         * @throws IllegalArgumentException if there is a check of one of its codes already: lay packs over each other first
         */
        public Builder pack(ConformityPack pack) {
            for (ConformityPack.Sourced sourced : pack.sourced()) {
                ConformityPack.Sourced before =
                        checks.putIfAbsent(sourced.check().code(), sourced);
                if (before != null) {
                    throw new IllegalArgumentException(
                            "The check '" + sourced.check().code() + "' is in "
                                    + before.source() + " and in " + sourced.source()
                                    + ".\nMaybe one replaces the other: lay its pack over the other's.");
                }
            }
            return this;
        }

        public Builder severity(SeverityPolicy policy) {
            severity = policy;
            return this;
        }

        /** Says how many of a rule's violations a report shows; it counts all of them. 1,000 unless said otherwise. */
        public Builder showing(int most) {
            if (most < 0) {
                throw new IllegalArgumentException(
                        "A report cannot show " + most + " violations.\nMaybe all are wanted: use a large number.");
            }
            shown = most;
            return this;
        }

        public Conformity build() {
            return new Conformity(this);
        }
    }
}
