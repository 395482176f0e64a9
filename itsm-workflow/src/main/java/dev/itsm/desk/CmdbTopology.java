package dev.itsm.desk;

import dev.itsm.change.schedule.Topology;
import dev.itsm.cmdb.impact.ImpactAnalysis;
import dev.itsm.cmdb.impact.Reach;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.event.Hash;
import dev.itsm.id.CiId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the CMDB tells changes of its items: a graph of what needs what as the port that the schedule of changes asks, so that
 * collisions respect the redundancy that there is. When the graph is refreshed, a new one is made. Immutable and thread-safe.
 */
public final class CmdbTopology implements Topology {
    private final ImpactAnalysis analysis;
    private final CiGraph graph;
    private final Map<CiId, AffectedService> services;
    private final String version;

    private CmdbTopology(ImpactAnalysis analysis, Map<CiId, AffectedService> services) {
        this.analysis = analysis;
        this.graph = analysis.graph();
        this.services = Map.copyOf(services);
        Map<String, String> sorted = new TreeMap<>();
        services.forEach((ci, service) -> sorted.put(ci.key(), service.toString()));
        this.version = graph.version() + (services.isEmpty() ? "" : "-" + Hash.of(sorted.toString()));
    }

    /** Returns the topology of a graph in which no item stands for a service. */
    public static CmdbTopology of(ImpactAnalysis analysis) {
        return new CmdbTopology(analysis, Map.of());
    }

    /** Returns the same topology in which some items stand for services: what they need, these services stand on. */
    public CmdbTopology with(Map<CiId, AffectedService> standingForServices) {
        return new CmdbTopology(analysis, standingForServices);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<CiId> dependants(CiId ci) {
        return graph.dependants(ci);
    }

    @Override
    public List<DependencyGroup> dependencies(CiId ci) {
        return graph.groups(ci).stream()
                .map(group -> new DependencyGroup(ci, group.name(), group.needed(), Set.copyOf(group.members())))
                .toList();
    }

    @Override
    public List<AffectedService> services(CiId ci) {
        if (services.isEmpty() || !graph.contains(ci)) {
            return List.of();
        }
        Reach reach = analysis.blastRadius(List.of(ci));
        return services.entrySet().stream()
                .filter(entry -> reach.contains(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getKey().key()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Optional<String> ciClass(CiId ci) {
        return graph.ciClass(ci);
    }
}
