package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.Change;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangeRules;
import dev.itsm.change.Work;
import dev.itsm.id.ChangeId;
import dev.itsm.incident.IncidentRules;
import dev.itsm.problem.ProblemRules;
import dev.itsm.request.RequestRules;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.Coverage;
import dev.itsm.sms.conformity.Gap;
import dev.itsm.sms.conformity.GapPolicy;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.sms.standard.RuleDefinition.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** LIB-58 and LIB-67: four answers from live records, and what to do first. */
class Lib58GapAnalysisTest {
    private static final ChangeId ID = ChangeId.of("CHG-1");
    private static final ChangePolicy POLICY = ChangeHouse.policy("2026", Set.of("service components"));
    private static final Instant NOW = ChangeHouse.MONDAY_NINE.plus(Duration.ofDays(30));

    private final Conformity conformity = Conformity.builder(ClauseCatalogue.iso20000())
            .pack(IncidentRules.under(InForce.nothing()).pack())
            .pack(ProblemRules.under(InForce.nothing()).pack())
            .pack(RequestRules.under(InForce.nothing()).pack())
            .pack(ChangeRules.under(InForce.always("2026", POLICY)).pack())
            .build();

    private static Change change(Work.Outcome outcome) {
        ChangeHouse house = new ChangeHouse();
        house.scheduled(ID, ChangeHouse.disk(20, 22));
        house.now = Instant.parse("2026-03-03T20:00:00Z");
        house.tell(ID, "ben", new ChangeCommand.Implement(), new ChangeCommand.CompleteStep(0));
        house.tell(ID, "ben", new ChangeCommand.Finish(outcome, "as it went"));
        return house.state(ID);
    }

    private static Set<String> moved(ConformityReport before, ConformityReport after) {
        return after.requirements().stream()
                .filter(one -> one.answer()
                        != before.requirement(one.requirement().id()).answer())
                .map(one -> one.requirement().id())
                .collect(Collectors.toSet());
    }

    @Test
    void givenAnEmptySystemThenNothingIsConformingAndWhatIsMissingIsNotDemonstrated() {
        Conformity nothing = Conformity.builder(ClauseCatalogue.iso20000())
                .pack(ChangeRules.under(InForce.nothing()).pack())
                .build();
        ConformityReport empty = nothing.evaluate(Stream.of(), NOW);
        assertThat(empty.answers().conforming()).isZero();
        assertThat(empty.answers().nonconforming()).isZero();
        assertThat(empty.requirements())
                .filteredOn(one -> one.coverage().way() != Coverage.Way.PERSON)
                .allMatch(one -> one.answer() == ConformityAnswer.NOT_DEMONSTRATED);
        assertThat(empty.answers().readiness()).isEmpty();
    }

    @Test
    void givenOneRecordThenExactlyWhatItEvidencesMoves() {
        ConformityReport before = conformity.evaluate(Stream.of(), NOW);
        ConformityReport after = conformity.evaluate(Stream.of(change(Work.Outcome.SUCCESSFUL)), NOW);
        Set<String> asked = after.rules().stream()
                .map(RuleResult::code)
                .filter(code -> code.startsWith("CHG"))
                .collect(Collectors.toSet());
        assertThat(moved(before, after))
                .isNotEmpty()
                .allSatisfy(id ->
                        assertThat(after.requirement(id).coverage().computed()).containsAnyElementsOf(asked));
        assertThat(after.requirement("8.5.1.3-c").answer()).isEqualTo(ConformityAnswer.CONFORMING);
        assertThat(moved(before, after)).noneMatch(id -> id.startsWith("8.6"));
        assertThat(after.clause("8.5.1").maturity())
                .isNotEqualTo(before.clause("8.5.1").maturity());
    }

    @Test
    void coverageOfEveryRequirementHasAReason() {
        assertThat(conformity.coverage()).hasSize(248).allSatisfy(one -> {
            assertThat(one.says()).isNotBlank();
            assertThat(one.way() == Coverage.Way.COMPUTED)
                    .isEqualTo(!one.computed().isEmpty());
            assertThat(one.way() == Coverage.Way.WAITS)
                    .as(one.says())
                    .isEqualTo(
                            one.computed().isEmpty() && !one.waiting().isEmpty() && one.way() != Coverage.Way.PERSON);
        });
    }

    @Test
    void givenTwoTasksOfEqualEffortThenTheGraverOneComesFirstAndTiesGoById() {
        Duration day = Duration.ofHours(8);
        Gap graver = new Gap("Z-1", "z", Severity.MAJOR, day, List.of("1-a", "1-b", "1-c", "1-d"), "ann");
        Gap tie = new Gap("A-2", "a", Severity.MINOR, day, List.of("2-a"), "ann");
        Gap first = new Gap("A-1", "a", Severity.MINOR, day, List.of("3-a"), "bob");
        assertThat(Stream.of(tie, first, graver).sorted(Gap.RANKING)).containsExactly(graver, first, tie);
        assertThat(GapPolicy.workload(List.of(graver, tie, first))).containsEntry("ann", day.multipliedBy(2));
    }

    @Test
    void gapsOfLiveRecordsAreRankedWithTheRequirementsThatTheyClose() {
        ConformityReport report = conformity.evaluate(Stream.of(change(Work.Outcome.FAILED)), NOW);
        List<Gap> gaps = GapPolicy.STANDARD.rank(report);
        assertThat(gaps).extracting(Gap::id).contains("CHG-09");
        assertThat(gaps).isSortedAccordingTo(Gap.RANKING);
        assertThat(gaps)
                .filteredOn(gap -> gap.id().equals("CHG-09"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.closes()).isNotEmpty());
    }
}
