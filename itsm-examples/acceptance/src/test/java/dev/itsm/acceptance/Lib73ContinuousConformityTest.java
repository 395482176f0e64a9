package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangeRules;
import dev.itsm.change.Work;
import dev.itsm.desk.By;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventName;
import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentEvidence;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRules;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.priority.Level;
import dev.itsm.sms.conformity.Cause;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.ConformityTally;
import dev.itsm.sms.conformity.Finding;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** LIB-73 and LIB-81: findings open and close themselves with history; limits of one's own say where they come from. */
class Lib73ContinuousConformityTest {
    private static final ChangeId ID = ChangeId.of("CHG-1");
    private static final ChangePolicy POLICY = ChangeHouse.policy("2026", Set.of("service components"));
    private static final Instant FINISHED = Instant.parse("2026-03-03T20:00:00Z");
    private static final Instant DUE = FINISHED.plus(POLICY.limits().investigation());

    private final ChangeHouse house = new ChangeHouse();

    private static Conformity conformity(ConformityPack pack) {
        return Conformity.builder(ClauseCatalogue.iso20000()).pack(pack).build();
    }

    private static ConformityPack rules() {
        return ChangeRules.under(InForce.from(ChangeHouse.MONDAY_NINE.minusSeconds(60), "2026", POLICY))
                .pack();
    }

    private void failed() {
        house.scheduled(ID, ChangeHouse.disk(20, 22));
        house.now = FINISHED;
        house.tell(ID, "ben", new ChangeCommand.Implement(), new ChangeCommand.CompleteStep(0));
        house.tell(ID, "ben", new ChangeCommand.Finish(Work.Outcome.FAILED, "the disk is too small"));
    }

    @Test
    void givenAnOpenFindingWhenWhatIsMissingIsRecordedThenItClosesByThatEvent() {
        failed();
        ConformityTally tally = conformity(rules()).tally(FINISHED);
        tally.put(house.state(ID), new Cause(FINISHED, "change:CHG-1 finished"));
        tally.advanceTo(DUE);
        assertThat(of(tally, "CHG-09")).as("it may still be done in time").isEmpty();
        tally.advanceTo(DUE.plusSeconds(1));
        assertThat(of(tally, "CHG-09")).singleElement().satisfies(finding -> {
            assertThat(finding.isOpen()).isTrue();
            assertThat(finding.opened()).isEqualTo(Cause.time(DUE));
        });

        house.now = DUE.plus(Duration.ofDays(1));
        house.desk
                .handle(ID, new ChangeCommand.Investigate("a wrong size", List.of("measure")), By.person("ana"))
                .orThrow();
        Envelope event = Envelope.chained(
                Hash.NONE,
                EventName.of("change.investigated", 1),
                ID,
                house.desk.find(ID).orElseThrow().revision(),
                Act.by(PersonId.of("ana"), house.now),
                house.now,
                "2026",
                "{}");
        tally.put(house.state(ID), Cause.of(event));
        assertThat(of(tally, "CHG-09")).singleElement().satisfies(finding -> {
            assertThat(finding.opened().at()).isEqualTo(DUE);
            assertThat(finding.closed()).isEqualTo(Cause.of(event));
            assertThat(finding.closed().says()).contains("change:CHG-1 revision", "investigated");
        });
        assertThat(tally.report())
                .as("what was kept up to date is what a full pass finds")
                .isEqualTo(conformity(rules()).evaluate(Stream.of(house.state(ID)), tally.asOf()));
    }

    private static List<Finding> of(ConformityTally tally, String code) {
        return tally.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    /** A change is judged by what was in force when its work ended: a later, laxer limit does not excuse it. */
    @Test
    void anEvaluationAsOfAnInstantGoesByThePolicyOfTheTime() {
        failed();
        ChangePolicy strict = POLICY;
        InForce<ChangePolicy> stricter = InForce.from(ChangeHouse.MONDAY_NINE.minusSeconds(60), "2026", strict)
                .then(DUE, "2027", strict);
        Conformity both = conformity(ChangeRules.under(stricter).pack());
        assertThat(both.evaluate(Stream.of(house.state(ID)), DUE).rule("CHG-09").answer())
                .isEqualTo(ConformityAnswer.CONFORMING);
        var later =
                both.evaluate(Stream.of(house.state(ID)), DUE.plusSeconds(1)).rule("CHG-09");
        assertThat(later.answer()).isEqualTo(ConformityAnswer.NONCONFORMING);
        assertThat(later.violations().get(0).faults().get(0).policy())
                .as("of the version that was in force then")
                .isIn("2026", "2027");
    }

    @Test
    void givenAPackOfOnesOwnWithAnotherLimitThenItsSourceIsShown() {
        Incident open = IncidentProcess.standard()
                .decider(IncidentId.of("INC-1"))
                .decide(
                        null,
                        new IncidentCommand.Report("Mail is slow", Level.LOW, Level.LOW, Circumstances.UNKNOWN),
                        Act.by(PersonId.of("ana"), FINISHED))
                .orThrow();
        IncidentRules standard = IncidentRules.under(InForce.nothing());
        ConformityPack own = ConformityPack.of(
                "acme",
                "7",
                List.of(standard.staleAfter(Duration.ofDays(1))
                        .pack()
                        .find("INC-12")
                        .orElseThrow()));
        Instant now = FINISHED.plus(Duration.ofDays(2));
        Stream<IncidentEvidence> records = Stream.of(IncidentEvidence.of(open));
        var report = conformity(standard.pack().overlaidBy(own)).evaluate(records, now);
        assertThat(report.rule("INC-12").source()).isEqualTo("acme/7");
        assertThat(report.rule("INC-12").answer()).isEqualTo(ConformityAnswer.NONCONFORMING);
        assertThat(report.rule("INC-12").violations().get(0).faults().get(0).says())
                .contains("PT24H");
        assertThat(report.rule("INC-01").source()).isEqualTo("incident/1");
        assertThat(conformity(standard.pack())
                        .evaluate(Stream.of(IncidentEvidence.of(open)), now)
                        .rule("INC-12")
                        .answer())
                .isEqualTo(ConformityAnswer.CONFORMING);
    }
}
