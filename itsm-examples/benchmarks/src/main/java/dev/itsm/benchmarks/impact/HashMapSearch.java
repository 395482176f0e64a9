package dev.itsm.benchmarks.impact;

import dev.itsm.id.CiId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one would write by hand: a map of lists. */
final class HashMapSearch implements Search {
    private final Estate estate;
    private final Map<CiId, List<CiId>> neededBy = new HashMap<>();

    HashMapSearch(Estate estate) {
        this.estate = estate;
        for (int row = 0; row < estate.relations(); row++) {
            neededBy.computeIfAbsent(estate.id(estate.dependencies[row]), id -> new ArrayList<>())
                    .add(estate.id(estate.dependants[row]));
        }
    }

    @Override
    public int reach(int item) {
        Set<CiId> seen = new HashSet<>(Set.of(estate.id(item)));
        Deque<CiId> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            for (CiId dependant : neededBy.getOrDefault(queue.remove(), List.of())) {
                if (seen.add(dependant)) {
                    queue.add(dependant);
                }
            }
        }
        return seen.size();
    }
}
