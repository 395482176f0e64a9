package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.ChangeCommand;
import dev.itsm.cmdb.audit.AlterationCheck;
import dev.itsm.cmdb.audit.AlterationCheck.Finding;
import dev.itsm.cmdb.audit.AlterationCheck.Standing;
import dev.itsm.cmdb.audit.AuthorisedWork;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiEvent.Observed.Reading;
import dev.itsm.cmdb.ci.CiHistory;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.cmdb.ci.Provenance.Origin;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.ApprovedChanges;
import dev.itsm.id.ChangeId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** LIB-50, alterations that no approved change covers, discovered ones included. */
class Lib50UnauthorisedChangeTest {
    private static final ChangeId CHANGE = ChangeId.of("CHG-1");
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final ChangeHouse changes = new ChangeHouse();
    private final ApprovedChanges approved = ApprovedChanges.of(changes.process, changes.changes);
    private final CmdbHouse house = new CmdbHouse(approved);

    /** The database in production, with a window from twelve to two. */
    private void deployed() {
        house.now = ChangeHouse.MONDAY_NINE;
        house.register("db", "8");
        house.tell("db", new CiCommand.Describe(null, "holds payments", true));
        house.tell("db", new CiCommand.Advance(CiLifecycle.START_BUILD));
        house.tell("db", new CiCommand.Advance(CiLifecycle.START_TEST));
        changes.scheduled(CHANGE, ChangeHouse.disk(12, 14));
        at(NOON);
        changes.tell(CHANGE, "ben", new ChangeCommand.Implement());
        house.tell("db", new CiCommand.Advance(CiLifecycle.DEPLOY, CHANGE));
    }

    private void at(Instant instant) {
        house.now = instant;
        changes.now = instant;
    }

    private void discovered(Instant seenAt, String ram) {
        at(seenAt);
        house.tell(
                "db",
                new CiCommand.Observe(
                        null,
                        null,
                        Map.of("ram-gb", new Reading(ram, new Origin("scanner", seenAt, "hostname"))),
                        Set.of()));
    }

    private List<Finding> findings(Duration grace) {
        CiHistory history = house.desk.history(ChangeHouse.DB, house.json.events());
        return AlterationCheck.against(CiClasses.standard(), approved.works(), grace)
                .check(history.alterations())
                .stream()
                .filter(finding -> finding.standing() != Standing.NOT_CONTROLLED)
                .toList();
    }

    private List<String> violated(Duration grace) {
        return findings(grace).stream()
                .flatMap(finding -> finding.violation().stream())
                .map(Refusal::code)
                .toList();
    }

    @Test
    void givenAnAlterationAfterTheWindowThenCfg03AndWithGraceNone() {
        deployed();
        discovered(Instant.parse("2026-03-03T14:05:00Z"), "16");
        assertThat(violated(Duration.ZERO)).containsExactly("CFG-03");
        assertThat(violated(Duration.ofMinutes(10))).isEmpty();
        assertThat(approved.works())
                .containsExactly(new AuthorisedWork(
                        CHANGE,
                        Set.of(ChangeHouse.DB),
                        ChangeHouse.MONDAY_NINE,
                        Period.of(NOON, Instant.parse("2026-03-03T14:00:00Z"))));
    }

    @Test
    void whatAScannerSawTheNextDayMayHaveBeenDoneInTheWindowIfItSawTheFormerValueBefore() {
        deployed();
        discovered(Instant.parse("2026-03-03T13:00:00Z"), "8");
        discovered(Instant.parse("2026-03-04T03:00:00Z"), "16");
        assertThat(findings(Duration.ZERO))
                .extracting(Finding::standing)
                .containsExactly(Standing.AUTHORISED, Standing.NOT_TOLD);
        discovered(Instant.parse("2026-03-05T03:00:00Z"), "32");
        assertThat(violated(Duration.ZERO)).containsExactly("CFG-03");
    }

    @Test
    void aChangeThatWasCalledOffBeforeItStartedAuthorisesNothing() {
        house.now = ChangeHouse.MONDAY_NINE;
        changes.approved(CHANGE, ChangeHouse.disk(12, 14));
        assertThat(approved.works()).hasSize(1);
        changes.tell(CHANGE, "ana", new ChangeCommand.Cancel());
        assertThat(approved.works()).isEmpty();
        changes.assessed(ChangeId.of("CHG-2"), ChangeHouse.disk(12, 14));
        assertThat(approved.works()).isEmpty();
    }
}
