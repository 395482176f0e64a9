package dev.itsm.cli.impact;

import dev.itsm.cmdb.impact.ImpactState;
import dev.itsm.cmdb.impact.Outage;
import dev.itsm.cmdb.impact.Outage.Impacted;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.cmdb.relation.DependencyGroup;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a picture of an outage shows: the items that failed, the impacted ones by distance as far as there is room, and what
 * stands in for others or is needed directly by what failed. How many more there are is told at the items that they need.
 */
final class Neighbourhood {
    private static final int MOST_ITEMS = 18;
    private static final int MOST_NEEDED = 4;

    /** An item in the picture, and how many impacted ones that need it are left out. */
    record Box(CiId ci, String name, String className, ImpactState state, boolean failed, int leftOut) {}

    /** A line from an item to one that it needs, by any number of relations; the label may be empty. */
    record Line(int from, int to, String label) {}

    private final Outage outage;
    private final CiGraph graph;
    private final Map<String, String> names;
    private final Map<CiId, Integer> places = new LinkedHashMap<>();

    Neighbourhood(Outage outage, Map<String, String> names) {
        this.outage = outage;
        this.graph = outage.graph();
        this.names = names;
    }

    String svg() {
        choose();
        Map<List<Integer>, String> labels = labels();
        String usual = usual(labels.values());
        List<Line> lines = new ArrayList<>();
        labels.forEach(
                (ends, label) -> lines.add(new Line(ends.get(0), ends.get(1), label.equals(usual) ? "" : label)));
        List<Box> boxes = boxes();
        return new ImpactPicture(boxes, new PictureLayout(boxes, lines), title(), usual).draw();
    }

    private void choose() {
        outage.impacted().limit(MOST_ITEMS).map(Impacted::ci).forEach(this::add);
        for (CiId ci : List.copyOf(places.keySet())) {
            for (DependencyGroup group : graph.groups(ci)) {
                boolean isShown = group.members().stream().anyMatch(places::containsKey);
                if (isShown || outage.down().contains(ci)) {
                    group.members().stream()
                            .filter(member -> !places.containsKey(member))
                            .limit(MOST_NEEDED)
                            .forEach(this::add);
                }
            }
        }
    }

    private void add(CiId ci) {
        places.putIfAbsent(ci, places.size());
    }

    private List<Box> boxes() {
        Set<CiId> failed = new LinkedHashSet<>(outage.down());
        List<Box> boxes = new ArrayList<>();
        for (CiId ci : places.keySet()) {
            int leftOut = (int) graph.dependants(ci).stream()
                    .filter(other -> !places.containsKey(other) && outage.state(other) != ImpactState.UP)
                    .count();
            boxes.add(new Box(
                    ci,
                    names.getOrDefault(ci.key(), ci.key()),
                    graph.ciClass(ci).orElse(""),
                    outage.state(ci),
                    failed.contains(ci),
                    leftOut));
        }
        return boxes;
    }

    /** What is said of each pair of items of which one needs the other. */
    private Map<List<Integer>, String> labels() {
        Map<List<Integer>, String> labels = new LinkedHashMap<>();
        places.forEach((ci, from) -> {
            Map<String, DependencyGroup> groups = new HashMap<>();
            graph.groups(ci).forEach(group -> groups.put(group.name(), group));
            for (Dependency dependency : graph.dependencies(ci)) {
                Integer to = places.get(dependency.dependency());
                if (to != null && !to.equals(from)) {
                    labels.merge(
                            List.of(from, to),
                            dependency.type() + group(dependency, groups),
                            (a, b) -> a.equals(b) ? a : a + "; " + b);
                }
            }
        });
        return labels;
    }

    private static String usual(Collection<String> labels) {
        Map<String, Integer> counts = new TreeMap<>();
        labels.forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private String title() {
        List<CiId> down = outage.down();
        String failed = down.stream().limit(3).map(CiId::key).collect(Collectors.joining(", "));
        return failed + (down.size() > 3 ? " and " + (down.size() - 3) + " more" : "") + " down: "
                + outage.count(ImpactState.DOWN) + " down, " + outage.count(ImpactState.DEGRADED) + " degraded in all";
    }

    private static String group(Dependency dependency, Map<String, DependencyGroup> groups) {
        DependencyGroup group = dependency.membership() == null
                ? null
                : groups.get(dependency.membership().group());
        return group == null || group.members().size() < 2
                ? ""
                : " (" + group.needed() + " of " + group.members().size() + ")";
    }
}
