package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.asset.Asset;
import dev.itsm.cmdb.asset.AssetState;
import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.asset.Obligation;
import dev.itsm.cmdb.audit.AuditCommand;
import dev.itsm.cmdb.audit.AuditDecider;
import dev.itsm.cmdb.audit.AuditNames;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.baseline.Scope;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiDecider;
import dev.itsm.cmdb.ci.CiEvent;
import dev.itsm.cmdb.ci.CiEvent.Observed.Reading;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.cmdb.ci.CiNames;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.Provenance.Origin;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.cmdb.reconcile.Evidence;
import dev.itsm.cmdb.reconcile.Observation;
import dev.itsm.cmdb.reconcile.ReconciliationPolicy;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.decision.Decision;
import dev.itsm.desk.By;
import dev.itsm.field.Attributes;
import dev.itsm.id.AssetId;
import dev.itsm.id.BaselineId;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.id.EntitlementId;
import dev.itsm.id.RelationId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.PersonId;
import dev.itsm.party.SupplierId;
import dev.itsm.party.TeamId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Everything that configuration management keeps goes through JSON and comes back the same. */
class CmdbJsonTest {
    private static final ItsmJson JSON = ItsmJson.standard();
    private static final Instant START = Instant.parse("2026-03-02T08:00:00.000000001Z");
    private static final CiId ID = CiId.of("srv-1");
    private static final CiDecider ITEM = CiProcess.standard().decider(ID, Surroundings.none());
    private static final List<Function<Random, CiCommand>> COMMANDS = List.of(
            chance -> new CiCommand.Register("computer", "Server \u2028", new Attributes(Map.of("ram-gb", "8"))),
            chance -> new CiCommand.Describe("Other", text(chance), chance.nextBoolean()),
            chance -> new CiCommand.Entrust(
                    chance.nextBoolean() ? PersonId.of("ana") : null,
                    chance.nextBoolean() ? TeamId.of("data") : null,
                    chance.nextBoolean() ? text(chance) : null),
            chance -> new CiCommand.LinkServices(Set.of(ServiceId.of("s" + chance.nextInt(3)))),
            chance -> new CiCommand.ChangeAttributes(new Attributes(Map.of("hostname", text(chance)))),
            chance -> new CiCommand.CorrectAttributes(Attributes.NONE, Set.of("ram-gb")),
            chance -> observed(chance),
            chance -> new CiCommand.LockAttributes(Set.of("hostname")),
            chance -> new CiCommand.ReleaseAttributes(Set.of("hostname")),
            chance -> new CiCommand.Advance(step(chance)),
            chance -> new CiCommand.Advance(step(chance)),
            chance -> new CiCommand.RequireErasure(),
            chance -> new CiCommand.RecordErasure("shredded", text(chance)),
            chance -> new CiCommand.MarkDuplicateOf(CiId.of("srv-2"), chance.nextBoolean()));

    private static String text(Random chance) {
        return "“\" \u0000 \uD83D\uDC1B” " + chance.nextInt(3);
    }

    private static CiCommand observed(Random chance) {
        Origin origin = new Origin("scanner", START.plusNanos(chance.nextInt(100)), "serial");
        return new CiCommand.Observe(
                null, null, Map.of("ip-address", new Reading(text(chance), origin)), Set.of("hostname"));
    }

    private static Trigger step(Random chance) {
        List<Trigger> all = List.of(
                CiLifecycle.ORDER, CiLifecycle.STOCK, CiLifecycle.START_TEST, CiLifecycle.RETIRE, CiLifecycle.DISPOSE);
        return all.get(chance.nextInt(all.size()));
    }

    /** What is refused is left out of the life: the next command is tried. */
    @Property(tries = 40)
    void anyLifeOfAnItemIsTheSameAfterJson(@ForAll Random chance) {
        List<Given<CiCommand>> life = new ArrayList<>();
        Ci ci = null;
        for (int i = 0; i < 25; i++) {
            CiCommand command =
                    COMMANDS.get(i == 0 ? 0 : chance.nextInt(COMMANDS.size())).apply(chance);
            Given<CiCommand> given =
                    new Given<>(command, By.person("ana").because("so").at(START.plusSeconds(i)));
            if (ITEM.decide(ci, command, given.act()) instanceof Decision.Accepted<Ci, CiEvent> accepted) {
                life.add(given);
                ci = accepted.state();
            }
        }
        assertThat(LifeInJson.check(Ci.class, ITEM, life)).isEqualTo(ci);
    }

    private static Ci item() {
        return ITEM.decide(
                        null,
                        new CiCommand.Register("computer", "Server", new Attributes(Map.of("ram-gb", "8"))),
                        By.person("ana").at(START))
                .orThrow();
    }

    @Test
    void aVerificationIsTheSameAfterJson() {
        ConfigurationAudit last = LifeInJson.check(
                ConfigurationAudit.class,
                AuditDecider.of(ConfigurationAuditId.of("CA-1"), ci -> Optional.of(item())),
                List.of(
                        given(new AuditCommand.Start("March", Set.of("computer"), Long.MIN_VALUE, List.of(ID))),
                        given(new AuditCommand.Check(
                                ID,
                                true,
                                Map.of("ram-gb", "16"),
                                Set.of("hostname"),
                                Map.of(RelationId.of("R-1"), false))),
                        given(new AuditCommand.ReportUnrecorded("a box")),
                        given(new AuditCommand.Plan(1, PersonId.of("ben"), "correct it", START.plusSeconds(1))),
                        given(new AuditCommand.Settle(1, "corrected")),
                        given(new AuditCommand.Complete())));
        assertThat(last.isComplete()).isTrue();
    }

    private static Given<AuditCommand> given(AuditCommand command) {
        return new Given<>(command, By.person("ana").at(START));
    }

    @Test
    void whatHasNoEventsIsTheSameAfterJson() {
        Relation relation = new Relation(
                RelationId.of("R-1"),
                ID,
                CiId.of("db"),
                "depends-on",
                new Membership("databases", Need.ALL),
                Period.of(START, START.plus(Duration.ofDays(9))));
        same(Relation.class, relation);
        Baseline baseline = Baseline.take(
                BaselineId.of("BL-1"),
                "Release 1",
                Scope.of(Set.of(ID)),
                By.person("ana").at(START),
                List.of(item()),
                List.of(relation));
        same(Baseline.class, baseline);
        assertThat(JSON.read(Baseline.class, JSON.write(baseline)).isIntact()).isTrue();
        same(
                Baseline.class,
                baseline.next(BaselineId.of("BL-2"), "2", By.person("ana").at(START), List.of(), List.of()));
        ReconciliationPolicy policy = ReconciliationPolicy.builder(
                        CiProcess.standard().classes())
                .source("scanner", Duration.ofDays(1))
                .build();
        Attributes seen = new Attributes(Map.of("hostname", "mail", "ram-gb", "8"));
        same(
                Evidence.class,
                Evidence.NONE
                        .with(policy, List.of(new Observation("scanner", START, "computer", seen)))
                        .evidence());
        Obligation obligation = new Obligation("contract 7", "count once a year", Period.from(START));
        Asset asset = Asset.named(AssetId.of("A-1"), "The editor");
        same(Asset.class, asset);
        same(
                Asset.class,
                asset.in(AssetState.IN_USE)
                        .ownedBy(PersonId.of("ana"))
                        .being(ID)
                        .serving(Set.of(ServiceId.of("mail")))
                        .owing(List.of(obligation)));
        EntitlementId right = EntitlementId.of("E-1");
        same(
                Entitlement.class,
                new Entitlement(
                        right,
                        asset.id(),
                        "installation",
                        Long.MAX_VALUE,
                        Period.from(START),
                        SupplierId.of("acme"),
                        List.of(obligation)));
        same(Entitlement.Use.class, new Entitlement.Use(right, ID, 3, Period.from(START)));
    }

    private static <T> void same(Class<T> type, T value) {
        assertThat(JSON.read(type, JSON.write(value))).isEqualTo(value);
    }

    @Test
    void everyEventIsStoredUnderTheNameThatTheDeskUses() {
        CiNames.events()
                .forEach((type, name) -> assertThat(StandardTypes.all().forms)
                        .containsEntry(new StoredForm(name.name(), name.version()), type));
        AuditNames.events()
                .forEach((type, name) -> assertThat(StandardTypes.all().forms)
                        .containsEntry(new StoredForm(name.name(), name.version()), type));
    }
}
