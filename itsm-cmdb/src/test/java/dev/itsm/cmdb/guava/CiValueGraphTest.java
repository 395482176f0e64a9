package dev.itsm.cmdb.guava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.id.CiId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CiValueGraphTest {
    private static final CiId APP = CiId.of("app");
    private static final CiId CACHE = CiId.of("cache");
    private static final CiId ALONE = CiId.of("alone");
    private static final CiGraph GRAPH = CiGraph.builder()
            .add(APP, CACHE, "uses")
            .add(APP, CACHE, "feeds")
            .add(CACHE, APP, "uses")
            .add(APP, APP, "uses")
            .ci(ALONE, "printer")
            .build();

    @Test
    void the_view_equals_a_graph_that_guava_made() {
        MutableValueGraph<CiId, List<Dependency>> expected =
                ValueGraphBuilder.directed().allowsSelfLoops(true).build();
        expected.addNode(ALONE);
        expected.putEdgeValue(
                APP, CACHE, List.of(new Dependency(APP, CACHE, "feeds"), new Dependency(APP, CACHE, "uses")));
        expected.putEdgeValue(CACHE, APP, List.of(new Dependency(CACHE, APP, "uses")));
        expected.putEdgeValue(APP, APP, List.of(new Dependency(APP, APP, "uses")));
        CiValueGraph view = CiValueGraph.of(GRAPH);
        assertThat(view).isEqualTo(expected);
        assertThat(view.edges()).isEqualTo(expected.edges());
        assertThat(view.adjacentNodes(APP)).isEqualTo(expected.adjacentNodes(APP));
        assertThat(view.degree(APP)).isEqualTo(expected.degree(APP));
        assertThat(Graphs.reachableNodes(view.asGraph(), APP)).containsExactlyInAnyOrder(APP, CACHE);
    }

    @Test
    void what_is_not_there_is_told() {
        CiValueGraph view = CiValueGraph.of(GRAPH);
        assertThat(view.edgeValueOrDefault(APP, ALONE, List.of())).isEmpty();
        assertThatThrownBy(() -> view.successors(CiId.of("nobody"))).hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> view.edgeValueOrDefault(EndpointPair.unordered(APP, CACHE), null))
                .hasMessageContaining("\nMaybe ");
    }
}
