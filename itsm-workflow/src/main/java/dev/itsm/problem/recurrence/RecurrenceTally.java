package dev.itsm.problem.recurrence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes tickets one by one, in any order, and says which recur. A ticket that comes twice with the same properties counts once,
 * by its earliest instant. The answer depends on the tickets alone, not on their order. Not thread-safe.
 *
 * <pre>{@code
 * var tally = new RecurrenceTally(RecurrencePolicy.of(3, Duration.ofDays(30), "service", "category", "ci"));
 * incidents.forEach(incident -> tally.add(observationOf(incident)));
 * tally.clusters().forEach(cluster -> System.out.println(cluster.group() + ": " + cluster.size()));
 * }</pre>
 */
public final class RecurrenceTally {
    private static final Comparator<Cluster> MOST_FIRST = Comparator.comparing(Cluster::size)
            .reversed()
            .thenComparing(Cluster::first)
            .thenComparing(cluster -> cluster.group().key());

    private final RecurrencePolicy policy;
    private final Map<List<String>, Map<String, Observation>> groups = new HashMap<>();
    private long incomplete;

    public RecurrenceTally(RecurrencePolicy policy) {
        this.policy = policy;
    }

    /** Takes a ticket. One that lacks a property of the policy belongs to no group and is only counted. */
    public void add(Observation seen) {
        List<String> values = new ArrayList<>(policy.groupBy().size());
        for (String property : policy.groupBy()) {
            String value = seen.about().get(property);
            if (value == null) {
                incomplete++;
                return;
            }
            values.add(value);
        }
        groups.computeIfAbsent(values, key -> new HashMap<>())
                .merge(seen.ticket(), seen, (one, other) -> Observation.BY_TIME.compare(one, other) <= 0 ? one : other);
    }

    /** Returns how many tickets lacked a property, so that nobody can say whether they recur. */
    public long incomplete() {
        return incomplete;
    }

    /** Returns how many tickets belong to a group. */
    public long grouped() {
        return groups.values().stream().mapToLong(Map::size).sum();
    }

    /** Returns how many tickets came within the policy's time after another one of their group. */
    public long recurring() {
        return groups.values().stream().mapToLong(this::recurring).sum();
    }

    private long recurring(Map<String, Observation> group) {
        List<Observation> tickets = sorted(group);
        long count = 0;
        for (int i = 1; i < tickets.size(); i++) {
            count += gap(tickets, i).compareTo(policy.within()) < 0 ? 1 : 0;
        }
        return count;
    }

    /** Returns the clusters, the largest first, then the earliest, then by their groups. */
    public List<Cluster> clusters() {
        List<Cluster> found = new ArrayList<>();
        groups.forEach((values, tickets) ->
                found.addAll(clusters(policy, new Group(policy.groupBy(), values), sorted(tickets))));
        found.sort(MOST_FIRST);
        return List.copyOf(found);
    }

    private static List<Observation> sorted(Map<String, Observation> group) {
        List<Observation> tickets = new ArrayList<>(group.values());
        tickets.sort(Observation.BY_TIME);
        return tickets;
    }

    /** Returns the clusters of one group, by time: every run of overlapping windows with enough tickets is one. */
    static List<Cluster> clusters(RecurrencePolicy policy, Group group, List<Observation> tickets) {
        List<Cluster> found = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i + policy.atLeast() <= tickets.size(); i++) {
            int last = i + policy.atLeast() - 1;
            boolean isClose =
                    Duration.between(tickets.get(i).at(), tickets.get(last).at())
                                    .compareTo(policy.within())
                            < 0;
            if (isClose && i > end) {
                addCluster(policy, group, tickets, start, end, found);
                start = i;
            }
            end = isClose ? last : end;
        }
        addCluster(policy, group, tickets, start, end, found);
        return found;
    }

    private static void addCluster(
            RecurrencePolicy policy, Group group, List<Observation> tickets, int start, int end, List<Cluster> found) {
        if (start >= 0) {
            List<Observation> evidence = tickets.subList(start, end + 1);
            int occasions = occasions(policy, evidence);
            if (occasions >= policy.occasions()) {
                found.add(new Cluster(group, evidence, occasions));
            }
        }
    }

    private static int occasions(RecurrencePolicy policy, List<Observation> evidence) {
        int count = 1;
        for (int i = 1; i < evidence.size(); i++) {
            count += gap(evidence, i).compareTo(policy.apart()) >= 0 ? 1 : 0;
        }
        return count;
    }

    private static Duration gap(List<Observation> tickets, int i) {
        return Duration.between(tickets.get(i - 1).at(), tickets.get(i).at());
    }
}
