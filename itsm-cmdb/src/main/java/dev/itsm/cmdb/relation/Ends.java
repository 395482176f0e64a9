package dev.itsm.cmdb.relation;

import java.util.List;
import java.util.Set;

/**
 * Of which classes the items at the ends of a relation must be. An item of a class that descends from one of those is one of
 * them.
 *
 * @param sources the names of the classes of sources; empty if any class will do
 * @param targets the names of the classes of targets; empty if any class will do
 */
public record Ends(Set<String> sources, Set<String> targets) {
    /** Items of all classes, at either end. */
    public static final Ends ANY = new Ends(Set.of(), Set.of());

    public Ends {
        sources = Set.copyOf(sources);
        targets = Set.copyOf(targets);
    }

    /**
     * Returns whether an item can be at the end where these classes are asked for.
     *
     * @param lineage the item's class and that class's ancestors
     */
    static boolean allow(Set<String> classes, List<String> lineage) {
        return classes.isEmpty() || lineage.stream().anyMatch(classes::contains);
    }
}
