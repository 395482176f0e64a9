package dev.itsm.benchmarks.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphBuilder;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;

/** Whoever is measured gives the same answers, and a relation takes as little room as is said of it. */
class SearchesTest {
    private static final int ITEMS = 20_000;
    private static final int RELATIONS = 100_000;
    private static final double MOST_BYTES = 24;

    @Test
    void allReachTheSame() {
        for (boolean cycles : new boolean[] {false, true}) {
            Estate estate = new Estate(ITEMS, RELATIONS, cycles, 7);
            for (Search.By by : Search.By.values()) {
                if (!cycles || by != Search.By.SWEEP) {
                    assertSame(by.of(estate), Search.By.LIMIT.of(estate), estate, by.toString());
                }
            }
        }
    }

    private static void assertSame(Search search, Search limit, Estate estate, String who) {
        Set<Integer> found = new HashSet<>();
        for (int host : estate.hosts(100)) {
            int expected = limit.reach(host);
            assertThat(search.reach(host)).as("%s from %s", who, host).isEqualTo(expected);
            found.add(expected);
        }
        assertThat(found).hasSizeGreaterThan(20);
        assertThat(search.reach(estate.coreSwitch()))
                .as(who)
                .isEqualTo(limit.reach(estate.coreSwitch()))
                .isGreaterThan(ITEMS / 2);
    }

    @Test
    void pathsAreAsLong() {
        StatesAndPathsOfACoreSwitch paths = new StatesAndPathsOfACoreSwitch(new Estate(ITEMS, RELATIONS, true, 7));
        assertThat(paths.itsm()).isEqualTo(paths.limit()).isGreaterThan(1000);
    }

    @Test
    void aRelationTakesLittleRoom() {
        Estate estate = new Estate(ITEMS, RELATIONS, true, 7);
        CiGraph graph = estate.graph();
        double bytes =
                GraphLayout.parseInstance(graph.needs(), graph.neededBy()).totalSize() / (double) RELATIONS;
        System.out.printf("%.1f bytes a relation in both directions, the ids apart%n", bytes);
        assertThat(bytes).isBetween(8.0, MOST_BYTES);
    }

    @Test
    void rowsSayTheSameFreshOrShared() {
        Estate estate = new Estate(ITEMS, RELATIONS, true, 7);
        CiGraphBuilder builder = CiGraph.builder();
        for (int row = 0; row < estate.relations(); row++) {
            builder.add(estate.freshRow(row));
        }
        assertThat(builder.build().version()).isEqualTo(estate.graph().version());
    }
}
