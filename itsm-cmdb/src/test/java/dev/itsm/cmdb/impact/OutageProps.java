package dev.itsm.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.impact.Outage.Impacted;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What an outage says equals its definition, on random graphs with cycles, loops, groups, duplicates and filters. */
class OutageProps {
    private static ImpactFilter filter(Random random) {
        return new ImpactFilter(
                random.nextInt(3) > 0 ? null : Set.of("uses", "feeds"),
                random.nextInt(3) > 0 ? null : Set.of("server"));
    }

    @Property(tries = 600)
    void states_are_the_least_fixpoint_whatever_the_order(@ForAll long seed) {
        Random random = new Random(seed);
        RandomGraphs.Parts parts = RandomGraphs.parts(random, 14);
        ImpactFilter filter = filter(random);
        List<CiId> down = RandomGraphs.some(random, parts.cis(), 3);
        Map<CiId, ImpactState> expected = RandomGraphs.states(parts, filter, new HashSet<>(down));
        List<Dependency> shuffled = new ArrayList<>(parts.dependencies());
        Collections.shuffle(shuffled, random);

        Outage outage = ImpactAnalysis.of(parts.graph()).with(filter).outage(down);
        Outage other = ImpactAnalysis.of(parts.graph(shuffled)).with(filter).outage(down);

        expected.forEach(
                (ci, state) -> assertThat(outage.state(ci)).as("%s", ci).isEqualTo(state));
        assertThat(other.impacted()).containsExactlyElementsOf(outage.impacted().toList());
        outage.impacted().forEach(hit -> assertThat(other.path(hit.ci())).isEqualTo(outage.path(hit.ci())));
        assertThat(outage.size()).isEqualTo((int)
                expected.values().stream().filter(s -> s != ImpactState.UP).count());
        assertThat(outage.count(ImpactState.DOWN))
                .isEqualTo(Collections.frequency(expected.values(), ImpactState.DOWN));
    }

    @Property(tries = 300)
    void paths_are_shortest_and_of_relations_that_count(@ForAll long seed) {
        Random random = new Random(seed);
        RandomGraphs.Parts parts = RandomGraphs.parts(random, 14);
        ImpactFilter filter = filter(random);
        List<CiId> down = RandomGraphs.some(random, parts.cis(), 3);
        CiGraph graph = parts.graph();
        Outage outage = ImpactAnalysis.of(graph).with(filter).outage(down);
        Map<CiId, Integer> distances = distances(parts, filter, down);

        assertThat(outage.impacted())
                .isSortedAccordingTo((a, b) -> a.distance() == b.distance()
                        ? a.ci().key().compareTo(b.ci().key())
                        : a.distance() - b.distance());
        for (Impacted hit : outage.impacted().toList()) {
            assertThat(hit.distance()).isEqualTo(distances.get(hit.ci()));
            List<CiId> path = outage.path(hit.ci());
            assertThat(path).hasSize(hit.distance() + 1).endsWith(hit.ci());
            assertThat(down).contains(path.get(0));
            for (int i = 1; i < path.size(); i++) {
                CiId needed = path.get(i - 1);
                assertThat(graph.dependencies(path.get(i)))
                        .anyMatch(d -> d.dependency().equals(needed) && counts(d, filter));
            }
            assertThat(outage.origins(hit.ci())).isEqualTo(origins(hit.ci(), parts, filter, down));
        }
        assertThat(distances).hasSize(outage.size());
    }

    private static boolean counts(Dependency d, ImpactFilter filter) {
        return filter.types() == null || filter.types().contains(d.type());
    }

    private static boolean canFail(CiId ci, RandomGraphs.Parts parts, ImpactFilter filter) {
        return filter.classes() == null
                || filter.classes().contains(parts.classes().getOrDefault(ci, "-"));
    }

    private static Map<CiId, Integer> distances(RandomGraphs.Parts parts, ImpactFilter filter, List<CiId> down) {
        Map<CiId, Integer> distances = new HashMap<>();
        down.forEach(ci -> distances.put(ci, 0));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Dependency d : parts.dependencies()) {
                Integer from = distances.get(d.dependency());
                if (from != null
                        && counts(d, filter)
                        && canFail(d.dependant(), parts, filter)
                        && distances.getOrDefault(d.dependant(), Integer.MAX_VALUE) > from + 1) {
                    distances.put(d.dependant(), from + 1);
                    changed = true;
                }
            }
        }
        return distances;
    }

    private static Set<CiId> origins(CiId ci, RandomGraphs.Parts parts, ImpactFilter filter, List<CiId> down) {
        Set<CiId> origins = new HashSet<>();
        for (CiId failed : new LinkedHashSet<>(down)) {
            if (distances(parts, filter, List.of(failed)).containsKey(ci)) {
                origins.add(failed);
            }
        }
        return origins;
    }

    @Property(tries = 300)
    void causes_explain_the_state(@ForAll long seed) {
        Random random = new Random(seed);
        RandomGraphs.Parts parts = RandomGraphs.parts(random, 12);
        List<CiId> down = RandomGraphs.some(random, parts.cis(), 3);
        Outage outage = ImpactAnalysis.of(parts.graph()).with(filter(random)).outage(down);
        for (CiId ci : parts.cis()) {
            ImpactState worst = outage.causes(ci).stream()
                    .map(Outage.Cause::state)
                    .max(ImpactState::compareTo)
                    .orElse(ImpactState.UP);
            assertThat(down.contains(ci) ? ImpactState.DOWN : worst).isEqualTo(outage.state(ci));
            outage.causes(ci).forEach(cause -> {
                assertThat(cause.group().members()).containsAll(cause.down()).containsAll(cause.degraded());
                cause.down().forEach(member -> assertThat(outage.state(member)).isEqualTo(ImpactState.DOWN));
                cause.degraded()
                        .forEach(member -> assertThat(outage.state(member)).isEqualTo(ImpactState.DEGRADED));
            });
        }
    }

    @Property(tries = 300)
    void margins_and_single_points_equal_trying_all_sets(@ForAll long seed) {
        Random random = new Random(seed);
        RandomGraphs.Parts parts = RandomGraphs.parts(random, 7);
        ImpactFilter filter = filter(random);
        ImpactAnalysis analysis = ImpactAnalysis.of(parts.graph()).with(filter);
        List<CiId> down = RandomGraphs.some(random, parts.cis(), 1);
        Outage outage = analysis.outage(down);
        for (CiId ci : parts.cis()) {
            assertThat(outage.margin(ci)).as("%s", ci).isEqualTo(margin(ci, parts, filter, down));
            List<CiId> points = parts.cis().stream()
                    .filter(other -> !other.equals(ci))
                    .filter(other ->
                            RandomGraphs.states(parts, filter, Set.of(other)).get(ci) == ImpactState.DOWN)
                    .sorted((a, b) -> a.key().compareTo(b.key()))
                    .toList();
            assertThat(analysis.singlePointsOfFailure(ci)).isEqualTo(points);
        }
    }

    private static Margin margin(CiId ci, RandomGraphs.Parts parts, ImpactFilter filter, List<CiId> down) {
        List<CiId> all = new ArrayList<>(parts.cis());
        int fewest = Integer.MAX_VALUE;
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            if (Integer.bitCount(bits) < fewest) {
                Set<CiId> more = new HashSet<>(down);
                for (int i = 0; i < all.size(); i++) {
                    if ((bits >> i & 1) != 0) {
                        more.add(all.get(i));
                    }
                }
                if ((down.contains(ci) || !more.contains(ci))
                        && RandomGraphs.states(parts, filter, more).get(ci) == ImpactState.DOWN) {
                    fewest = Integer.bitCount(bits);
                }
            }
        }
        return Margin.exactly(fewest);
    }

    @Property(tries = 200)
    void the_blast_radius_is_what_an_outage_can_touch_and_foundations_are_its_reverse(@ForAll long seed) {
        Random random = new Random(seed);
        // Large enough for the search to become a pass in the order of the numbers.
        RandomGraphs.Parts parts = RandomGraphs.parts(random, 400);
        ImpactFilter filter = filter(random);
        CiGraph graph = parts.graph();
        ImpactAnalysis analysis = ImpactAnalysis.of(graph).with(filter);
        List<CiId> down = RandomGraphs.some(random, parts.cis(), 2);
        Set<CiId> reached = new HashSet<>(analysis.blastRadius(down).cis().toList());
        assertThat(reached).isEqualTo(distances(parts, filter, down).keySet());
        assertThat(analysis.blastRadius(down).size()).isEqualTo(reached.size());
        for (CiId ci : RandomGraphs.some(random, parts.cis(), 3)) {
            Reach foundations = analysis.foundations(List.of(ci));
            for (CiId other : RandomGraphs.some(random, parts.cis(), 20)) {
                assertThat(foundations.contains(other))
                        .isEqualTo(analysis.blastRadius(List.of(other)).contains(ci));
            }
        }
    }

    @Property(tries = 100)
    void what_if_is_the_outage_of_all_and_tells_what_gets_worse(@ForAll long seed) {
        Random random = new Random(seed);
        RandomGraphs.Parts parts = RandomGraphs.parts(random, 12);
        ImpactAnalysis analysis = ImpactAnalysis.of(parts.graph());
        List<CiId> down = RandomGraphs.some(random, parts.cis(), 2);
        List<CiId> more = RandomGraphs.some(random, parts.cis(), 2);
        Set<CiId> both = new HashSet<>(down);
        both.addAll(more);
        Outage before = analysis.outage(down);
        Outage after = before.and(more);
        assertThat(after.impacted().toList())
                .isEqualTo(analysis.outage(both).impacted().toList());
        Map<CiId, ImpactState> was = RandomGraphs.states(parts, ImpactFilter.NONE, new HashSet<>(down));
        Map<CiId, ImpactState> is = RandomGraphs.states(parts, ImpactFilter.NONE, both);
        Set<Outage.Worsened> expected = new HashSet<>();
        is.forEach((ci, state) -> {
            if (state != was.get(ci)) {
                expected.add(new Outage.Worsened(ci, was.get(ci), state));
            }
        });
        assertThat(new HashSet<>(after.worsenedSince(before))).isEqualTo(expected);
    }
}
