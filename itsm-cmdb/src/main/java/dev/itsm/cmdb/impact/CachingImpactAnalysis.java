package dev.itsm.cmdb.impact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.id.CiId;
import java.util.Collection;
import java.util.Set;

/**
 * Impact analysis that remembers: what was asked of one version of a graph is worked out once, however often it is asked,
 * and by however many threads. When the graph is refreshed its version is another one, so nothing has to be told. Safe for
 * use by several threads.
 */
public final class CachingImpactAnalysis {
    private final Cache<Basis, ImpactAnalysis> analyses;
    private final Cache<Question, Outage> outages;

    private record Basis(String version, ImpactFilter filter) {}

    private record Question(Basis basis, Set<CiId> down) {}

    private CachingImpactAnalysis(int mostGraphs, int mostOutages) {
        analyses = Caffeine.newBuilder().maximumSize(mostGraphs).build();
        outages = Caffeine.newBuilder().maximumSize(mostOutages).build();
    }

    /**
     * Returns one that has nothing yet.
     *
     * @param mostGraphs of how many versions and filters it keeps the analyses, and the graphs with them
     * @param mostOutages how many answers it keeps; the least used go first
     */
    public static CachingImpactAnalysis of(int mostGraphs, int mostOutages) {
        return new CachingImpactAnalysis(mostGraphs, mostOutages);
    }

    /** Returns the analysis of a graph: the same one for all graphs that say the same. */
    public ImpactAnalysis analysis(CiGraph graph, ImpactFilter filter) {
        return analyses.get(
                new Basis(graph.version(), filter),
                basis -> ImpactAnalysis.of(graph).with(filter));
    }

    /**
     * Returns what it means that some items of a graph are down.
     *
     * @throws IllegalArgumentException if one is not in the graph
     */
    public Outage outage(CiGraph graph, ImpactFilter filter, Collection<CiId> down) {
        ImpactAnalysis analysis = analysis(graph, filter);
        Question question = new Question(new Basis(graph.version(), filter), Set.copyOf(down));
        return outages.get(question, asked -> analysis.outage(asked.down()));
    }
}
