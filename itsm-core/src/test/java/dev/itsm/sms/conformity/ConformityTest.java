package dev.itsm.sms.conformity;

import static dev.itsm.sms.conformity.ConformityAnswer.CONFORMING;
import static dev.itsm.sms.conformity.ConformityAnswer.NONCONFORMING;
import static dev.itsm.sms.conformity.ConformityAnswer.NOT_APPLICABLE;
import static dev.itsm.sms.conformity.ConformityAnswer.NOT_DEMONSTRATED;
import static dev.itsm.sms.conformity.ConformityAnswer.NOT_EVALUABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import dev.itsm.sms.kpi.Ratio;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.sms.standard.RuleDefinition;
import dev.itsm.sms.standard.RuleDefinition.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConformityTest {
    private static final Instant NOW = Instant.ofEpochSecond(50);
    private static final ClauseCatalogue CATALOGUE = ClauseCatalogue.iso20000();

    private final ConformityPack promises = Promise.pack(new AtomicLong());
    private final Conformity conformity =
            Conformity.builder(CATALOGUE).pack(promises).build();

    private static Promise honest(int number, Boolean honest) {
        return Promise.of(number, "p" + number, 100, null, honest);
    }

    private ConformityReport of(Promise... all) {
        return conformity.evaluate(Stream.of(all), NOW);
    }

    @Test
    void nothingIsNeverConformity() {
        ConformityReport empty = of();
        assertThat(empty.answers().conforming()).isZero();
        assertThat(empty.answers().notApplicable()).isZero();
        assertThat(empty.answers().readiness()).isEmpty();
        assertThat(empty.rules()).noneMatch(rule -> rule.answer() == CONFORMING);
        assertThat(empty.rule("INC-10").answer()).isEqualTo(NOT_DEMONSTRATED);
        assertThat(empty.rule("INC-10").severity()).isEqualTo(Severity.MAJOR);
        assertThat(empty.rule("INC-02").answer()).isEqualTo(NOT_APPLICABLE);
        assertThat(empty.requirement("8.6.1-k").answer()).isEqualTo(NOT_DEMONSTRATED);
        assertThat(empty.clause("8.6").answer()).isEqualTo(NOT_DEMONSTRATED);
        assertThat(empty.clause("8.6").maturity()).isEqualTo(ClauseResult.Maturity.NOT_SHOWN);
        assertThat(empty.edition()).isEqualTo(CATALOGUE.edition());
    }

    @Test
    void thereAreFourAnswers() {
        assertThat(of(honest(1, true)).rule("INC-02").answer()).isEqualTo(CONFORMING);
        assertThat(of(honest(1, true), honest(2, null)).rule("INC-02").answer()).isEqualTo(NOT_EVALUABLE);
        assertThat(of(honest(1, true), honest(2, null), honest(3, false))
                        .rule("INC-02")
                        .answer())
                .isEqualTo(NONCONFORMING);
        RuleResult result =
                of(honest(1, true), honest(2, null), honest(3, false)).rule("INC-02");
        assertThat(result.violations())
                .containsExactly(new Violation(
                        honest(3, false).id(), List.of(Fault.of("honest", null, "house/1", "honest is wrong"))));
        assertThat(result.unknown())
                .extracting(Violation::subject)
                .containsExactly(honest(2, null).id());
        assertThat(result.source()).isEqualTo("promises/1");
    }

    @Test
    void oneRecordMovesExactlyWhatItEvidences() {
        ConformityReport before = of();
        ConformityReport after = of(honest(1, true));
        List<String> moved = after.requirements().stream()
                .filter(one -> one.answer()
                        != before.requirement(one.requirement().id()).answer())
                .map(one -> one.requirement().id())
                .toList();
        List<String> shown = CATALOGUE.requirements().stream()
                .filter(requirement -> !requirement.rules().isEmpty()
                        && Set.of("INC-02", "INC-09", "PRB-02", "INC-10").containsAll(requirement.rules()))
                .map(requirement -> requirement.id())
                .toList();
        assertThat(moved).isEqualTo(shown).isNotEmpty();
        assertThat(after.requirement("8.6.1-k").answer()).isEqualTo(CONFORMING);
        assertThat(after.requirement("8.6.1-a").because()).isEqualTo("not all of it can be shown yet");
        assertThat(after.clause("8.6.1").maturity()).isEqualTo(ClauseResult.Maturity.BEGUN);
        assertThat(after.answers().readiness()).contains(Ratio.of(1, 1));
    }

    @Test
    void coverageSaysForEveryRequirementHowItCanBeTold() {
        List<Coverage> coverage = conformity.coverage();
        assertThat(coverage).hasSize(248).allMatch(one -> !one.says().isBlank());
        assertThat(coverage)
                .filteredOn(one -> one.requirement().id().equals("8.6.1-a"))
                .singleElement()
                .extracting(Coverage::way, Coverage::says)
                .containsExactly(Coverage.Way.COMPUTED, "computed by INC-02; INC-01 waits for records of: incident");
        assertThat(coverage)
                .filteredOn(one -> one.way() == Coverage.Way.PERSON)
                .extracting(one -> one.requirement().id())
                .containsExactly("5.1-f", "5.1-j", "5.1-l", "8.2.3.1-f");
        assertThat(of().requirement("5.1-f").answer()).isEqualTo(NOT_EVALUABLE);
        assertThat(of().requirement("5.1-f").needsPerson()).isTrue();
        assertThat(of().requirement("8.6.1-k").needsPerson()).isFalse();
    }

    @Test
    void manyLapsesOfMostRecordsAreAMajorOne() {
        Promise[] third =
                IntStream.range(0, 27).mapToObj(i -> honest(i, i >= 3)).toArray(Promise[]::new);
        assertThat(of(third).rule("INC-02").severity()).isEqualTo(Severity.MAJOR);
        assertThat(of(third).rule("INC-02").because()).isEqualTo("systemic: 3 of 27 records");
        assertThat(of(third).hasMajor()).isTrue();
        assertThat(of(third).violated()).containsEntry(Severity.MAJOR, 2L);
        Promise[] few = IntStream.range(0, 31).mapToObj(i -> honest(i, i >= 3)).toArray(Promise[]::new);
        assertThat(of(few).rule("INC-02").severity()).isEqualTo(Severity.MINOR);
        assertThat(of(honest(1, false), honest(2, false)).rule("INC-02").severity())
                .isEqualTo(Severity.MINOR);
        Conformity strict = Conformity.builder(CATALOGUE)
                .pack(promises)
                .severity(new SeverityPolicy(1, Ratio.of(0, 1), 1))
                .build();
        assertThat(strict.evaluate(Stream.of(few), NOW).rule("INC-02").severity())
                .isEqualTo(Severity.MAJOR);
        assertThatThrownBy(() -> new SeverityPolicy(0, Ratio.of(1, 10), 2)).hasMessageContaining("at least 1");
    }

    @Test
    void protectiveControlsWeighMore() {
        RuleDefinition review = CATALOGUE.rule("INC-09");
        SeverityPolicy policy = SeverityPolicy.STANDARD;
        assertThat(policy.weigh(review, new Counts(99, 1, 0, 0, 0), NONCONFORMING)
                        .severity())
                .isEqualTo(Severity.MINOR);
        assertThat(policy.weigh(review, new Counts(99, 2, 0, 0, 0), NONCONFORMING)
                        .severity())
                .isEqualTo(Severity.MAJOR);
        assertThat(policy.weigh(review, new Counts(99, 1, 0, 1, 0), NONCONFORMING)
                        .severity())
                .isEqualTo(Severity.MAJOR);
        RuleDefinition observation = CATALOGUE.rule("INC-12");
        assertThat(policy.weigh(observation, new Counts(0, 9, 0, 9, 9), NONCONFORMING)
                        .severity())
                .isEqualTo(Severity.OBSERVATION);
        RuleDefinition absent = CATALOGUE.rule("PRB-01");
        assertThat(policy.weigh(absent, new Counts(0, 1, 0, 0, 1), NONCONFORMING)
                        .severity())
                .isEqualTo(Severity.MAJOR);
    }

    @Test
    void anAmendmentThatIsNotAppliedAsksNothing() {
        ConformityPack climate = ConformityPack.of(
                "climate",
                "1",
                List.of(new RecordCheck<>(
                        CATALOGUE.rule("CTX-01"), Promise.TYPE, (promise, asOf) -> Judgement.conforms())));
        assertThat(Conformity.builder(CATALOGUE).pack(climate).build().checks()).hasSize(1);
        assertThat(Conformity.builder(CATALOGUE.without("Amd 1:2024"))
                        .pack(climate)
                        .build()
                        .checks())
                .isEmpty();
    }

    @Test
    void ownChecksTakeThePlaceOfShippedOnesAndSayWhereTheyCameFrom() {
        ConformityPack own = ConformityPack.of(
                "acme",
                "7",
                List.of(new RecordCheck<>(
                        CATALOGUE.rule("INC-02"), Promise.TYPE, (promise, asOf) -> Judgement.conforms())));
        Conformity both =
                Conformity.builder(CATALOGUE).pack(promises.overlaidBy(own)).build();
        ConformityReport report = both.evaluate(Stream.of(honest(1, false)), NOW);
        assertThat(report.rule("INC-02").answer()).isEqualTo(CONFORMING);
        assertThat(report.rule("INC-02").source()).isEqualTo("acme/7");
        assertThat(report.rule("INC-09").source()).isEqualTo("promises/1");
        assertThatThrownBy(() -> Conformity.builder(CATALOGUE).pack(promises).pack(own))
                .hasMessageContaining("'INC-02' is in promises/1 and in acme/7");
        assertThatThrownBy(() -> ConformityPack.of(
                        "p", "1", List.of(own.checks().get(0), own.checks().get(0))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> both.evaluate(Stream.of("a word"), NOW)).hasMessageContaining("java.lang.String");
        assertThat(both.judges(Promise.class)).isTrue();
        assertThat(both.judges(String.class)).isFalse();
    }

    @Test
    void aCheckGuardsWhatItJudges() {
        @SuppressWarnings("unchecked")
        RecordCheck<Promise> check =
                (RecordCheck<Promise>) promises.find("INC-02").orElseThrow();
        Rule<Boolean> guard = check.guard(value -> honest(1, value), value -> NOW);
        assertThat(guard.answer(true)).isEqualTo(Answer.HOLDS);
        assertThat(guard.answer(false)).isEqualTo(Answer.FAILS);
        assertThat(guard.check(false).clause())
                .isEqualTo(CATALOGUE.rule("INC-02").clause());
        Rule<String> blind = check.guard(value -> honest(1, null), value -> NOW);
        assertThat(blind.answer("")).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void gapsAreRankedByWeightThenByWhatTheyCloseForTheEffort() {
        Duration day = Duration.ofHours(8);
        Gap major = new Gap("B-1", "b", Severity.MAJOR, day, List.of("1-a", "1-b", "1-c", "1-d"), "ann");
        Gap many = new Gap("A-1", "a", Severity.MINOR, day, List.of("2-a", "2-b", "2-c", "2-d", "2-e"), "bob");
        Gap cheap = new Gap("A-2", "a", Severity.MINOR, day.dividedBy(8), List.of("3-a"), "bob");
        Gap same = new Gap("A-0", "a", Severity.MINOR, day, List.of("4-a", "4-b", "4-c", "4-d", "4-e"), "");
        assertThat(Stream.of(many, same, cheap, major).sorted(Gap.RANKING)).containsExactly(major, cheap, same, many);
        assertThat(GapPolicy.workload(List.of(major, many, cheap)))
                .containsEntry("ann", day)
                .containsEntry("bob", day.plus(Duration.ofHours(1)));
        assertThatThrownBy(() -> new Gap("A", "a", Severity.MINOR, Duration.ZERO, List.of(), ""))
                .hasMessageContaining("more than zero");
    }

    @Test
    void aGapClosesWhatNothingElseStandsInTheWayOf() {
        Promise late = Promise.of(1, "ann", 10, null, false);
        List<Gap> gaps = GapPolicy.STANDARD.rank(of(late));
        assertThat(gaps).extracting(Gap::id).containsExactly("INC-09", "INC-02");
        assertThat(gaps.get(0).closes()).containsExactly("8.6.1-k");
        assertThat(gaps.get(0).effort()).isEqualTo(Duration.ofMinutes(15));
        assertThat(gaps.get(1).closes()).as("INC-01 is not checked").isEmpty();
    }

    @Test
    void effortIsOfRecordsThatAreMendedAndOfWhatIsLaidDownOnce() {
        RuleDefinition rule = CATALOGUE.rule("INC-02");
        assertThat(GapPolicy.STANDARD.effort().apply(rule, new Counts(9, 3, 1, 0, 0)))
                .isEqualTo(Duration.ofHours(1));
        assertThat(GapPolicy.STANDARD.effort().apply(rule, new Counts(0, 2, 1_000_000, 0, 0)))
                .isEqualTo(Duration.ofHours(24).plusMinutes(30));
        assertThat(GapPolicy.STANDARD.effort().apply(rule, new Counts(0, 0, 0, 0, 0)))
                .isEqualTo(Duration.ofHours(24));
        assertThat(GapPolicy.STANDARD.effort().apply(rule, new Counts(0, 1, 0, 0, 1)))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void policiesAreAskedAsTheyWereThen() {
        InForce<Integer> limit =
                InForce.from(Instant.ofEpochSecond(10), "a/1", 4).then(Instant.ofEpochSecond(20), "a/2", 8);
        assertThat(limit.at(Instant.ofEpochSecond(9))).isEmpty();
        assertThat(limit.at(Instant.ofEpochSecond(10))).contains(new InForce.Version<>("a/1", 4));
        assertThat(limit.at(Instant.ofEpochSecond(20))).contains(new InForce.Version<>("a/2", 8));
        assertThat(limit.changesAfter(Instant.ofEpochSecond(10))).contains(Instant.ofEpochSecond(20));
        assertThat(limit.changesAfter(Instant.ofEpochSecond(20))).isEmpty();
        assertThat(InForce.always("b", 1).at(Instant.MIN)).isPresent();
        assertThat(InForce.nothing().at(NOW)).isEmpty();
    }

    @Test
    void judgementsSayWhatIsWrong() {
        assertThatThrownBy(() -> new Judgement(Judgement.Standing.VIOLATES, List.of(), null))
                .hasMessageContaining("VIOLATES");
        assertThatThrownBy(Judgement::unknown).hasMessageContaining("UNKNOWN");
        assertThatThrownBy(
                        () -> new Judgement(Judgement.Standing.CONFORMS, List.of(Fault.of("f", null, "", "s")), null))
                .hasMessageContaining("CONFORMS");
    }
}
