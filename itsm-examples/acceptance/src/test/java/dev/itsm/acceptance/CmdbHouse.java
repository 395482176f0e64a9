package dev.itsm.acceptance;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.CiRepository;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.cmdb.relation.RelationRepository;
import dev.itsm.cmdb.relation.RelationTypes;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.ApprovedChanges;
import dev.itsm.desk.By;
import dev.itsm.desk.CiDesk;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.id.Revision;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.store.Store;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk for configuration items on a store in memory, with a clock that the test sets. */
final class CmdbHouse {
    final Store store = Store.inMemory();
    final ItsmJson json = ItsmJson.standard();
    final CiDesk desk;
    Instant now = Instant.parse("2026-01-01T08:00:00Z");

    CmdbHouse() {
        this(null);
    }

    CmdbHouse(@Nullable ApprovedChanges changes) {
        CiDesk.Builder builder = CiDesk.builder(CiProcess.standard())
                .repository(CiRepository.in(store))
                .relations(RelationRepository.in(store), RelationTypes.standard())
                .codec(json.events())
                .time(() -> now);
        desk = (changes == null ? builder : builder.changes(changes)).build();
    }

    CmdbHouse on(String date) {
        now = Instant.parse(date + "T08:00:00Z");
        return this;
    }

    Ci tell(String ci, CiCommand command) {
        return desk.handle(CiId.of(ci), command, By.person("ana").because("asked for"))
                .orThrow();
    }

    List<String> codes(String ci, CiCommand command) {
        return desk.handle(CiId.of(ci), command, By.person("ana")) instanceof Decision.Refused<?, ?> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    Ci register(String ci, String ram) {
        return tell(ci, new CiCommand.Register("computer", ci, new Attributes(Map.of("ram-gb", ram))));
    }

    void relate(String id, String from, String to) {
        RelationRepository.in(store)
                .save(
                        RelationId.of(id),
                        Revision.NONE,
                        new Relation(
                                RelationId.of(id), CiId.of(from), CiId.of(to), "depends-on", null, Period.from(now)),
                        List.of());
    }
}
