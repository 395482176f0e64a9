package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.audit.Accuracy;
import dev.itsm.cmdb.audit.AuditCommand;
import dev.itsm.cmdb.audit.AuditRules;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.audit.ConfigurationAuditRepository;
import dev.itsm.cmdb.audit.Sample;
import dev.itsm.cmdb.audit.VerificationPlan;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiRepository;
import dev.itsm.decision.Decision;
import dev.itsm.desk.By;
import dev.itsm.desk.ConfigurationAuditDesk;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.party.PersonId;
import dev.itsm.sms.conformity.Cadence;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.kpi.Ratio;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** LIB-49, verification: plan, sample, discrepancies, accuracy record by record and value by value. */
class Lib49VerificationTest {
    private static final ConfigurationAuditId AUDIT = ConfigurationAuditId.of("CA-1");
    private static final List<String> NAMES = List.of(
            "hostname",
            "ip-address",
            "mac-address",
            "manufacturer",
            "model",
            "operating-system",
            "ram-gb",
            "serial-number");
    private static final VerificationPlan PLAN =
            new VerificationPlan(Map.of("computer", Cadence.every(Period.ofMonths(3), ZoneId.of("UTC"))));

    private final CmdbHouse house = new CmdbHouse();
    private final ConfigurationAuditDesk desk = ConfigurationAuditDesk.builder(CiRepository.in(house.store))
            .repository(ConfigurationAuditRepository.in(house.store))
            .codec(house.json.events())
            .time(() -> house.now)
            .build();
    private final List<Ci> items = new ArrayList<>();

    Lib49VerificationTest() {
        for (int i = 0; i < 100; i++) {
            String number = String.valueOf(i);
            Map<String, String> values = new TreeMap<>();
            NAMES.forEach(name -> values.put(name, number));
            items.add(
                    house.tell("srv-" + i, new CiCommand.Register("computer", "Server " + i, new Attributes(values))));
        }
    }

    private ConfigurationAudit tell(AuditCommand command) {
        return desk.handle(AUDIT, command, By.person("ana")).orThrow();
    }

    /** Looks at eight attributes, the name and the state: ten values, of which so many differ from the record. */
    private AuditCommand look(CiId ci, int wrong) {
        Map<String, String> found = new TreeMap<>();
        NAMES.forEach(name -> found.put(name, ci.key().substring(4)));
        NAMES.subList(0, wrong).forEach(name -> found.put(name, "another"));
        found.put("Name", "Server " + ci.key().substring(4));
        found.put("State", "PLANNED");
        return new AuditCommand.Check(ci, found);
    }

    @Test
    void givenFortyVerifiedOfWhichThirtyFourAreRightThenEightyFiveAndNinetySevenPointSevenFive() {
        List<CiId> sample = Sample.draw(
                        42, 40, items, Ci::ciClass, ci -> ci.id().key())
                .stream()
                .map(Ci::id)
                .toList();
        tell(new AuditCommand.Start("Servers", Set.of("hardware"), 42, sample));
        for (int i = 0; i < 40; i++) {
            tell(look(sample.get(i), i < 34 ? 0 : i < 37 ? 1 : 2));
        }
        ConfigurationAudit audit = tell(new AuditCommand.Complete());
        Accuracy accuracy = Accuracy.of(audit.checks());
        assertThat(accuracy.records()).contains(Ratio.of(34, 40));
        assertThat(accuracy.attributes()).contains(Ratio.of(391, 400));
        assertThat(accuracy).hasToString("records 85.00 % (n = 40), values 97.75 % (n = 400)");
        assertThat(audit.discrepancies()).hasSize(9);
        assertThat(violated(List.of(audit), house.now)).containsExactly("CFG-06");
        Instant due = house.now.plusSeconds(3600);
        audit.discrepancies()
                .forEach(one ->
                        tell(new AuditCommand.Plan(one.number(), PersonId.of("ben"), "correct the record", due)));
        ConfigurationAudit planned = desk.find(AUDIT).orElseThrow().state();
        assertThat(violated(List.of(planned), due)).isEmpty();
        assertThat(violated(List.of(planned), due.plusNanos(1))).containsExactly("CFG-06");
        audit.discrepancies().forEach(one -> tell(new AuditCommand.Settle(one.number(), "corrected")));
        ConfigurationAudit settled = desk.find(AUDIT).orElseThrow().state();
        assertThat(violated(List.of(settled), due.plusNanos(1))).isEmpty();
        assertThat(violated(List.of(settled), Instant.parse("2026-04-01T08:00:00.000000001Z")))
                .containsExactly("CFG-05");
    }

    @Test
    void givenNothingVerifiedThenNoValueAndCfg05() {
        assertThat(Accuracy.of(List.of()).records()).isEmpty();
        assertThat(Accuracy.of(List.of()).attributes()).isEmpty();
        assertThat(PLAN.overdue(CiClasses.standard(), List.of(), house.now))
                .extracting(VerificationPlan.Due::ciClass)
                .containsExactly("computer");
        assertThat(violated(List.of(), house.now)).containsExactly("CFG-05");
    }

    @Test
    void givenTheSameSeedThenTheSameSampleWhateverTheOrder() {
        List<Ci> drawn = Sample.draw(7, 10, items, Ci::ciClass, ci -> ci.id().key());
        List<Ci> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Sample.draw(7, 10, shuffled, Ci::ciClass, ci -> ci.id().key()))
                .isEqualTo(drawn);
    }

    @Test
    void anAuditThatDidNotLookAtAllOfItsSampleIsNotComplete() {
        tell(new AuditCommand.Start("Servers", Set.of("computer"), 1, List.of(CiId.of("srv-1"), CiId.of("srv-2"))));
        tell(look(CiId.of("srv-1"), 0));
        assertThat(desk.handle(AUDIT, new AuditCommand.Complete(), By.person("ana")))
                .isInstanceOf(Decision.Refused.class);
    }

    private static List<String> violated(List<ConfigurationAudit> audits, Instant asOf) {
        return Conformity.builder(ClauseCatalogue.iso20000())
                .pack(AuditRules.pack(PLAN, CiClasses.standard()))
                .build()
                .evaluate(audits.stream(), asOf)
                .rules()
                .stream()
                .filter(rule -> rule.answer() == ConformityAnswer.NONCONFORMING)
                .map(RuleResult::code)
                .toList();
    }
}
