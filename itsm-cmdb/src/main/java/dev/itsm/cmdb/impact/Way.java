package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.cmdb.relation.CiGraph;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter made ready for one graph. Immutable and thread-safe. */
final class Way {
    private final CiGraph graph;
    private final boolean @Nullable [] types;
    private final boolean @Nullable [] classes;

    Way(CiGraph graph, ImpactFilter filter) {
        this.graph = graph;
        this.types = allowed(graph.types(), filter.types());
        this.classes = allowed(graph.classes(), filter.classes());
    }

    private static boolean @Nullable [] allowed(List<String> names, @Nullable Set<String> only) {
        if (only == null) {
            return null;
        }
        boolean[] allowed = new boolean[names.size()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = only.contains(names.get(i));
        }
        return allowed;
    }

    boolean isOpen() {
        return types == null && classes == null;
    }

    /** Returns whether a relation counts. */
    boolean carries(Page page, int entry) {
        return types == null || types[page.type(entry)];
    }

    /** Returns whether an item can be impacted. */
    boolean reaches(int item) {
        return classes == null || (graph.classNumber(item) >= 0 && classes[graph.classNumber(item)]);
    }
}
