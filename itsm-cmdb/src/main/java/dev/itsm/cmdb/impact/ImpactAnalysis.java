package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers what fails with what in one graph: for an incident, for a change that is being planned, and for a service that is
 * to have no single point of failure. Immutable and thread-safe: one for each graph, shared.
 *
 * <pre>{@code
 * Outage outage = ImpactAnalysis.of(graph).outage(List.of(CiId.of("db1")));
 * outage.impacted().forEach(hit -> System.out.println(hit.state() + " " + outage.path(hit.ci())));
 * }</pre>
 */
public final class ImpactAnalysis {
    private final CiGraph graph;
    private final ImpactFilter filter;
    private final Way way;
    private final Scratch.Spare spare;

    private ImpactAnalysis(CiGraph graph, ImpactFilter filter) {
        this.graph = graph;
        this.filter = filter;
        this.way = new Way(graph, filter);
        this.spare = new Scratch.Spare(graph.bound(), graph.needs().groupCount());
    }

    public static ImpactAnalysis of(CiGraph graph) {
        return new ImpactAnalysis(graph, ImpactFilter.NONE);
    }

    /** Returns the analysis of the same graph in which only some relations and items count. */
    public ImpactAnalysis with(ImpactFilter other) {
        return new ImpactAnalysis(graph, other);
    }

    public CiGraph graph() {
        return graph;
    }

    public ImpactFilter filter() {
        return filter;
    }

    /**
     * Returns what it means that some items are down, failed or taken offline.
     *
     * @throws IllegalArgumentException if one is not in the graph
     */
    public Outage outage(Collection<CiId> down) {
        return Outage.of(this, Spread.from(numbers(down), graph, way, spare));
    }

    /**
     * Returns all that can be impacted by the failure of some items, with them, whatever redundancy there is.
     *
     * @throws IllegalArgumentException if one is not in the graph
     */
    public Reach blastRadius(Collection<CiId> cis) {
        return Sweep.upwards(numbers(cis), graph, way, spare);
    }

    /**
     * Returns all whose failure can impact some items, with them, whatever redundancy there is.
     *
     * @throws IllegalArgumentException if one is not in the graph
     */
    public Reach foundations(Collection<CiId> cis) {
        return Sweep.downwards(numbers(cis), graph, way, spare);
    }

    /**
     * Returns the items each of whose failure alone brings an item down, itself left aside, by key.
     *
     * @throws IllegalArgumentException if it is not in the graph
     */
    public List<CiId> singlePointsOfFailure(CiId service) {
        Lanes lanes = lanes(service);
        int subject = lanes.place(number(service));
        List<CiId> found = new ArrayList<>();
        for (int first = 0; first < lanes.size(); first += Long.SIZE) {
            lanes.clear();
            int count = Math.min(Long.SIZE, lanes.size() - first);
            for (int i = 0; i < count; i++) {
                if (first + i != subject) {
                    lanes.fail(first + i, 1L << i);
                }
            }
            lanes.run();
            for (long bits = lanes.down(subject); bits != 0; bits &= bits - 1) {
                found.add(graph.id(lanes.item(first + Long.numberOfTrailingZeros(bits))));
            }
        }
        found.sort(Comparator.comparing(CiId::key));
        return found;
    }

    /** Returns the single points of failure of each item of a class, by the keys of the items. */
    public Map<CiId, List<CiId>> singlePointsOfFailure(String className) {
        Map<CiId, List<CiId>> found = new LinkedHashMap<>();
        graph.cis()
                .filter(ci -> graph.ciClass(ci).filter(className::equals).isPresent())
                .sorted(Comparator.comparing(CiId::key))
                .forEach(ci -> found.put(ci, singlePointsOfFailure(ci)));
        return found;
    }

    /** Returns how many more failures bring an item down than those that have happened. */
    Margin margin(CiId ci, List<CiId> down) {
        Lanes lanes = lanes(ci);
        int[] places = down.stream()
                .mapToInt(failed -> lanes.place(number(failed)))
                .filter(place -> place >= 0)
                .toArray();
        return new MarginSearch(lanes, lanes.place(number(ci)), places).find();
    }

    private Lanes lanes(CiId ci) {
        return new Lanes(graph, way, foundations(List.of(ci)).items().sorted().toArray());
    }

    /** Returns which items are in relations at all, so that "no impact" is not taken for "not known". */
    public Coverage coverage() {
        return Coverage.of(graph);
    }

    Way way() {
        return way;
    }

    private int[] numbers(Collection<CiId> cis) {
        return cis.stream().mapToInt(this::number).toArray();
    }

    int number(CiId ci) {
        int item = graph.number(ci);
        if (item < 0) {
            throw new IllegalArgumentException("The item " + ci + " is not in the " + graph
                    + ".\nMaybe it is in no relation, and the graph was not told of it.");
        }
        return item;
    }
}
