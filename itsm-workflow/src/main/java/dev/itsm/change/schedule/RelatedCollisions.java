package dev.itsm.change.schedule;

import dev.itsm.id.CiId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Collisions along dependencies: one change works on an item, another at the same time on something that the item depends
 * on. Two items that merely share a dependency are not related. Distance is the number of dependencies on the shortest
 * path; of several shortest paths, the one with the smallest keys from the dependency's end. Items that depend on each
 * other in a cycle are reported once in each direction. Immutable and thread-safe.
 */
public final class RelatedCollisions {
    private final Topology topology;
    private final int maximumDistance;

    /**
     * Creates the calculator.
     *
     * @param maximumDistance the longest path that counts, at least 1
     */
    public RelatedCollisions(Topology topology, int maximumDistance) {
        if (maximumDistance < 1) {
            throw new IllegalArgumentException(
                    "The maximum distance " + maximumDistance
                            + " of related items must be at least 1.\nMaybe related items are not to be looked at: leave it out.");
        }
        this.topology = topology;
        this.maximumDistance = maximumDistance;
    }

    /** Finds the collisions by the item depended on, then by distance; the change is that on the dependent item. */
    public void find(Bookings<CiId> bookings, Consumer<Conflict> found) {
        bookings.forEach((dependency, below) -> forEachDependant(dependency, (dependant, path) -> {
            List<Slot> above = bookings.slots(dependant);
            if (!above.isEmpty()) {
                Slot.cross(
                        above,
                        below,
                        (a, b) -> found.accept(new Conflict(
                                ConflictKind.RELATED_CI,
                                a.change(),
                                b.change(),
                                dependant,
                                a.intersection(b),
                                path,
                                null)));
            }
        }));
    }

    /** Visits all that depend on the item, by distance, with the path from them down to it. */
    private void forEachDependant(CiId dependency, BiConsumer<CiId, List<CiId>> visitor) {
        Map<CiId, List<CiId>> paths = new LinkedHashMap<>();
        paths.put(dependency, List.of(dependency));
        Deque<CiId> queue = new ArrayDeque<>(List.of(dependency));
        while (!queue.isEmpty()) {
            CiId reached = queue.remove();
            List<CiId> path = paths.getOrDefault(reached, List.of());
            if (path.size() > maximumDistance) {
                return;
            }
            topology.dependants(reached).stream()
                    .sorted(Comparator.comparing(CiId::key))
                    .filter(dependant -> !paths.containsKey(dependant))
                    .forEach(dependant -> {
                        List<CiId> longer = new ArrayList<>(path.size() + 1);
                        longer.add(dependant);
                        longer.addAll(path);
                        paths.put(dependant, longer);
                        queue.add(dependant);
                        visitor.accept(dependant, longer);
                    });
        }
    }
}
