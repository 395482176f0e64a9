package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.Adjacency;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far a graph can be trusted to show impact: an item that is in no relation never shows any, which is not to say that it
 * has none.
 *
 * @param classes the classes by name
 * @param unrelated the items that are in no relation, by key
 * @param unclassified the items that are in a relation and whose class was not told, by key
 */
public record Coverage(List<ClassCoverage> classes, List<CiId> unrelated, List<CiId> unclassified) {
    /**
     * The items of one class.
     *
     * @param name the class
     * @param cis how many there are
     * @param withDependencies how many of them need something
     * @param withDependants how many of them are needed
     * @param unrelated how many of them neither need anything nor are needed
     */
    public record ClassCoverage(String name, int cis, int withDependencies, int withDependants, int unrelated) {}

    private static final class Tally {
        private int cis;
        private int withDependencies;
        private int withDependants;
        private int unrelated;
    }

    public Coverage {
        classes = List.copyOf(classes);
        unrelated = List.copyOf(unrelated);
        unclassified = List.copyOf(unclassified);
    }

    static Coverage of(CiGraph graph) {
        List<CiId> unrelated = new ArrayList<>();
        List<CiId> unclassified = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        graph.classes().forEach(name -> tallies.add(new Tally()));
        for (int item = 0; item < graph.bound(); item++) {
            boolean needs = isRelated(graph.needs(), item);
            boolean needed = isRelated(graph.neededBy(), item);
            if (graph.classNumber(item) >= 0) {
                Tally tally = tallies.get(graph.classNumber(item));
                tally.cis++;
                tally.withDependencies += needs ? 1 : 0;
                tally.withDependants += needed ? 1 : 0;
                tally.unrelated += needs || needed ? 0 : 1;
                if (!needs && !needed) {
                    unrelated.add(graph.id(item));
                }
            } else if (needs || needed) {
                unclassified.add(graph.id(item));
            }
        }
        unrelated.sort(Comparator.comparing(CiId::key));
        unclassified.sort(Comparator.comparing(CiId::key));
        return new Coverage(classes(graph, tallies), unrelated, unclassified);
    }

    private static boolean isRelated(Adjacency adjacency, int item) {
        Adjacency.Page page = adjacency.page(item);
        return page.start(item) < page.end(item);
    }

    private static List<ClassCoverage> classes(CiGraph graph, List<Tally> tallies) {
        List<ClassCoverage> classes = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            if (tally.cis > 0) {
                classes.add(new ClassCoverage(
                        graph.classes().get(i),
                        tally.cis,
                        tally.withDependencies,
                        tally.withDependants,
                        tally.unrelated));
            }
        }
        classes.sort(Comparator.comparing(ClassCoverage::name));
        return classes;
    }
}
