package dev.itsm.benchmarks.impact;

import dev.itsm.id.CiId;
import java.util.Iterator;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** JGraphT's graph as one finds it first, and its breadth-first iterator. */
final class JGraphTSearch implements Search {
    private final Estate estate;
    private final Graph<CiId, DefaultEdge> neededBy = new DirectedPseudograph<>(DefaultEdge.class);

    JGraphTSearch(Estate estate) {
        this.estate = estate;
        for (int item = 0; item < estate.items(); item++) {
            neededBy.addVertex(estate.id(item));
        }
        for (int row = 0; row < estate.relations(); row++) {
            neededBy.addEdge(estate.id(estate.dependencies[row]), estate.id(estate.dependants[row]));
        }
    }

    @Override
    public int reach(int item) {
        int size = 0;
        for (Iterator<?> found = new BreadthFirstIterator<>(neededBy, estate.id(item)); found.hasNext(); found.next()) {
            size++;
        }
        return size;
    }
}
