package dev.itsm.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.ServiceId;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.sms.conformity.Cadence;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.kpi.Figure;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.sms.standard.RuleDefinition.Severity;
import dev.itsm.testkit.RuleTable;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProblemRulesTest {
    private static final ProblemPolicy POLICY = ProblemPolicy.standard();
    private static final InForce<ProblemPolicy> IN_FORCE = InForce.from(ProblemStory.START, "problems-2026", POLICY);
    private static final Cadence QUARTERLY = Cadence.every(Period.ofMonths(3), ZoneOffset.UTC);
    private static final Instant NOW = ProblemStory.START.plus(Duration.ofDays(1));
    private static final Surroundings HELPLESS = new Surroundings(
            Map.of(ProblemStory.CHANGE, Fix.UNAUTHORISED),
            Map.of(ProblemStory.KNOWN, false),
            Set.of(),
            Set.of(),
            ProblemStory.FAIR.directory());

    private static ProblemRules rules() {
        return ProblemRules.under(IN_FORCE).reviewedEvery(InForce.always("plan-2026", QUARTERLY));
    }

    private static ProblemEvidence in(Surroundings around, Problem problem) {
        return new ProblemEvidence(problem, around);
    }

    private static ProblemEvidence fair(Problem problem) {
        return in(ProblemStory.FAIR, problem);
    }

    private static Problem documented() {
        return ProblemStory.understood()
                .then(new ProblemCommand.DocumentBy(ProblemStory.KNOWN))
                .problem();
    }

    private static ProblemStory fixed() {
        return ProblemStory.understood()
                .then(
                        new ProblemCommand.FixBy(ProblemStory.CHANGE),
                        new ProblemCommand.ApplyFix("a larger disk", false));
    }

    private static ProblemStory closed() {
        return fixed().after(POLICY.watch())
                .then(new ProblemCommand.ReviewEffect(true, "held"), new ProblemCommand.Close());
    }

    private static Problem reviewedAtOnce() {
        Problem problem = fixed().problem();
        return problem.with(
                problem.outcome().with(new Outcome.Review(true, "held", ProblemStory.ANA, ProblemStory.START)));
    }

    private static Problem recurring(Problem problem) {
        Outcome.Resolution resolution = problem.outcome().resolution();
        assertThat(resolution).isNotNull();
        return problem.with(problem.outcome()
                .with(new Outcome.Recurrence(
                        ProblemStory.INCIDENT, resolution.at().plusSeconds(60))));
    }

    private static Problem unexplained() {
        Problem problem = closed().problem();
        Outcome outcome = problem.outcome();
        Outcome.Resolution was = outcome.resolution();
        assertThat(was).isNotNull();
        return problem.with(problem.analysis().rooted(null))
                .with(outcome.resolved(new Outcome.Resolution(
                        was.code(), " ", was.by(), was.at(), was.withoutChange(), was.acceptance())));
    }

    private static Problem rankedUnder(Problem problem, Instant raisedAt) {
        Origin was = problem.origin();
        return new Problem(
                problem.id(),
                problem.progress(),
                new Origin(was.title(), was.description(), was.raisedBy(), raisedAt, was.group()),
                problem.classification(),
                problem.routing(),
                problem.analysis(),
                problem.treatment(),
                problem.outcome(),
                problem.scope(),
                problem.attributes());
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        Problem looked = ProblemStory.investigated().problem();
        Problem closed = closed().problem();
        Instant reviewed = closed.outcome().reviews().get(0).at();
        Instant due = looked.origin().raisedAt().plus(Duration.ofDays(2));
        Instant stale = ProblemChecks.lastTouched(documented()).plus(POLICY.staleAfter());
        Instant again = recurring(closed).outcome().recurrences().get(0).openedAt();
        return RuleTable.of(rules().pack(), NOW)
                .conforming("PRB-04", fair(looked))
                .violating("PRB-04", "classification", fair(looked.with(Classification.NONE)))
                .outside(
                        "PRB-04",
                        fair(ProblemStory.standard()
                                .then(ProblemCommand.RaiseProblem.of("Mail stops"))
                                .problem()))
                .conforming("PRB-05", fair(closed))
                .violating("PRB-05", "outcome.resolution", fair(unexplained()))
                .outside("PRB-05", fair(looked))
                .conforming("PRB-06", fair(documented()))
                .violating("PRB-06", "treatment", fair(ProblemStory.understood().problem()))
                .violating("PRB-06", "treatment", in(HELPLESS, documented()))
                .unknown("PRB-06", ProblemEvidence.of(documented()))
                .outside("PRB-06", fair(looked), fair(closed))
                .conforming("PRB-07", fair(closed))
                .violating("PRB-07", "scope.links", in(HELPLESS, fixed().problem()))
                .unknown("PRB-07", ProblemEvidence.of(fixed().problem()))
                .overdue("PRB-08", "outcome.reviews", QUARTERLY.dueAfter(reviewed), fair(closed))
                .unknownIn(ProblemRules.under(IN_FORCE).pack(), "PRB-08", fair(reviewedAtOnce()))
                .conforming("PRB-09", fair(closed))
                .overdue("PRB-09", "outcome.recurrences", again.minusNanos(1), fair(recurring(closed)))
                .unknownIn(ProblemRules.under(InForce.nothing()).pack(), "PRB-09", fair(closed))
                .conforming("PRB-10", fair(looked))
                .overdue("PRB-10", "analysis.root", due, fair(looked))
                .overdue("PRB-10", "progress", stale, fair(documented()))
                .unknown("PRB-10", fair(rankedUnder(looked, ProblemStory.START.minusSeconds(1))))
                .alwaysTold("PRB-04", "PRB-05")
                .tests();
    }

    @Test
    void whatWasNeverReviewedIsNotDemonstratedAndWeighsAsMuch() {
        var report = Conformity.builder(ClauseCatalogue.iso20000())
                .pack(rules().pack())
                .build()
                .evaluate(Stream.of(fair(documented())), NOW);
        assertThat(report.rule("PRB-08").answer()).isEqualTo(ConformityAnswer.NOT_DEMONSTRATED);
    }

    @Test
    void aFaultOnACriticalServiceSaysSo() {
        Problem mail = ProblemStory.understood()
                .then(new ProblemCommand.ChangeScope(ServiceId.of("mail"), Set.of()))
                .problem();
        @SuppressWarnings("unchecked")
        RecordCheck<ProblemEvidence> check = (RecordCheck<ProblemEvidence>)
                rules().critical(service -> service.key().equals("mail"))
                        .pack()
                        .find("PRB-06")
                        .orElseThrow();
        Judgement judgement = check.judge().apply(fair(mail), NOW);
        assertThat(judgement.faults().get(0).weight().name()).isEqualTo("CRITICAL_SERVICE");
        assertThat(check.definition().severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void indicatorsCountByTheInstantThatTheyState() {
        Problem closed = closed().problem();
        Instant end = NOW.plus(Duration.ofDays(200));
        List<Indicator<Problem>> all =
                ProblemIndicators.over(dev.itsm.time.Period.of(ProblemStory.START, end), IN_FORCE);
        Problem looked = ProblemStory.investigated().problem();
        assertThat(figure(all, "PRB-RCA", List.of(closed)).toString())
                .isEqualTo("PRB-RCA: 100.00 % (n = 1), small sample");
        assertThat(figure(all, "PRB-RCA", List.of(looked)).toString()).contains(" 0.00 % (n = 1)");
        assertThat(figure(all, "PRB-RCATIME", List.of(closed)).mean()).contains(Duration.ofMinutes(6));
        assertThat(figure(all, "PRB-AGE", List.of(closed)).n()).isZero();
        assertThat(figure(all, "PRB-AGE", List.of(looked)).mean())
                .contains(Duration.between(looked.origin().raisedAt(), end));
        assertThat(figure(all, "PRB-EFF", List.of(closed)).toString()).contains("100.00 %");
        assertThat(figure(all, "PRB-EFF", List.of(recurring(closed))).toString())
                .contains(" 0.00 %");
        assertThat(figure(all, "PRB-EFF", List.of()).toString()).isEqualTo("PRB-EFF: no value (n = 0)");
    }

    private static Figure figure(List<Indicator<Problem>> all, String id, List<Problem> problems) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .over(problems.stream());
    }
}
