package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.id.CiId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some items of a graph: those that can be impacted, or those that can cause an impact. Immutable and thread-safe. */
public final class Reach {
    /** The most items of which each is looked at to find one. */
    static final int FEW = 256;

    private final CiGraph graph;
    private final int @Nullable [] few;
    private final long[] many; // a bit for each item
    private final int size;

    private Reach(CiGraph graph, int @Nullable [] few, long[] many, int size) {
        this.graph = graph;
        this.few = few;
        this.many = many;
        this.size = size;
    }

    static Reach few(CiGraph graph, int[] items) {
        return new Reach(graph, items, new long[0], items.length);
    }

    static Reach many(CiGraph graph, long[] bits) {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return new Reach(graph, null, bits, size);
    }

    /** Returns how many items these are. */
    public int size() {
        return size;
    }

    public boolean contains(CiId ci) {
        int item = graph.number(ci);
        return item >= 0
                && (few == null
                        ? (many[item >>> 6] >>> item & 1) != 0
                        : Arrays.stream(few).anyMatch(one -> one == item));
    }

    /** Returns the items by key. */
    public Stream<CiId> cis() {
        return items().mapToObj(graph::id).sorted(Comparator.comparing(CiId::key));
    }

    /** Returns how many there are of each class, by its name; those of unknown class are under the empty name. */
    public Map<String, Integer> byClass() {
        int[] counts = new int[graph.classes().size() + 1];
        items().forEach(item -> counts[graph.classNumber(item) + 1]++);
        Map<String, Integer> byClass = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                byClass.put(i == 0 ? "" : graph.classes().get(i - 1), counts[i]);
            }
        }
        return byClass;
    }

    /** Returns the numbers of the items, in any order. */
    IntStream items() {
        return few == null
                ? IntStream.range(0, graph.bound()).filter(item -> (many[item >>> 6] >>> item & 1) != 0)
                : Arrays.stream(few);
    }

    @Override
    public String toString() {
        return size + " of " + graph;
    }
}
