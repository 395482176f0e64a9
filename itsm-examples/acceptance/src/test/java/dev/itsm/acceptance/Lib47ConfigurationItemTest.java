package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.itsm.change.ChangeCommand;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiHistory;
import dev.itsm.cmdb.ci.CiHistory.Alteration;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.cmdb.ci.CiPhase;
import dev.itsm.desk.ApprovedChanges;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** LIB-47, items with their whole history: what was, at any past instant, and under which change. */
class Lib47ConfigurationItemTest {
    private static final ChangeId CHANGE = ChangeId.of("CHG-1");
    private static final CiId DB = ChangeHouse.DB;

    @Test
    void givenMemorySetInJanuaryAndFebruaryWhenAskedAsOfMidJanuaryThenWhatItWasThen() {
        CmdbHouse house = new CmdbHouse();
        house.register("srv", "8");
        house.on("2026-02-01").tell("srv", new CiCommand.ChangeAttributes(new Attributes(Map.of("ram-gb", "16"))));
        CiHistory history = house.desk.history(CiId.of("srv"), house.json.events());
        assertThat(ram(history, "2026-01-15T00:00:00Z")).isEqualTo("8");
        assertThat(ram(history, "2026-02-01T07:59:59.999999999Z")).isEqualTo("8");
        assertThat(ram(history, "2026-02-01T08:00:00Z")).isEqualTo("16");
        assertThat(history.asOf(Instant.parse("2026-01-01T07:59:59Z"))).isEmpty();
    }

    private static String ram(CiHistory history, String instant) {
        return history.asOf(Instant.parse(instant))
                .orElseThrow()
                .attributes()
                .values()
                .get("ram-gb");
    }

    @Test
    void anItemComesIntoProductionOnlyUnderAChangeThatIsCarriedOutAndTheHistoryNamesIt() {
        ChangeHouse changes = new ChangeHouse();
        CmdbHouse house = new CmdbHouse(ApprovedChanges.of(changes.process, changes.changes));
        house.now = ChangeHouse.MONDAY_NINE;
        house.register("db", "8");
        house.tell("db", new CiCommand.Describe(null, "holds payments", true));
        house.tell("db", new CiCommand.Advance(CiLifecycle.START_BUILD));
        house.tell("db", new CiCommand.Advance(CiLifecycle.START_TEST));
        CiCommand deploy = new CiCommand.Advance(CiLifecycle.DEPLOY, CHANGE);
        assertThat(house.codes("db", new CiCommand.Advance(CiLifecycle.DEPLOY))).containsExactly("CFG-03");
        assertThat(house.codes("db", deploy)).containsExactly("CFG-03");
        changes.scheduled(CHANGE, ChangeHouse.disk(10, 12));
        house.now = Instant.parse("2026-03-03T10:00:00Z");
        changes.now = house.now;
        assertThat(house.codes("db", deploy)).containsExactly("CFG-03");
        changes.tell(CHANGE, "ben", new ChangeCommand.Implement());
        assertThat(house.tell("db", deploy).phase()).isEqualTo(CiPhase.PRODUCTION);
        CiCommand more = new CiCommand.ChangeAttributes(new Attributes(Map.of("ram-gb", "16")));
        assertThat(house.codes("db", more)).containsExactly("CFG-03");
        house.tell("db", new CiCommand.ChangeAttributes(new Attributes(Map.of("ram-gb", "16")), CHANGE));
        assertThat(house.desk.history(DB, house.json.events()).alterations())
                .filteredOn(alteration -> alteration.inService())
                .extracting(Alteration::what, Alteration::change)
                .containsExactly(tuple(Alteration.STATE, CHANGE), tuple("ram-gb", CHANGE));
    }

    @Test
    void anItemIsRetiredOnlyWhenNothingLiveDependsOnItAndDisposedOfOnlyAfterItsErasure() {
        CmdbHouse house = new CmdbHouse();
        house.register("db", "8");
        house.register("web", "8");
        house.relate("R-1", "web", "db");
        CiCommand retire = new CiCommand.Advance(CiLifecycle.RETIRE);
        assertThat(house.codes("db", retire)).containsExactly("CFG-07");
        house.tell("web", retire);
        house.tell("db", new CiCommand.RequireErasure());
        house.tell("db", retire);
        CiCommand dispose = new CiCommand.Advance(CiLifecycle.DISPOSE);
        assertThat(house.codes("db", dispose)).containsExactly("NOT_ERASED");
        house.tell("db", new CiCommand.RecordErasure("shredded", "certificate 7"));
        assertThat(house.tell("db", dispose).phase()).isEqualTo(CiPhase.DISPOSED);
    }
}
