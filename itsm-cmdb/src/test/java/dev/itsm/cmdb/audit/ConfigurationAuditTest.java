package dev.itsm.cmdb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.cmdb.baseline.CiSnapshot;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.id.RelationId;
import dev.itsm.party.PersonId;
import dev.itsm.testkit.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A verification from the sample to the last discrepancy. */
class ConfigurationAuditTest {
    private static final ConfigurationAuditId ID = ConfigurationAuditId.of("CA-1");
    private static final CiId WEB = CiId.of("web");
    private static final CiId DB = CiId.of("db");
    private static final CiId OLD = CiId.of("old");
    private static final PersonId BEN = PersonId.of("ben");
    private static final Records RECORDS = new Records()
            .register("web", "computer", Map.of("ram-gb", "8", "hostname", "web"))
            .register("db", "computer", Map.of("ram-gb", "16"))
            .register("old", "computer", Map.of("ram-gb", "2"));
    private static final AuditCommand.Start START =
            new AuditCommand.Start("Servers, March", Set.of("computer"), 42, List.of(WEB, DB, OLD));

    private static Scenario<ConfigurationAudit, AuditCommand, AuditEvent> story() {
        return Scenario.of(AuditDecider.of(ID, RECORDS::find))
                .at("2026-03-03T08:00:00Z")
                .by("ana");
    }

    @Test
    void everythingThatDiffersIsADiscrepancyUntilItIsSettled() {
        Instant due = Instant.parse("2026-03-04T08:00:00Z");
        story().when(START)
                .thenAccepted(audit -> assertThat(audit.left()).containsExactlyInAnyOrder(WEB, DB, OLD))
                .when(new AuditCommand.Check(
                        WEB,
                        true,
                        Map.of("ram-gb", "16", CiSnapshot.NAME, "web"),
                        Set.of("hostname", "ip-address"),
                        Map.of(RelationId.of("R-1"), true, RelationId.of("R-2"), false)))
                .thenAccepted(audit -> {
                    CiCheck check = audit.checks().get(0);
                    assertThat(check.isRight()).isFalse();
                    assertThat(check.values()).hasSize(4);
                    assertThat(check.ciClass()).isEqualTo("computer");
                    assertThat(audit.discrepancies())
                            .extracting(d ->
                                    d.number() + " " + d.kind() + " " + d.what() + " " + d.recorded() + " " + d.found())
                            .containsExactly(
                                    "1 WRONG_VALUE hostname web null",
                                    "2 WRONG_VALUE ram-gb 8 16",
                                    "3 WRONG_RELATION relation:R-2 recorded null");
                })
                .when(new AuditCommand.Complete())
                .thenRefused("NOT_ALL_CHECKED")
                .when(new AuditCommand.Check(DB, Map.of("ram-gb", "16")))
                .thenAccepted(
                        audit -> assertThat(audit.checks().get(1).isRight()).isTrue())
                .when(AuditCommand.Check.ghost(OLD))
                .thenAccepted(
                        audit -> assertThat(audit.discrepancies().get(3).kind()).isEqualTo(Discrepancy.Kind.GHOST))
                .when(new AuditCommand.ReportUnrecorded("a switch under the desk"))
                .thenAccepted(audit ->
                        assertThat(audit.discrepancies().get(4).number()).isEqualTo(5))
                .when(new AuditCommand.Complete())
                .thenAccepted(audit -> assertThat(audit.isComplete()).isTrue())
                .when(new AuditCommand.Complete())
                .thenRefused("COMPLETE")
                .when(new AuditCommand.ReportUnrecorded("another"))
                .thenRefused("COMPLETE")
                .when(new AuditCommand.Plan(2, BEN, "correct the record", due))
                .thenAccepted(audit -> assertThat(audit.discrepancies())
                        .extracting(Discrepancy::state)
                        .containsExactly(
                                Discrepancy.State.OPEN,
                                Discrepancy.State.PLANNED,
                                Discrepancy.State.OPEN,
                                Discrepancy.State.OPEN,
                                Discrepancy.State.OPEN))
                .passes(Duration.ofHours(1))
                .by("ben")
                .when(new AuditCommand.Settle(2, "corrected"))
                .thenAccepted(audit -> {
                    assertThat(audit.discrepancy(2).orElseThrow().state()).isEqualTo(Discrepancy.State.SETTLED);
                    assertThat(audit.discrepancy(2).orElseThrow().settlement().by())
                            .isEqualTo(BEN);
                    assertThat(audit.discrepancy(2).orElseThrow().plan().due()).isEqualTo(due);
                })
                .when(new AuditCommand.Settle(2, "again"))
                .thenRefused("SETTLED");
    }

    @Test
    void whatCannotBeIsRefusedWithEveryReason() {
        story().when(new AuditCommand.Complete())
                .thenRefused("NO_SUCH_AUDIT")
                .when(new AuditCommand.Start(" ", Set.of(), 1, List.of()))
                .thenRefused("REQUIRED_FIELD", "NOTHING_TO_VERIFY")
                .when(new AuditCommand.Start("No class", Set.of(), 1, List.of(WEB)))
                .thenRefused("NOTHING_TO_VERIFY")
                .when(new AuditCommand.Start("Twice", Set.of("computer"), 1, List.of(WEB, WEB)))
                .thenRefused("DRAWN_TWICE")
                .when(new AuditCommand.Start("Gone", Set.of("computer"), 1, List.of(WEB, CiId.of("gone"))))
                .thenAccepted()
                .when(START)
                .thenRefused("ALREADY_STARTED")
                .when(new AuditCommand.Check(CiId.of("gone"), Map.of("ram-gb", "1")))
                .thenRefused("NO_SUCH_CI")
                .when(new AuditCommand.Check(DB, Map.of("ram-gb", "1")))
                .thenRefused("NOT_IN_SAMPLE")
                .when(new AuditCommand.Check(null, true, Map.of(), Set.of(), Map.of()))
                .thenRefused("REQUIRED_FIELD", "NOTHING_LOOKED_AT")
                .when(new AuditCommand.Check(WEB, false, Map.of("ram-gb", "8"), Set.of("ram-gb"), Map.of()))
                .thenRefused("CONTRADICTION", "CONTRADICTION")
                .when(new AuditCommand.Check(WEB, true, Map.of(), Set.of(), Map.of(RelationId.of("R-1"), true)))
                .thenAccepted()
                .when(new AuditCommand.Check(WEB, Map.of("ram-gb", "8")))
                .thenRefused("ALREADY_CHECKED")
                .when(new AuditCommand.ReportUnrecorded(null))
                .thenRefused("REQUIRED_FIELD")
                .when(new AuditCommand.Plan(1, null, "", null))
                .thenRefused("NO_SUCH_DISCREPANCY", "REQUIRED_FIELD", "REQUIRED_FIELD", "REQUIRED_FIELD")
                .when(new AuditCommand.Settle(1, " "))
                .thenRefused("NO_SUCH_DISCREPANCY", "REQUIRED_FIELD")
                .when(new AuditCommand.ReportUnrecorded("a box"))
                .thenAccepted()
                .when(new AuditCommand.Plan(1, BEN, "look", Instant.parse("2026-03-03T07:59:59Z")))
                .thenRefused("DUE_IN_THE_PAST")
                .when(new AuditCommand.Plan(1, BEN, "look", Instant.parse("2026-03-03T08:00:00Z")))
                .thenAccepted()
                .passes(Duration.ofSeconds(-1))
                .when(new AuditCommand.Settle(1, "looked"))
                .thenRefused("NOT_IN_ORDER");
    }

    @Test
    void anAuditThatDidNotLookAtAllIsNotComplete() {
        ConfigurationAudit.Brief brief =
                new ConfigurationAudit.Brief("Servers", BEN, Set.of("computer"), 1, List.of(WEB));
        assertThatThrownBy(() -> new ConfigurationAudit(
                        ID, brief, Records.START, List.of(), List.of(), Records.START, Records.START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have looked at");
        assertThatThrownBy(() -> new AuditEvent.Completed(ID, Records.START).applyTo(null))
                .isInstanceOf(IllegalStateException.class);
        AuditEvent.Started started = new AuditEvent.Started(ID, Records.START, brief);
        assertThatThrownBy(() -> started.applyTo(started.applyTo(null))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new CiCheck(
                        WEB,
                        "computer",
                        Records.START,
                        BEN,
                        false,
                        List.of(new CiCheck.Value("ram-gb", "8", "8")),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCommandAndEventHasANameOfItsOwn() {
        assertThat(AuditNames.events()).hasSize(6);
        assertThat(List.of(
                        START,
                        AuditCommand.Check.ghost(WEB),
                        new AuditCommand.ReportUnrecorded("x"),
                        new AuditCommand.Plan(1, null, null, null),
                        new AuditCommand.Settle(1, null),
                        new AuditCommand.Complete()))
                .extracting(AuditNames::of)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("configuration-audit."))
                .doesNotContain("configuration-audit.unknown");
    }
}
