package dev.itsm.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.cmdb.impact.Outage.Impacted;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphBuilder;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.id.CiId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What users of other systems complain of: hundreds of computed items written into a change, a class without relations that
 * reads as "no impact", answers that depend on the order of the rows, and walks that stop half-way or never.
 */
class Row24ImpactTest {
    private static final Membership PAIR = new Membership("pair", Need.ANY);

    private static CiId ci(String key) {
        return CiId.of(key);
    }

    @Test
    void impact_is_a_view_with_state_distance_and_path_and_changes_nothing() {
        CiGraph graph = CiGraph.builder()
                .add(ci("shop"), ci("web1"), "uses", PAIR)
                .add(ci("shop"), ci("web2"), "uses", PAIR)
                .add(ci("shop"), ci("db"), "uses")
                .add(ci("report"), ci("shop"), "uses")
                .build();
        String version = graph.version();
        Outage outage = ImpactAnalysis.of(graph).outage(List.of(ci("web1")));

        assertThat(outage.impacted())
                .containsExactly(
                        new Impacted(ci("web1"), ImpactState.DOWN, 0),
                        new Impacted(ci("shop"), ImpactState.DEGRADED, 1),
                        new Impacted(ci("report"), ImpactState.DEGRADED, 2));
        assertThat(outage.path(ci("report"))).containsExactly(ci("web1"), ci("shop"), ci("report"));
        assertThat(outage.margin(ci("shop"))).isEqualTo(Margin.exactly(1));
        assertThat(outage.margin(ci("web1"))).isEqualTo(Margin.NONE);
        assertThat(outage.margin(ci("db"))).isEqualTo(Margin.UNLIMITED);
        assertThat(outage.and(List.of(ci("web2"))).state(ci("report"))).isEqualTo(ImpactState.DOWN);
        assertThat(graph.version()).isEqualTo(version);
    }

    @Test
    void no_impact_is_told_from_not_known() {
        CiGraph graph = CiGraph.builder()
                .ci(ci("app"), "application")
                .ci(ci("printer1"), "printer")
                .ci(ci("printer2"), "printer")
                .add(ci("app"), ci("db"), "uses")
                .build();
        Coverage coverage = ImpactAnalysis.of(graph).coverage();
        assertThat(coverage.classes())
                .containsExactly(
                        new Coverage.ClassCoverage("application", 1, 1, 0, 0),
                        new Coverage.ClassCoverage("printer", 2, 0, 0, 2));
        assertThat(coverage.unrelated()).containsExactly(ci("printer1"), ci("printer2"));
        assertThat(coverage.unclassified()).containsExactly(ci("db"));
        assertThatThrownBy(() -> ImpactAnalysis.of(graph).outage(List.of(ci("nobody"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ci:nobody")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_filter_keeps_what_is_not_asked_for_out() {
        CiGraph graph = CiGraph.builder()
                .ci(ci("app"), "application")
                .ci(ci("shop"), "service")
                .add(ci("app"), ci("db"), "uses")
                .add(ci("shop"), ci("app"), "uses")
                .add(ci("backup"), ci("db"), "copies")
                .build();
        ImpactAnalysis all = ImpactAnalysis.of(graph);
        assertThat(all.outage(List.of(ci("db"))).size()).isEqualTo(4);
        assertThat(all.with(ImpactFilter.NONE.types(Set.of("uses")))
                        .outage(List.of(ci("db")))
                        .state(ci("backup")))
                .isEqualTo(ImpactState.UP);
        assertThat(all.with(ImpactFilter.NONE.classes(Set.of("service")))
                        .outage(List.of(ci("db")))
                        .size())
                .isEqualTo(1);
        assertThat(all.blastRadius(List.of(ci("db"))).byClass())
                .isEqualTo(Map.of("", 2, "application", 1, "service", 1));
    }

    @Test
    void a_walk_has_no_limit_and_one_answer() {
        CiGraphBuilder swapped = CiGraph.builder();
        CiGraphBuilder straight = CiGraph.builder();
        List<List<String>> rows = List.of(
                List.of("a1", "S"),
                List.of("X", "S"),
                List.of("a2", "a1"),
                List.of("X", "a2"),
                List.of("y1", "X"),
                List.of("y2", "y1"),
                List.of("y3", "y2"));
        rows.forEach(row -> straight.add(ci(row.get(0)), ci(row.get(1)), "depends_on"));
        for (int i = rows.size() - 1; i >= 0; i--) {
            swapped.add(ci(rows.get(i).get(0)), ci(rows.get(i).get(1)), "depends_on");
        }
        List<Impacted> hits = ImpactAnalysis.of(straight.build())
                .outage(List.of(ci("S")))
                .impacted()
                .toList();
        assertThat(hits).hasSize(7).allMatch(hit -> hit.state() == ImpactState.DOWN);
        assertThat(hits).contains(new Impacted(ci("X"), ImpactState.DOWN, 1));
        assertThat(ImpactAnalysis.of(swapped.build()).outage(List.of(ci("S"))).impacted())
                .containsExactlyElementsOf(hits);
    }

    @Test
    void two_that_look_redundant_and_stand_on_a_third_have_a_margin_of_one() {
        Membership three = new Membership("three", Need.ANY);
        CiGraph graph = CiGraph.builder()
                .add(ci("shop"), ci("web1"), "uses", three)
                .add(ci("shop"), ci("web2"), "uses", three)
                .add(ci("shop"), ci("web3"), "uses", three)
                .add(ci("web1"), ci("rack1"), "stands-in")
                .add(ci("web2"), ci("rack2"), "stands-in")
                .add(ci("web3"), ci("rack2"), "stands-in")
                .ci(ci("shop"), "service")
                .build();
        ImpactAnalysis analysis = ImpactAnalysis.of(graph);
        assertThat(analysis.outage(List.of()).margin(ci("shop"))).isEqualTo(Margin.exactly(2));
        assertThat(analysis.outage(List.of(ci("web1"))).margin(ci("shop"))).isEqualTo(Margin.exactly(1));
        assertThat(analysis.singlePointsOfFailure("service")).isEqualTo(Map.of(ci("shop"), List.of()));
        assertThat(analysis.singlePointsOfFailure(ci("web2"))).containsExactly(ci("rack2"));
    }

    private static CiId[] cis(int count) {
        return IntStream.range(0, count).mapToObj(i -> ci("n" + i)).toArray(CiId[]::new);
    }

    @Test
    @Timeout(120)
    void a_chain_and_a_star_of_a_million_neither_overflow_nor_hang() {
        CiId[] cis = cis(1_000_000);
        CiGraphBuilder chain = CiGraph.builder().add(cis[0], cis[cis.length - 1], "uses");
        CiGraphBuilder star = CiGraph.builder();
        for (int i = 1; i < cis.length; i++) {
            chain.add(cis[i], cis[i - 1], "uses");
            star.add(cis[i], cis[0], "uses");
        }
        Outage outage = ImpactAnalysis.of(chain.build()).outage(List.of(cis[7]));
        assertThat(outage.size()).isEqualTo(cis.length);
        assertThat(outage.path(cis[6])).hasSize(cis.length);
        assertThat(ImpactAnalysis.of(star.build()).outage(List.of(cis[0])).count(ImpactState.DOWN))
                .isEqualTo(cis.length);
    }

    @Test
    @Timeout(120)
    void where_two_thousand_all_need_all_neither_overflow_nor_hang() {
        CiId[] cis = cis(2_000);
        CiGraphBuilder builder = CiGraph.builder();
        for (int i = 0; i < cis.length; i++) {
            Membership group = new Membership("all", Need.atLeast(cis.length - 1 - i / 2));
            for (CiId other : cis) {
                builder.add(cis[i], other, "uses", group);
            }
        }
        ImpactAnalysis analysis = ImpactAnalysis.of(builder.build());
        assertThat(analysis.outage(List.of(cis[0])).size()).isEqualTo(cis.length);
        assertThat(analysis.blastRadius(List.of(cis[0])).size()).isEqualTo(cis.length);
    }

    @Test
    void an_item_that_needs_itself_is_up_until_it_fails() {
        CiGraph self = CiGraph.builder().add(ci("a"), ci("a"), "uses").build();
        ImpactAnalysis analysis = ImpactAnalysis.of(self);
        assertThat(analysis.outage(List.of()).state(ci("a"))).isEqualTo(ImpactState.UP);
        assertThat(analysis.outage(List.of(ci("a"))).size()).isEqualTo(1);
        assertThat(analysis.outage(List.of()).margin(ci("a"))).isEqualTo(Margin.UNLIMITED);
    }
}
