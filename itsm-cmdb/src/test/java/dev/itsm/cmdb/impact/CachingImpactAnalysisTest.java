package dev.itsm.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.id.CiId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CachingImpactAnalysisTest {
    private static final CiId APP = CiId.of("app");
    private static final CiId DB = CiId.of("db");

    @Test
    void what_says_the_same_is_worked_out_once_and_a_refresh_anew() {
        CiGraph graph = CiGraph.builder().add(APP, DB, "uses").build();
        CachingImpactAnalysis cache = CachingImpactAnalysis.of(4, 100);
        Outage first = cache.outage(graph, ImpactFilter.NONE, List.of(DB));
        assertThat(cache.outage(graph.rebuilt(), ImpactFilter.NONE, List.of(DB, DB)))
                .isSameAs(first);
        CiGraph next = graph.update()
                .remove(new Dependency(APP, DB, "uses"))
                .ci(DB, "database")
                .build();
        assertThat(cache.outage(next, ImpactFilter.NONE, List.of(DB)).size()).isEqualTo(1);
        assertThat(cache.outage(graph, ImpactFilter.NONE.classes(Set.of()), List.of(DB))
                        .size())
                .isEqualTo(1);
    }
}
