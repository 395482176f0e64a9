package dev.itsm.cmdb.impact;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphBuilder;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Small random sets of dependencies, with cycles, loops, duplicates and groups whose needs can be met. */
final class RandomGraphs {
    static final List<String> TYPES = List.of("uses", "runs-on", "feeds");
    static final List<String> CLASSES = List.of("server", "service");

    private RandomGraphs() {}

    /** What a graph is made of. */
    record Parts(List<Dependency> dependencies, Map<CiId, String> classes) {
        CiGraph graph() {
            return graph(dependencies);
        }

        CiGraph graph(List<Dependency> inOrder) {
            CiGraphBuilder builder = CiGraph.builder();
            classes.forEach(builder::ci);
            inOrder.forEach(builder::add);
            return builder.build();
        }

        Set<CiId> cis() {
            Set<CiId> all = new LinkedHashSet<>(classes.keySet());
            dependencies.forEach(dependency -> {
                all.add(dependency.dependant());
                all.add(dependency.dependency());
            });
            return all;
        }
    }

    static CiId ci(int number) {
        return CiId.of("ci" + number);
    }

    static Parts parts(Random random, int most) {
        int items = 1 + random.nextInt(most);
        Map<CiId, String> classes = new LinkedHashMap<>();
        classes.put(ci(0), CLASSES.get(0));
        for (int i = 1; i < items; i++) {
            if (random.nextInt(4) > 0) {
                classes.put(ci(i), CLASSES.get(random.nextInt(CLASSES.size())));
            }
        }
        return new Parts(dependencies(random, items), classes);
    }

    static List<Dependency> dependencies(Random random, int items) {
        List<Dependency> singles = new ArrayList<>();
        Map<String, List<Dependency>> groups = new LinkedHashMap<>();
        int rows = random.nextInt(items * 3);
        for (int i = 0; i < rows; i++) {
            int from = random.nextInt(items);
            // Mostly down, so that not all is one cycle.
            int to = random.nextInt(3) > 0 && from > 0 ? random.nextInt(from) : random.nextInt(items);
            String type = TYPES.get(random.nextInt(TYPES.size()));
            if (random.nextBoolean()) {
                singles.add(new Dependency(ci(from), ci(to), type));
            } else {
                String name = "g" + random.nextInt(2);
                groups.computeIfAbsent(from + name, key -> new ArrayList<>())
                        .add(new Dependency(ci(from), ci(to), type, new Membership(name, null)));
            }
        }
        List<Dependency> all = new ArrayList<>(singles);
        groups.values().forEach(group -> all.addAll(stated(group, random)));
        if (!all.isEmpty() && random.nextBoolean()) {
            all.add(all.get(random.nextInt(all.size())));
        }
        return all;
    }

    private static List<Dependency> stated(List<Dependency> group, Random random) {
        int members =
                (int) group.stream().map(Dependency::dependency).distinct().count();
        Need need = random.nextInt(4) == 0 ? Need.ALL : Need.atLeast(1 + random.nextInt(members));
        return group.stream()
                .map(d -> new Dependency(
                        d.dependant(),
                        d.dependency(),
                        d.type(),
                        new Membership(Objects.requireNonNull(d.membership()).group(), need)))
                .toList();
    }

    static List<CiId> some(Random random, Set<CiId> cis, int most) {
        List<CiId> all = new ArrayList<>(cis);
        List<CiId> chosen = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            chosen.add(all.get(random.nextInt(all.size())));
        }
        return chosen;
    }

    /** The states by the definition: over and over all items, until nothing changes. */
    static Map<CiId, ImpactState> states(Parts parts, ImpactFilter filter, Set<CiId> down) {
        Map<CiId, ImpactState> states = new HashMap<>();
        parts.cis().forEach(ci -> states.put(ci, down.contains(ci) ? ImpactState.DOWN : ImpactState.UP));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (CiId ci : parts.cis()) {
                ImpactState now = state(ci, parts, filter, states);
                if (now.compareTo(states.get(ci)) > 0) {
                    states.put(ci, now);
                    changed = true;
                }
            }
        }
        return states;
    }

    private static ImpactState state(CiId ci, Parts parts, ImpactFilter filter, Map<CiId, ImpactState> states) {
        ImpactState worst = ImpactState.UP;
        if (filter.classes() != null
                && !filter.classes().contains(parts.classes().getOrDefault(ci, "-"))) {
            return worst;
        }
        Map<String, List<Dependency>> groups = new LinkedHashMap<>();
        for (Dependency d : parts.dependencies()) {
            if (d.dependant().equals(ci)) {
                String key = d.membership() == null
                        ? "single " + d.dependency() + d.type()
                        : "group " + d.membership().group();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
            }
        }
        for (List<Dependency> group : groups.values()) {
            ImpactState of = group(group, filter, states);
            worst = of.compareTo(worst) > 0 ? of : worst;
        }
        return worst;
    }

    private static ImpactState group(List<Dependency> group, ImpactFilter filter, Map<CiId, ImpactState> states) {
        Set<CiId> members = new LinkedHashSet<>();
        Set<CiId> counted = new LinkedHashSet<>();
        for (Dependency d : group) {
            members.add(d.dependency());
            if (filter.types() == null || filter.types().contains(d.type())) {
                counted.add(d.dependency());
            }
        }
        Membership membership = group.get(0).membership();
        int need = membership == null || membership.need() == null
                ? 1
                : membership.need().of(members.size());
        long lost = counted.stream()
                .filter(ci -> states.get(ci) == ImpactState.DOWN)
                .count();
        if (members.size() - lost < need) {
            return ImpactState.DOWN;
        }
        return counted.stream().allMatch(ci -> states.get(ci) == ImpactState.UP)
                ? ImpactState.UP
                : ImpactState.DEGRADED;
    }
}
