package dev.itsm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.RelationCommand;
import dev.itsm.cmdb.relation.RelationCommand.End;
import dev.itsm.cmdb.relation.RelationCommand.Relate;
import dev.itsm.cmdb.relation.RelationRepository;
import dev.itsm.cmdb.relation.RelationSurroundings;
import dev.itsm.cmdb.relation.RelationTypes;
import dev.itsm.decision.Decision;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Relations are written by a desk: a refusal changes nothing, an end leaves the past as it was. */
class RelationDeskTest {
    private static final CiId APP = CiId.of("app");
    private static final CiId OLD = CiId.of("old-host");
    private static final CiId NEW = CiId.of("new-host");
    private static final By ANA = By.person("ana");

    private final RelationRepository relations = RelationRepository.inMemory();
    private final RelationTypes types = RelationTypes.standard();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final RelationDesk desk = RelationDesk.builder(
                    "1", types, RelationSurroundings.of(relations, ci -> Optional.of(List.of("item"))))
            .repository(relations)
            .time(() -> now)
            .build();

    private boolean isRefused(String id, RelationCommand command) {
        return desk.handle(RelationId.of(id), command, ANA) instanceof Decision.Refused;
    }

    @Test
    void a_move_to_another_host_is_an_end_and_a_beginning() {
        Instant before = now;
        assertThat(isRefused("R-1", new Relate(APP, OLD, "runs-on"))).isFalse();
        now = now.plus(Duration.ofDays(1));
        assertThat(isRefused("R-2", new Relate(APP, NEW, "runs-on"))).isTrue();
        assertThat(desk.find(RelationId.of("R-2"))).isEmpty();
        assertThat(isRefused("R-1", new End())).isFalse();
        assertThat(isRefused("R-2", new Relate(APP, NEW, "runs-on"))).isFalse();

        assertThat(CiGraph.of(relations, types, before).dependants(OLD)).containsExactly(APP);
        assertThat(CiGraph.of(relations, types, now).dependants(OLD)).isEmpty();
        assertThat(CiGraph.of(relations, types, now).dependants(NEW)).containsExactly(APP);
    }
}
