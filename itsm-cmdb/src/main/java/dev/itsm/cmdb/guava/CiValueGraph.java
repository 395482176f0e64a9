package dev.itsm.cmdb.guava;

import com.google.common.graph.AbstractValueGraph;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.EndpointPair;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.id.CiId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A graph as Guava's directed value graph: an edge leads from an item to what it needs, and its value is all that is said of
 * the two. Reads through to the graph. Immutable and thread-safe.
 */
public final class CiValueGraph extends AbstractValueGraph<CiId, List<Dependency>> {
    private final CiGraph graph;

    private CiValueGraph(CiGraph graph) {
        this.graph = graph;
    }

    public static CiValueGraph of(CiGraph graph) {
        return new CiValueGraph(graph);
    }

    @Override
    public Set<CiId> nodes() {
        return graph.cis().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isDirected() {
        return true;
    }

    @Override
    public boolean allowsSelfLoops() {
        return true;
    }

    @Override
    public ElementOrder<CiId> nodeOrder() {
        return ElementOrder.unordered();
    }

    @Override
    public Set<CiId> adjacentNodes(CiId node) {
        Set<CiId> all = new TreeSet<>(Comparator.comparing(CiId::key));
        all.addAll(predecessors(node));
        all.addAll(successors(node));
        return Collections.unmodifiableSet(all);
    }

    @Override
    public Set<CiId> predecessors(CiId node) {
        return graph.dependants(checked(node));
    }

    @Override
    public Set<CiId> successors(CiId node) {
        return graph.dependencies(checked(node)).stream()
                .map(Dependency::dependency)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable List<Dependency> edgeValueOrDefault(CiId from, CiId to, @Nullable List<Dependency> otherwise) {
        checked(to);
        List<Dependency> between = graph.dependencies(checked(from)).stream()
                .filter(dependency -> dependency.dependency().equals(to))
                .toList();
        return between.isEmpty() ? otherwise : between;
    }

    @Override
    public @Nullable List<Dependency> edgeValueOrDefault(
            EndpointPair<CiId> ends, @Nullable List<Dependency> otherwise) {
        if (!ends.isOrdered()) {
            throw new IllegalArgumentException("The pair " + ends
                    + " must be ordered: dependencies have a direction.\nMaybe EndpointPair.ordered was meant.");
        }
        return edgeValueOrDefault(ends.source(), ends.target(), otherwise);
    }

    private CiId checked(CiId node) {
        if (!graph.contains(node)) {
            throw new IllegalArgumentException("The item " + node + " is not in the " + graph
                    + ".\nMaybe it is in no relation, and the graph was not told of it.");
        }
        return node;
    }
}
