package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.DependencyGroup;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What it means that some items are down: a view of a graph, worked out once. Paths, causes and margins are worked out when
 * they are asked for. Immutable and thread-safe.
 */
public final class Outage {
    private static final Comparator<CiId> BY_KEY = Comparator.comparing(CiId::key);

    private final ImpactAnalysis analysis;
    private final CiGraph graph;
    private final Found found;

    /**
     * An item that is not up.
     *
     * @param ci the item
     * @param state DEGRADED or DOWN
     * @param distance the number of relations on the shortest path from what failed; 0 for what failed itself
     */
    public record Impacted(CiId ci, ImpactState state, int distance) {}

    /**
     * Why an item is not up: a group of items that it needs, some of which are not.
     *
     * @param group the group
     * @param state what the group makes of the item
     * @param down the members that are down, by key
     * @param degraded the members that are degraded, by key
     */
    public record Cause(DependencyGroup group, ImpactState state, List<CiId> down, List<CiId> degraded) {}

    /** An item that is worse off than before. */
    public record Worsened(CiId ci, ImpactState before, ImpactState after) {}

    private Outage(ImpactAnalysis analysis, Found found) {
        this.analysis = analysis;
        this.graph = analysis.graph();
        this.found = found;
    }

    static Outage of(ImpactAnalysis analysis, Found found) {
        return new Outage(analysis, found);
    }

    public CiGraph graph() {
        return graph;
    }

    /** Returns what failed, by key. */
    public List<CiId> down() {
        return Arrays.stream(found.atDistance(0))
                .mapToObj(graph::id)
                .sorted(BY_KEY)
                .toList();
    }

    /** Returns how many items are not up, with those that failed. */
    public int size() {
        return found.size();
    }

    /** Returns how many items are in a state, which must not be UP. */
    public int count(ImpactState state) {
        return found.count(state);
    }

    /** Returns the items that are not up, with those that failed: by distance, then by key. */
    public Stream<Impacted> impacted() {
        return IntStream.range(0, found.distances())
                .boxed()
                .flatMap(distance -> Arrays.stream(found.atDistance(distance))
                        .mapToObj(item -> new Impacted(graph.id(item), found.state(item), distance))
                        .sorted(Comparator.comparing(Impacted::ci, BY_KEY)));
    }

    /**
     * Returns how an item does.
     *
     * @throws IllegalArgumentException if it is not in the graph
     */
    public ImpactState state(CiId ci) {
        return found.state(analysis.number(ci));
    }

    /**
     * Returns a shortest way on which the impact came: from what failed to the item, both ends with it; nothing if it is up.
     * Of several, the one whose last step but one has the smallest key, and so on backwards.
     *
     * @throws IllegalArgumentException if the item is not in the graph
     */
    public List<CiId> path(CiId ci) {
        int item = analysis.number(ci);
        if (found.isUp(item)) {
            return List.of();
        }
        List<CiId> path = new ArrayList<>(List.of(graph.id(item)));
        for (int distance = found.distance(item); distance > 0; distance--) {
            item = previous(item, distance - 1);
            path.add(graph.id(item));
        }
        Collections.reverse(path);
        return path;
    }

    private int previous(int item, int distance) {
        Page page = graph.needs().page(item);
        int best = -1;
        for (int entry = page.start(item); entry < page.end(item); entry++) {
            int other = page.other(entry);
            if (analysis.way().carries(page, entry)
                    && !found.isUp(other)
                    && found.distance(other) == distance
                    && (best < 0 || BY_KEY.compare(graph.id(other), graph.id(best)) < 0)) {
                best = other;
            }
        }
        return best;
    }

    /**
     * Returns why an item is not up, group by group; nothing for one that is up, or has failed by itself alone.
     *
     * @throws IllegalArgumentException if it is not in the graph
     */
    public List<Cause> causes(CiId ci) {
        int item = analysis.number(ci);
        Set<Cause> causes = new LinkedHashSet<>();
        if (analysis.way().reaches(item)) {
            Page page = graph.needs().page(item);
            int end;
            for (int entry = page.start(item); entry < page.end(item); entry = end) {
                end = page.isGrouped(entry) ? page.groupEnd(page.group(entry)) : entry + 1;
                cause(item, page, entry, end).ifPresent(causes::add);
            }
        }
        return causes.stream()
                .sorted(Comparator.comparing((Cause cause) -> cause.group().name()))
                .toList();
    }

    private Optional<Cause> cause(int item, Page page, int start, int end) {
        List<CiId> down = members(page, start, end, ImpactState.DOWN);
        List<CiId> degraded = members(page, start, end, ImpactState.DEGRADED);
        if (down.isEmpty() && degraded.isEmpty()) {
            return Optional.empty();
        }
        DependencyGroup group = graph.group(item, start);
        boolean isLost = down.size() > group.members().size() - group.needed();
        return Optional.of(new Cause(group, isLost ? ImpactState.DOWN : ImpactState.DEGRADED, down, degraded));
    }

    private List<CiId> members(Page page, int start, int end, ImpactState state) {
        return IntStream.range(start, end)
                .filter(entry -> analysis.way().carries(page, entry))
                .map(page::other)
                .filter(other -> found.state(other) == state)
                .distinct()
                .mapToObj(graph::id)
                .sorted(BY_KEY)
                .toList();
    }

    /**
     * Returns which of what failed an item is impacted by, by key; nothing for one that is up.
     *
     * @throws IllegalArgumentException if it is not in the graph
     */
    public Set<CiId> origins(CiId ci) {
        Set<CiId> origins = new TreeSet<>(BY_KEY);
        if (state(ci) != ImpactState.UP) {
            analysis.foundations(List.of(ci))
                    .items()
                    .filter(item -> !found.isUp(item) && found.distance(item) == 0)
                    .forEach(item -> origins.add(graph.id(item)));
        }
        return Collections.unmodifiableSet(origins);
    }

    /**
     * Returns how many more items must fail for an item to be down, itself left aside.
     *
     * @throws IllegalArgumentException if it is not in the graph
     */
    public Margin margin(CiId ci) {
        return state(ci) == ImpactState.DOWN ? Margin.NONE : analysis.margin(ci, down());
    }

    /** Returns what it would mean if more items failed, or were taken offline, on top. */
    public Outage and(Collection<CiId> more) {
        Set<CiId> all = new LinkedHashSet<>(down());
        all.addAll(more);
        return analysis.outage(all);
    }

    /** Returns what is worse off than in another outage of the same graph: by distance, then by key. */
    public List<Worsened> worsenedSince(Outage before) {
        return impacted()
                .filter(hit -> hit.state().compareTo(before.state(hit.ci())) > 0)
                .map(hit -> new Worsened(hit.ci(), before.state(hit.ci()), hit.state()))
                .toList();
    }

    @Override
    public String toString() {
        return "outage of " + down() + ": " + count(ImpactState.DOWN) + " down, " + count(ImpactState.DEGRADED)
                + " degraded";
    }
}
