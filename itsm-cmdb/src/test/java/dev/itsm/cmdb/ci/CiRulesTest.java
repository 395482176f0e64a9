package dev.itsm.cmdb.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.ci.CiEvidence.Cover;
import dev.itsm.decision.Decision;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ChangeId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.TeamId;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.testkit.RuleTable;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CiRulesTest {
    private static final Instant NOW = World.START.plus(Duration.ofDays(1));
    private static final FieldKey<Integer> RAM = FieldKey.integer("ram-gb");
    private static final Period WORK = Period.of(World.START, World.START.plus(Duration.ofHours(1)));
    private static final Cover COVER = new Cover(Set.of(World.ID), World.START, WORK);

    private final List<CiEvent> events = new ArrayList<>();
    private @Nullable Ci ci;

    private Ci then(CiCommand command, Instant at) {
        Decision<Ci, CiEvent> decision =
                CiProcess.standard().decider(World.ID, World.CHANGING).decide(ci, command, World.at(at));
        ci = decision.orThrow();
        events.addAll(((Decision.Accepted<Ci, CiEvent>) decision).events());
        return ci;
    }

    private Ci deployed() {
        events.clear();
        ci = null;
        Instant at = World.START;
        then(new CiCommand.Register("computer", "Server", Attributes.NONE), at);
        then(new CiCommand.Describe(null, "holds the mail", null), at);
        then(new CiCommand.Entrust(TeamId.of("messaging"), null, null), at);
        then(new CiCommand.LinkServices(Set.of(ServiceId.of("mail"))), at);
        for (var on : List.of(CiLifecycle.START_BUILD, CiLifecycle.START_TEST)) {
            then(new CiCommand.Advance(on, null), at);
        }
        return then(new CiCommand.Advance(CiLifecycle.DEPLOY, World.CHANGE), at);
    }

    /** A server in service, with its memory altered at that instant, under a change or none. */
    private CiEvidence altered(Instant at, @Nullable ChangeId change, Map<ChangeId, Cover> covers) {
        Ci before = deployed();
        CiEvent.AttributesChanged event =
                new CiEvent.AttributesChanged(World.ID, at, Attributes.of(RAM, 64), Set.of(), false, change);
        events.add(event);
        return new CiEvidence(event.applyTo(before), true, CiHistory.of(events), covers);
    }

    private CiEvidence with(@Nullable Boolean related, CiCommand... commands) {
        Ci now = deployed();
        for (CiCommand command : commands) {
            now = then(command, World.START.plusSeconds(5));
        }
        return new CiEvidence(now, related, CiHistory.of(events), Map.of(World.CHANGE, COVER));
    }

    private static CiEvidence undescribed(CiEvidence evidence) {
        Ci ci = evidence.ci();
        return new CiEvidence(
                ci.with(new Designation("Server", " ", false), ci.alteredAt()),
                evidence.related(),
                evidence.history(),
                evidence.covers());
    }

    private static RuleTable table(CiRules rules) {
        return RuleTable.of(rules.pack(), NOW);
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        CiRules rules = CiRules.under(InForce.from(World.START, "items-2026", CiProcess.standard()));
        Map<ChangeId, Cover> covers = Map.of(World.CHANGE, COVER);
        Instant end = WORK.endExclusive();
        assertThat(end).isNotNull();
        ChangeId other = ChangeId.of("C-2");
        Cover afterwards = new Cover(Set.of(World.ID), end.plusSeconds(1), WORK);
        CiEvidence planned = CiEvidence.of(CiProcess.standard()
                .decider(World.ID, World.QUIET)
                .decide(null, new CiCommand.Register("computer", "Server", Attributes.NONE), World.at(World.START))
                .orThrow());
        return table(rules)
                .conforming("CFG-01", with(true))
                .violating("CFG-01", "designation.description", undescribed(with(true)))
                .violating("CFG-01", "relations", with(false))
                .unknown("CFG-01", with(null))
                .unknownIn(CiRules.under(InForce.nothing()).pack(), "CFG-01", with(true))
                .conforming("CFG-03", altered(end, World.CHANGE, covers))
                .violating("CFG-03", "ram-gb", altered(end.plusSeconds(1), World.CHANGE, covers))
                .conformingIn(
                        rules.grace(Duration.ofSeconds(1)).pack(),
                        "CFG-03",
                        altered(end.plusSeconds(1), World.CHANGE, covers))
                .violating("CFG-03", "ram-gb", altered(end, null, covers))
                .violating("CFG-03", "ram-gb", altered(end, other, Map.of(World.CHANGE, COVER, other, afterwards)))
                .unknown("CFG-03", altered(end, ChangeId.of("C-9"), covers))
                .unknown("CFG-03", CiEvidence.of(deployed()))
                .outside("CFG-03", planned)
                .conforming("AST-01", with(true))
                .violating("AST-01", "stewardship.owner", with(true, new CiCommand.Entrust(null, null, null)))
                .violating("AST-01", "stewardship.services", with(true, new CiCommand.LinkServices(Set.of())))
                .outside("AST-01", planned)
                .alwaysTold("AST-01")
                .tests();
    }
}
