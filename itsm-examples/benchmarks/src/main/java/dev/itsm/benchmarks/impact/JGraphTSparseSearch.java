package dev.itsm.benchmarks.impact;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** JGraphT's compressed graph, whose items are numbers, and its breadth-first iterator. */
final class JGraphTSparseSearch implements Search {
    private final Graph<Integer, Integer> neededBy;

    JGraphTSparseSearch(Estate estate) {
        List<Pair<Integer, Integer>> edges = new ArrayList<>(estate.relations());
        for (int row = 0; row < estate.relations(); row++) {
            edges.add(Pair.of(estate.dependencies[row], estate.dependants[row]));
        }
        neededBy = new SparseIntDirectedGraph(estate.items(), edges);
    }

    @Override
    public int reach(int item) {
        int size = 0;
        for (Iterator<?> found = new BreadthFirstIterator<>(neededBy, item); found.hasNext(); found.next()) {
            size++;
        }
        return size;
    }
}
