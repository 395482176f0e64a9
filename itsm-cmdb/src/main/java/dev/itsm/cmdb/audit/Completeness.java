package dev.itsm.cmdb.audit;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.reconcile.MergePlan;
import dev.itsm.id.CiId;
import dev.itsm.sms.kpi.Ratio;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far records and what sources discover go together, both ways round. What is contested, where a thing may be any of
 * several items, is neither: it has a task of its own in the plan.
 *
 * @param recorded the discovered things that have a record, by key
 * @param unrecorded the discovered things that have none yet, under the numbers that the plan gives them
 * @param ghosts the live items that a source once saw and none has seen since the limit: records without a thing, maybe
 */
public record Completeness(List<CiId> recorded, List<CiId> unrecorded, List<CiId> ghosts) {
    public Completeness {
        recorded = List.copyOf(recorded);
        unrecorded = List.copyOf(unrecorded);
        ghosts = List.copyOf(ghosts);
    }

    /**
     * Returns how far they go together.
     *
     * @param plan what a reconciliation came to
     * @param cis the items that it was worked out for, in any order
     * @param seenSince what a source has seen since then is there
     */
    public static Completeness of(MergePlan plan, Collection<Ci> cis, Instant seenSince) {
        Map<CiId, Ci> known = new TreeMap<>(Comparator.comparing(CiId::key));
        cis.forEach(ci -> known.put(ci.id(), ci));
        Map<CiId, Instant> seen = new TreeMap<>(Comparator.comparing(CiId::key));
        known.values().stream()
                .filter(Ci::isLive)
                .forEach(ci -> ci.provenance()
                        .origins()
                        .values()
                        .forEach(origin -> seen.merge(ci.id(), origin.observedAt(), Completeness::later)));
        plan.steps().forEach(step -> observedAt(step).forEach(at -> seen.merge(step.ci(), at, Completeness::later)));
        return new Completeness(
                keys(seen, at -> !at.isBefore(seenSince))
                        .filter(known::containsKey)
                        .toList(),
                keys(seen, at -> true).filter(ci -> !known.containsKey(ci)).toList(),
                keys(seen, at -> at.isBefore(seenSince))
                        .filter(known::containsKey)
                        .toList());
    }

    private static Stream<CiId> keys(Map<CiId, Instant> seen, Predicate<Instant> when) {
        return seen.entrySet().stream()
                .filter(entry -> when.test(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    private static Stream<Instant> observedAt(MergePlan.Step step) {
        return step.command() instanceof CiCommand.Observe observe
                ? observe.values().values().stream()
                        .map(reading -> reading.origin().observedAt())
                : Stream.empty();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Returns the share of discovered things that have a record (CFG-COMP); empty if nothing was discovered. */
    public Optional<Ratio> share() {
        long discovered = (long) recorded.size() + unrecorded.size();
        return discovered == 0 ? Optional.empty() : Optional.of(Ratio.of(recorded.size(), discovered));
    }
}
