package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.impact.ImpactAnalysis;
import dev.itsm.cmdb.impact.ImpactFilter;
import dev.itsm.cmdb.impact.Outage;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.id.CiId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** LIB-17, impact over the graph of items and services: cycle-safe, with distance and path. */
class Lib17ImpactTest {
    private static final CiId DB = CiId.of("db");
    private static final CiId APP = CiId.of("app");
    private static final CiId REPORT = CiId.of("report");
    private static final CiId S1 = CiId.of("S1");
    private static final CiId S2 = CiId.of("S2");
    private static final CiId CACHE = CiId.of("cache");

    private static List<CiId> impacted(Outage outage) {
        return outage.impacted().map(Outage.Impacted::ci).toList();
    }

    @Test
    void givenTwoServicesOnADatabaseWhenItsImpactIsAskedThenBothWithTheirPaths() {
        CiGraph graph = CiGraph.builder()
                .ci(S1, "service")
                .ci(S2, "service")
                .add(APP, DB, "uses")
                .add(S1, APP, "uses")
                .add(REPORT, DB, "uses")
                .add(S2, REPORT, "uses")
                .build();
        Outage outage = ImpactAnalysis.of(graph).outage(List.of(DB));
        assertThat(impacted(outage))
                .filteredOn(ci -> graph.ciClass(ci).isPresent())
                .containsExactly(S1, S2);
        assertThat(outage.path(S1)).containsExactly(DB, APP, S1);
        assertThat(outage.path(S2)).containsExactly(DB, REPORT, S2);
        assertThat(outage.impacted()).filteredOn(hit -> hit.ci().equals(S2)).allMatch(hit -> hit.distance() == 2);
        Outage services = ImpactAnalysis.of(graph)
                .with(ImpactFilter.NONE.classes(Set.of("database")))
                .outage(List.of(DB));
        assertThat(impacted(services)).containsExactly(DB);
    }

    @Test
    void givenACycleWhenItsImpactIsAskedThenItEndsAndListsEachOnce() {
        CiGraph graph = CiGraph.builder()
                .add(APP, CACHE, "uses")
                .add(CACHE, APP, "uses")
                .build();
        assertThat(impacted(ImpactAnalysis.of(graph).outage(List.of(APP)))).containsExactly(APP, CACHE);
        assertThat(impacted(ImpactAnalysis.of(graph).outage(List.of(CACHE)))).containsExactly(CACHE, APP);
    }
}
