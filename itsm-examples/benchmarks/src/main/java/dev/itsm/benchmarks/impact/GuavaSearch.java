package dev.itsm.benchmarks.impact;

import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.Traverser;
import dev.itsm.id.CiId;

/** Guava's graph and its traverser. */
final class GuavaSearch implements Search {
    private final Estate estate;
    private final MutableGraph<CiId> neededBy;
    private final Traverser<CiId> traverser;

    GuavaSearch(Estate estate) {
        this.estate = estate;
        neededBy = GraphBuilder.directed()
                .allowsSelfLoops(true)
                .expectedNodeCount(estate.items())
                .build();
        for (int item = 0; item < estate.items(); item++) {
            neededBy.addNode(estate.id(item));
        }
        for (int row = 0; row < estate.relations(); row++) {
            neededBy.putEdge(estate.id(estate.dependencies[row]), estate.id(estate.dependants[row]));
        }
        traverser = Traverser.forGraph(neededBy);
    }

    @Override
    public int reach(int item) {
        int size = 0;
        for (CiId found : traverser.breadthFirst(estate.id(item))) {
            size += found == null ? 0 : 1;
        }
        return size;
    }
}
