package dev.itsm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.change.schedule.Dependencies;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.change.schedule.Topology;
import dev.itsm.change.schedule.Topology.AffectedService;
import dev.itsm.cmdb.impact.ImpactAnalysis;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphBuilder;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CmdbTopologyTest {
    private static final Instant NIGHT = Instant.parse("2026-03-02T22:00:00Z");

    private static CiId ci(int number) {
        return CiId.of("ci" + number);
    }

    private static Period window(int start, int hours) {
        return Period.of(NIGHT.plusSeconds(3600L * start), NIGHT.plusSeconds(3600L * (start + hours)));
    }

    private static PlannedChange change(int number, Set<CiId> cis, Period window) {
        return PlannedChange.of(ChangeId.of("CHG-" + number), window, cis);
    }

    @Property(tries = 200)
    void collisions_on_a_graph_are_those_on_the_same_rows(@ForAll long seed) {
        Random random = new Random(seed);
        Dependencies.Builder rows = Dependencies.builder();
        CiGraphBuilder graph = CiGraph.builder();
        for (int i = 0; i < 12; i++) {
            CiId from = ci(random.nextInt(6));
            CiId to = ci(random.nextInt(6));
            if (random.nextBoolean()) {
                rows.dependsOn(from, to);
                graph.add(from, to, "uses");
            } else {
                rows.dependsOn(from, to, "pair", 1);
                graph.add(from, to, "uses", new Membership("pair", Need.ANY));
            }
        }
        List<PlannedChange> changes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            changes.add(change(i, Set.of(ci(random.nextInt(6))), window(random.nextInt(6), 1 + random.nextInt(4))));
        }
        Set<Conflict> found = conflicts(changes, CmdbTopology.of(ImpactAnalysis.of(graph.build())));
        assertThat(found).isEqualTo(conflicts(changes, rows.build()));
    }

    private static Set<Conflict> conflicts(List<PlannedChange> changes, Topology topology) {
        return new HashSet<>(new ChangeCalendar(changes, List.of(), topology, 3).conflicts());
    }

    @Test
    void both_members_of_a_pair_cannot_be_worked_on_at_once_but_two_of_three_can() {
        CiGraph pair = CiGraph.builder()
                .add(ci(0), ci(1), "uses", new Membership("pair", Need.ANY))
                .add(ci(0), ci(2), "uses", new Membership("pair", Need.ANY))
                .build();
        CiGraph three = pair.update()
                .add(new Dependency(ci(0), ci(3), "uses", new Membership("pair", null)))
                .build();
        List<PlannedChange> changes =
                List.of(change(1, Set.of(ci(1)), window(0, 2)), change(2, Set.of(ci(2)), window(1, 2)));
        Topology before = CmdbTopology.of(ImpactAnalysis.of(pair));
        Topology after = CmdbTopology.of(ImpactAnalysis.of(three));
        assertThat(conflicts(changes, before)).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.REDUNDANCY_GROUP);
            assertThat(conflict.period()).isEqualTo(window(1, 1));
        });
        assertThat(conflicts(changes, after)).isEmpty();
        assertThat(after.version()).isNotEqualTo(before.version());
    }

    @Test
    void services_are_found_through_what_they_stand_on() {
        CiGraph graph = CiGraph.builder()
                .ci(ci(0), "server")
                .add(ci(1), ci(0), "uses")
                .add(ci(2), ci(1), "uses")
                .add(ci(3), ci(4), "uses")
                .build();
        AffectedService pay = new AffectedService(ServiceId.of("pay"), "high", List.of());
        AffectedService mail = new AffectedService(ServiceId.of("mail"), "low", List.of());
        CmdbTopology plain = CmdbTopology.of(ImpactAnalysis.of(graph));
        CmdbTopology topology = plain.with(Map.of(ci(2), pay, ci(3), mail));
        assertThat(topology.services(ci(0))).containsExactly(pay);
        assertThat(topology.services(ci(4))).containsExactly(mail);
        assertThat(topology.services(CiId.of("unknown"))).isEmpty();
        assertThat(plain.services(ci(0))).isEmpty();
        assertThat(topology.ciClass(ci(0))).contains("server");
        assertThat(topology.version()).isNotEqualTo(plain.version());
    }
}
