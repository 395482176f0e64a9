package dev.itsm.cmdb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.audit.Survey.Flaw;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiEvent.Observed.Reading;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.Provenance.Origin;
import dev.itsm.cmdb.reconcile.Evidence;
import dev.itsm.cmdb.reconcile.Observation;
import dev.itsm.cmdb.reconcile.Reconciler;
import dev.itsm.cmdb.reconcile.ReconciliationPolicy;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.id.RelationId;
import dev.itsm.party.PersonId;
import dev.itsm.sms.conformity.Cadence;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.FoldCheck;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.Judgement.Standing;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.kpi.Ratio;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures over verifications and records, and the rules that they are held to. */
class FiguresTest {
    private static final Instant START = Records.START;
    private static final PersonId BEN = PersonId.of("ben");
    private static final VerificationPlan PLAN = new VerificationPlan(Map.of(
            "hardware", every(3),
            "computer", every(1)));

    private static Cadence every(int months) {
        return new Cadence(java.time.Period.ofMonths(months), ZoneId.of("UTC"), Duration.ofDays(2));
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static CiCheck check(String ci, int day, String... recordedAndFound) {
        List<CiCheck.Value> values = new ArrayList<>();
        for (int i = 0; i < recordedAndFound.length; i += 2) {
            values.add(new CiCheck.Value("a" + i, recordedAndFound[i], recordedAndFound[i + 1]));
        }
        return new CiCheck(CiId.of(ci), "computer", day(day), BEN, true, values, List.of());
    }

    private static ConfigurationAudit audit(String ciClass, @Nullable Instant completed, Discrepancy... found) {
        return new ConfigurationAudit(
                ConfigurationAuditId.of("CA-" + ciClass),
                new ConfigurationAudit.Brief(ciClass, BEN, Set.of(ciClass), 1, List.of()),
                START,
                List.of(),
                List.of(found),
                completed,
                START);
    }

    @Test
    void sharesAreExactAndNothingVerifiedIsNoValue() {
        Accuracy none = Accuracy.of(List.of());
        assertThat(none.records()).isEmpty();
        assertThat(none.attributes()).isEmpty();
        assertThat(none).hasToString("records no value (n = 0), values no value (n = 0)");
        List<CiCheck> checks = new ArrayList<>();
        IntStream.range(0, 34).forEach(i -> checks.add(check("ok-" + i, 1, tenValues(0))));
        IntStream.range(0, 6).forEach(i -> checks.add(check("no-" + i, 1, tenValues(i < 3 ? 2 : 1))));
        Accuracy accuracy = Accuracy.of(checks);
        assertThat(accuracy).isEqualTo(new Accuracy(40, 34, 400, 391));
        assertThat(accuracy.records()).contains(Ratio.of(34, 40));
        assertThat(accuracy).hasToString("records 85.00 % (n = 40), values 97.75 % (n = 400)");
        assertThat(Accuracy.RECORDS.over(checks.stream()).value()).contains(Ratio.of(34, 40));
        assertThat(Accuracy.byClass(checks)).isEqualTo(Map.of("computer", accuracy));
    }

    private static String[] tenValues(int wrong) {
        String[] values = new String[20];
        for (int i = 0; i < 10; i++) {
            values[2 * i] = "x";
            values[2 * i + 1] = i < wrong ? "y" : "x";
        }
        return values;
    }

    @Test
    void ofSeveralChecksOfAnItemTheLastCountsWhateverTheOrder() {
        CiCheck wrong = check("web", 1, "8", "16");
        CiCheck right = check("web", 2, "16", "16");
        assertThat(Accuracy.latest(List.of(wrong, right))).containsExactly(right);
        assertThat(Accuracy.latest(List.of(right, wrong))).containsExactly(right);
    }

    @Test
    void aClassIsDueAfterItsCadenceAndOverdueIfItNeverWasVerified() {
        CiClasses classes = CiClasses.standard();
        assertThat(PLAN.overdue(classes, List.of(), START))
                .extracting(VerificationPlan.Due::ciClass)
                .containsExactly("computer", "hardware");
        List<ConfigurationAudit> audits =
                List.of(audit("hardware", day(0)), audit("computer", null), audit("network-device", day(5)));
        VerificationPlan.Due computer = PLAN.due(classes, audits).get(0);
        Instant due = Instant.parse("2026-04-04T08:00:00Z");
        assertThat(computer).isEqualTo(new VerificationPlan.Due("computer", day(0), due));
        assertThat(PLAN.overdue(classes, audits, due)).isEmpty();
        assertThat(PLAN.overdue(classes, audits, due.plusNanos(1)))
                .extracting(VerificationPlan.Due::ciClass)
                .containsExactly("computer");
    }

    @Test
    void coverageIsOverTheLiveItemsOfPlannedClasses() {
        Records records = new Records()
                .register("web", "computer", Map.of())
                .register("sw", "network-device", Map.of())
                .register("app", "application", Map.of())
                .register("old", "computer", Map.of())
                .give("old", new CiCommand.Advance(CiLifecycle.RETIRE));
        List<CiCheck> checks = List.of(check("web", 0, "a", "a"), check("sw", 0, "a", "a"));
        CiClasses classes = CiClasses.standard();
        VerificationPlan.Coverage early = PLAN.coverage(classes, records.all(), checks, day(33));
        assertThat(early.due()).containsExactly(CiId.of("sw"), CiId.of("web"));
        assertThat(early.verified()).containsExactly(CiId.of("sw"), CiId.of("web"));
        VerificationPlan.Coverage late = PLAN.coverage(classes, records.all(), checks, day(33).plusNanos(1));
        assertThat(late.verified()).containsExactly(CiId.of("sw"));
        assertThat(late.share()).contains(Ratio.of(1, 2));
        assertThat(PLAN.coverage(classes, List.of(), checks, START).share()).isEmpty();
    }

    @Test
    void aSurveyFindsEveryFlaw() {
        Records records = new Records()
                .register("a", "computer", Map.of("hostname", "mail"))
                .register("b", "computer", Map.of("hostname", "MAIL"))
                .register("c", "computer", Map.of("hostname", "web"))
                .register("gone", "computer", Map.of("hostname", "mail"))
                .give("gone", new CiCommand.Advance(CiLifecycle.RETIRE))
                .give("a", new CiCommand.Describe(null, "serves mail", null))
                .give("c", new CiCommand.Describe(null, "serves pages", true))
                .give(
                        "b",
                        new CiCommand.Observe(
                                null,
                                null,
                                Map.of("ram-gb", new Reading("8", new Origin("scanner", day(5), "hostname"))),
                                Set.of()));
        List<Relation> relations = List.of(
                relation("R-1", "a", "gone", Period.from(START)), relation("R-2", "b", "a", Period.of(START, day(1))));
        Survey survey = Survey.of(
                CiProcess.standard(), records.all(), relations, List.of(check("c", 4)), Duration.ofDays(3), day(7));
        assertThat(survey.live()).extracting(CiId::key).containsExactly("a", "b", "c");
        assertThat(keys(survey, Flaw.INCOMPLETE)).containsExactly("b");
        assertThat(keys(survey, Flaw.DUPLICATE)).containsExactly("b");
        assertThat(keys(survey, Flaw.ORPHAN)).containsExactly("b");
        assertThat(keys(survey, Flaw.DANGLING)).containsExactly("a");
        assertThat(keys(survey, Flaw.STALE)).containsExactly("a");
        assertThat(survey.hygiene()).contains(Ratio.of(2, 3));
        assertThat(survey.describe())
                .startsWith("3 live items; duplicate, orphan or stale: 66.67 %")
                .contains("\nDANGLING: 1 [ci:a]");
        Survey empty = Survey.of(CiProcess.standard(), List.of(), List.of(), List.of(), Duration.ofDays(3), START);
        assertThat(empty.hygiene()).isEmpty();
        assertThat(empty.describe()).startsWith("0 live items; duplicate, orphan or stale: no value");
    }

    private static List<String> keys(Survey survey, Flaw flaw) {
        return survey.having(flaw).stream().map(CiId::key).toList();
    }

    private static Relation relation(String id, String from, String to, Period validity) {
        return new Relation(RelationId.of(id), CiId.of(from), CiId.of(to), "depends-on", null, validity);
    }

    @Test
    void completenessLooksBothWays() {
        ReconciliationPolicy policy = ReconciliationPolicy.builder(CiClasses.standard())
                .source("scanner", Duration.ofDays(9))
                .build();
        Records records = new Records()
                .register("known", "computer", Map.of("hostname", "known"))
                .register("byhand", "computer", Map.of("hostname", "byhand"))
                .register("ghost", "computer", Map.of("hostname", "ghost"))
                .give(
                        "ghost",
                        new CiCommand.Observe(
                                null,
                                null,
                                Map.of("ram-gb", new Reading("8", new Origin("scanner", day(1), "hostname"))),
                                Set.of()));
        Evidence evidence = Evidence.NONE
                .with(policy, List.of(seen("known", 5), seen("new", 5), seen("ghost", 1)))
                .evidence();
        Completeness completeness =
                Completeness.of(Reconciler.of(policy).plan(evidence, records.all(), day(6)), records.all(), day(3));
        assertThat(completeness.recorded()).extracting(CiId::key).containsExactly("known");
        assertThat(completeness.unrecorded()).hasSize(1);
        assertThat(completeness.ghosts()).extracting(CiId::key).containsExactly("ghost");
        assertThat(completeness.share()).contains(Ratio.of(1, 2));
        assertThat(new Completeness(List.of(), List.of(), List.of()).share()).isEmpty();
    }

    private static Observation seen(String hostname, int day) {
        return new Observation(
                "scanner", day(day), "computer", new Attributes(Map.of("hostname", hostname, "ram-gb", "8")));
    }

    @Test
    void recordsMakeASoundWhole() {
        Survey survey = new Survey(
                START,
                List.of(CiId.of("a"), CiId.of("b")),
                Map.of(Flaw.DUPLICATE, List.of(CiId.of("b")), Flaw.DANGLING, List.of(CiId.of("b"))));
        assertThat(survey.conditions()).hasSize(2);
        assertThat(judge("CFG-07", survey.conditions().get(0), START)).isEqualTo(Judgement.conforms());
        assertThat(judge("CFG-07", survey.conditions().get(1), START).faults()).hasSize(2);
        Survey.Condition stale = new Survey.Condition(CiId.of("a"), Set.of(Flaw.STALE, Flaw.INCOMPLETE, Flaw.ORPHAN));
        assertThat(judge("CFG-07", stale, START)).isEqualTo(Judgement.conforms());
    }

    @Test
    void discrepanciesWantAPlanAndThePlanIsToBeKept() {
        assertThat(judge("CFG-06", audit("computer", null), START).standing()).isEqualTo(Standing.OUTSIDE);
        Discrepancy open =
                new Discrepancy(1, Discrepancy.Kind.UNRECORDED, null, "a box", null, "there", START, null, null);
        assertThat(judge("CFG-06", audit("computer", null, open), START).standing())
                .isEqualTo(Standing.VIOLATES);
        Discrepancy planned = open.planned(new Discrepancy.Plan(BEN, "look", day(3)));
        Discrepancy sooner = open.planned(new Discrepancy.Plan(BEN, "look", day(2)));
        Judgement inTime = judge("CFG-06", audit("computer", null, planned, sooner), day(1));
        assertThat(inTime).isEqualTo(Judgement.conforms().until(day(2)));
        assertThat(judge("CFG-06", audit("computer", null, planned), day(3)).standing())
                .isEqualTo(Standing.CONFORMS);
        assertThat(judge("CFG-06", audit("computer", null, planned), day(3).plusNanos(1))
                        .standing())
                .isEqualTo(Standing.VIOLATES);
        Discrepancy settled = planned.settled(new Discrepancy.Settlement(day(4), BEN, "recorded"));
        assertThat(judge("CFG-06", audit("computer", null, settled), day(9))).isEqualTo(Judgement.conforms());
    }

    private static <R> Judgement judge(String code, R evidence, Instant asOf) {
        Check check = AuditRules.pack(PLAN, CiClasses.standard()).find(code).orElseThrow();
        @SuppressWarnings("unchecked") // the code tells what it judges
        RecordCheck<R> single = (RecordCheck<R>) check;
        return single.judge().apply(evidence, asOf);
    }

    @Test
    void aClassIsVerifiedAsOftenAsPlanned() {
        LastVerification fold = new LastVerification();
        assertThat(fold.isEmpty()).isTrue();
        assertThat(fold.judge(START).standing()).isEqualTo(Standing.VIOLATES);
        LastVerification.Completion first =
                new LastVerification.Completion(day(0), PLAN.cadences().get("computer"));
        LastVerification.Completion second =
                new LastVerification.Completion(day(60), PLAN.cadences().get("computer"));
        fold.add(first);
        fold.add(first);
        fold.add(second);
        fold.remove(first);
        assertThat(fold.isEmpty()).isFalse();
        assertThat(fold.judge(START.minusNanos(1)).until()).isEqualTo(START.minusNanos(1));
        assertThat(fold.judge(START)).isEqualTo(Judgement.conforms().until(day(33)));
        assertThat(fold.judge(day(33))).isEqualTo(Judgement.conforms().until(day(33)));
        assertThat(fold.judge(day(33).plusNanos(1)).standing()).isEqualTo(Standing.VIOLATES);
        assertThat(fold.judge(day(34)).until()).isEqualTo(day(60).minusNanos(1));
        fold.remove(first);
        assertThat(fold.judge(START).standing()).isEqualTo(Standing.VIOLATES);
        assertThat(fold.judge(day(61)).standing()).isEqualTo(Standing.CONFORMS);
        FoldCheck<?> check = (FoldCheck<?>)
                AuditRules.pack(PLAN, CiClasses.standard()).find("CFG-05").orElseThrow();
        assertThat(check.always())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ci-class:computer", "ci-class:hardware");
        assertThat(check.feeds().get(0).facts()).isNotNull();
    }
}
