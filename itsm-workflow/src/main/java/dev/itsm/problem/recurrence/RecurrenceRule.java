package dev.itsm.problem.recurrence;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.Fold;
import dev.itsm.sms.conformity.FoldCheck;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.WholeSystem;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rule that tickets which recur have a problem, or a decision that they need none (ISO/IEC 20000-1:2018, 8.6.3). Clusters
 * are those of {@link RecurrenceTally}; a ticket that lacks a property of the policy belongs to none.
 */
public final class RecurrenceRule {
    private static final Group NO_GROUP = new Group(List.of(), List.of());

    private final @Nullable RecurrencePolicy policy;
    private final Predicate<String> declined;

    /**
     * Makes the rule.
     *
     * @param policy when tickets recur; null if nobody said so
     * @param declined whether it was decided not to raise a problem for a group, by its key
     */
    public RecurrenceRule(@Nullable RecurrencePolicy policy, Predicate<String> declined) {
        this.policy = policy;
        this.declined = declined;
    }

    /**
     * How a group is cited.
     *
     * @param key the group's key
     */
    public record GroupId(String key) implements RecordId {
        private static final RecordKind KIND = RecordKind.of("recurrence");

        @Override
        public RecordKind kind() {
            return KIND;
        }

        @Override
        public String toString() {
            return KIND + ":" + key;
        }
    }

    /**
     * That a ticket of a group came.
     *
     * @param at when
     * @param handled whether it refers to a problem, or it was decided that its group needs none
     */
    public record Occurrence(Instant at, boolean handled) {
        private static final Comparator<Occurrence> BY_TIME = Comparator.comparing(Occurrence::at);
    }

    /** Returns what tickets of a type tell. */
    public <R> FoldCheck.Feed<R, Occurrence> tickets(
            EvidenceType<R> type, Function<? super R, Observation> observe, Predicate<? super R> hasProblem) {
        return new FoldCheck.Feed<>(type, ticket -> {
            Observation seen = observe.apply(ticket);
            if (policy == null) {
                return List.of(new FoldCheck.Fact<>(new WholeSystem(), new Occurrence(seen.at(), false)));
            }
            if (!seen.about().keySet().containsAll(policy.groupBy())) {
                return List.of();
            }
            String group = policy.groupOf(seen).key();
            boolean handled = hasProblem.test(ticket) || declined.test(group);
            return List.of(new FoldCheck.Fact<>(new GroupId(group), new Occurrence(seen.at(), handled)));
        });
    }

    /** Returns the check. */
    public FoldCheck<Occurrence> check(List<FoldCheck.Feed<?, Occurrence>> feeds) {
        return new FoldCheck<>(ClauseCatalogue.iso20000().rule("PRB-02"), feeds, Occurrences::new, Set.of());
    }

    private final class Occurrences implements Fold<Occurrence> {
        private final List<Occurrence> all = new ArrayList<>(1);

        @Override
        public void add(Occurrence fact) {
            all.add(fact);
        }

        @Override
        public void remove(Occurrence fact) {
            all.remove(fact);
        }

        @Override
        public boolean isEmpty() {
            return all.isEmpty();
        }

        @Override
        public Judgement judge(Instant asOf) {
            if (policy == null) {
                return Judgement.unknown(Fault.of("policy", null, "", "nothing says when incidents recur"));
            }
            all.sort(Occurrence.BY_TIME);
            List<Occurrence> known =
                    all.stream().filter(one -> !one.at().isAfter(asOf)).toList();
            Instant next = known.size() == all.size()
                    ? null
                    : all.get(known.size()).at().minusNanos(1);
            return judge(policy, known).until(next);
        }

        /** The clusters are found by the places of the tickets, which is all that has to be known of them. */
        private Judgement judge(RecurrencePolicy under, List<Occurrence> known) {
            List<Observation> places = IntStream.range(0, known.size())
                    .mapToObj(
                            i -> new Observation(String.valueOf(i), known.get(i).at(), Map.of()))
                    .toList();
            List<Cluster> clusters = RecurrenceTally.clusters(under, NO_GROUP, places);
            Fault[] faults = clusters.stream()
                    .filter(cluster -> cluster.evidence().stream()
                            .noneMatch(place ->
                                    known.get(Integer.parseInt(place.ticket())).handled()))
                    .map(cluster -> Fault.of(
                            "links",
                            cluster.last(),
                            "",
                            cluster.size() + " incidents since " + cluster.first() + ", and no problem"))
                    .toArray(Fault[]::new);
            if (faults.length > 0) {
                return Judgement.violates(faults);
            }
            return clusters.isEmpty() ? Judgement.outside() : Judgement.conforms();
        }
    }
}
