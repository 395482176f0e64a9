package dev.itsm.cmdb.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A graph says what it was told, and a refreshed one says what one built anew would. */
class CiGraphProps {
    private static final int ITEMS = 600; // more than a page

    private static CiId ci(Random random, int items) {
        return CiId.of("ci" + random.nextInt(items));
    }

    /** Groups need any of their members, so that each subset is one too. */
    private static Dependency dependency(Random random, int items) {
        Membership membership =
                switch (random.nextInt(4)) {
                    case 0 -> new Membership("any", Need.ANY);
                    case 1 -> new Membership("all", Need.ALL);
                    default -> null;
                };
        return new Dependency(
                ci(random, items), ci(random, items), random.nextBoolean() ? "uses" : "runs-on", membership);
    }

    private static CiGraph graph(Set<Dependency> dependencies, Map<CiId, String> classes) {
        CiGraphBuilder builder = CiGraph.builder();
        dependencies.forEach(builder::add);
        classes.forEach(builder::ci);
        return builder.build();
    }

    private static void assertSame(CiGraph graph, CiGraph expected) {
        assertThat(graph.version()).isEqualTo(expected.version());
        assertThat(graph.relations()).isEqualTo(expected.relations());
        List<CiId> cis = expected.cis().toList();
        assertThat(graph.cis()).containsExactlyInAnyOrderElementsOf(cis);
        for (CiId ci : cis) {
            assertThat(graph.dependencies(ci)).isEqualTo(expected.dependencies(ci));
            assertThat(graph.dependants(ci)).isEqualTo(expected.dependants(ci));
            assertThat(graph.groups(ci)).isEqualTo(expected.groups(ci));
            assertThat(graph.ciClass(ci)).isEqualTo(expected.ciClass(ci));
        }
    }

    @Property(tries = 60)
    void a_graph_says_what_it_was_told(@ForAll long seed) {
        Random random = new Random(seed);
        int items = 1 + random.nextInt(ITEMS);
        Set<Dependency> told = new LinkedHashSet<>();
        for (int i = random.nextInt(2 * items); i > 0; i--) {
            told.add(dependency(random, items));
        }
        CiGraph graph = graph(told, Map.of());
        assertThat(graph.relations()).isEqualTo(told.size());
        Set<Dependency> said = new LinkedHashSet<>();
        graph.cis().forEach(ci -> said.addAll(graph.dependencies(ci)));
        assertThat(said).isEqualTo(told);
        told.forEach(d -> assertThat(graph.dependants(d.dependency())).contains(d.dependant()));
        assertSame(graph.rebuilt(), graph);
    }

    @Property(tries = 60)
    void items_come_after_what_they_need_unless_in_a_cycle(@ForAll long seed) {
        Random random = new Random(seed);
        CiGraphBuilder builder = CiGraph.builder();
        for (int i = 0; i < 500; i++) {
            int from = 1 + random.nextInt(200);
            builder.add(CiId.of("ci" + from), CiId.of("ci" + random.nextInt(from)), "uses");
        }
        CiGraph graph = builder.build();
        for (int item = 0; item < graph.bound(); item++) {
            Adjacency.Page page = graph.needs().page(item);
            for (int entry = page.start(item); entry < page.end(item); entry++) {
                assertThat(page.other(entry)).isLessThan(item);
            }
        }
    }

    @Property(tries = 120)
    void a_refresh_equals_a_rebuild_and_leaves_its_base_alone(@ForAll long seed) {
        Random random = new Random(seed);
        int items = 1 + random.nextInt(ITEMS);
        Set<Dependency> told = new LinkedHashSet<>();
        for (int i = random.nextInt(2 * items); i > 0; i--) {
            told.add(dependency(random, items));
        }
        Map<CiId, String> classes = new HashMap<>(Map.of(CiId.of("alone"), "printer", CiId.of("ci0"), "server"));
        CiGraph base = graph(told, classes);
        CiGraph next = base;
        for (int round = 0; round < 3; round++) {
            CiGraphUpdate update = next.update();
            for (int i = random.nextInt(12); i > 0; i--) {
                List<Dependency> all = new ArrayList<>(told);
                if (random.nextBoolean() && !all.isEmpty()) {
                    Dependency gone = all.get(random.nextInt(all.size()));
                    told.remove(gone);
                    update.remove(gone);
                } else {
                    Dependency come = dependency(random, items + 20);
                    told.add(come);
                    update.add(come);
                }
            }
            CiId classed = ci(random, items + 20);
            String name = random.nextBoolean() ? "server" : "router";
            if (random.nextInt(3) > 0) {
                classes.put(classed, name);
                update.ci(classed, name);
            } else {
                classes.remove(classed);
                update.forget(classed);
            }
            next = update.build();
            assertSame(next, graph(told, classes));
            assertSame(next.rebuilt(), next);
        }
        assertSame(base.rebuilt(), base);
    }

    @Property(tries = 60)
    void another_need_is_another_version(@ForAll long seed) {
        Random random = new Random(seed);
        Dependency first = dependency(random, 5);
        Membership other = new Membership(
                first.membership() == null ? "any" : first.membership().group(), Need.atLeast(2));
        Dependency second = new Dependency(first.dependant(), CiId.of("x"), "uses", other);
        Dependency third = new Dependency(first.dependant(), CiId.of("y"), "uses", other);
        Dependency any = new Dependency(
                second.dependant(), second.dependency(), "uses", new Membership(other.group(), Need.ANY));
        Dependency any2 =
                new Dependency(third.dependant(), third.dependency(), "uses", new Membership(other.group(), Need.ANY));
        CiGraph two = CiGraph.builder().add(second).add(third).build();
        CiGraph one = CiGraph.builder().add(any).add(any2).build();
        assertThat(two.version()).isNotEqualTo(one.version());
        assertThat(two.update().add(any).build().version()).isEqualTo(one.version());
        assertThat(Objects.requireNonNull(
                                two.dependencies(first.dependant()).get(0).membership())
                        .need())
                .isEqualTo(Need.atLeast(2));
    }
}
