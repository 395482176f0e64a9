package dev.itsm.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.itsm.decision.Decision;
import dev.itsm.decision.FollowUp;
import dev.itsm.decision.Notification;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleName;
import dev.itsm.priority.Level;
import dev.itsm.priority.Priority;
import dev.itsm.problem.Analysis.Finding;
import dev.itsm.problem.Analysis.Method;
import dev.itsm.problem.Outcome.Code;
import dev.itsm.problem.ProblemCommand.AcceptRisk;
import dev.itsm.problem.ProblemCommand.AddCause;
import dev.itsm.problem.ProblemCommand.AddEvidence;
import dev.itsm.problem.ProblemCommand.AddToTimeline;
import dev.itsm.problem.ProblemCommand.AnswerWhy;
import dev.itsm.problem.ProblemCommand.ApplyFix;
import dev.itsm.problem.ProblemCommand.Assign;
import dev.itsm.problem.ProblemCommand.AttachIncidents;
import dev.itsm.problem.ProblemCommand.ChangeFields;
import dev.itsm.problem.ProblemCommand.ChangeScope;
import dev.itsm.problem.ProblemCommand.Classify;
import dev.itsm.problem.ProblemCommand.Close;
import dev.itsm.problem.ProblemCommand.DeclareNoRelief;
import dev.itsm.problem.ProblemCommand.DocumentBy;
import dev.itsm.problem.ProblemCommand.Fire;
import dev.itsm.problem.ProblemCommand.FixBy;
import dev.itsm.problem.ProblemCommand.IdentifyCause;
import dev.itsm.problem.ProblemCommand.Invalidate;
import dev.itsm.problem.ProblemCommand.Investigate;
import dev.itsm.problem.ProblemCommand.JudgeCause;
import dev.itsm.problem.ProblemCommand.MarkDuplicateOf;
import dev.itsm.problem.ProblemCommand.PutOnHold;
import dev.itsm.problem.ProblemCommand.RaiseProblem;
import dev.itsm.problem.ProblemCommand.Relieve;
import dev.itsm.problem.ProblemCommand.Reopen;
import dev.itsm.problem.ProblemCommand.ReportRecurrence;
import dev.itsm.problem.ProblemCommand.Resume;
import dev.itsm.problem.ProblemCommand.ReviewEffect;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.problem.recurrence.Observation;
import dev.itsm.problem.recurrence.RecurrencePolicy;
import dev.itsm.problem.recurrence.RecurrenceTally;
import dev.itsm.scheme.CodeScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final IncidentId SECOND = IncidentId.of("INC-2");
    private static final Duration WATCH = ProblemPolicy.standard().watch();

    private static AcceptRisk acceptUntil(Instant review) {
        return new AcceptRisk(ProblemStory.OWNER, "replaced next year", review);
    }

    @Test
    void everyCommandIsKnownAndEveryEventHasAName() {
        assertThat(Arrays.stream(ProblemCommand.class.getPermittedSubclasses())
                        .filter(kind -> kind != RaiseProblem.class))
                .allMatch(ProblemDecider.HANDLERS::knows);
        assertThat(ProblemNames.of(new Close())).isEqualTo("problem.close");
        assertThat(ProblemNames.of(RaiseProblem.of("x"))).isEqualTo("problem.raise");
        assertThat(Stream.of(ProblemEvent.Recorded.class, ProblemEvent.Transition.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())))
                .allMatch(ProblemNames.events()::containsKey);
        assertThat(ProblemNames.events().values().stream().distinct())
                .hasSameSizeAs(ProblemNames.events().keySet());
    }

    @Test
    void aProblemIsRaisedOnceAndWithATitle() {
        ProblemStory story = ProblemStory.standard();
        assertThat(story.refuses(RaiseProblem.of(" "))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new Close())).containsExactly("NO_SUCH_PROBLEM");
        story.then(RaiseProblem.of("Mail stops", ProblemStory.INCIDENT));
        assertThat(story.refuses(RaiseProblem.of("Mail stops"))).containsExactly("ALREADY_RAISED");
        assertThat(story.proposals())
                .singleElement()
                .isEqualTo(new ForIncident(
                        ProblemStory.INCIDENT,
                        ProblemStory.ID,
                        ForIncident.Kind.LINK,
                        "attached",
                        "it may have the cause that problem:PRB-1 looks for"));
        assertThat(story.problem().origin().raisedBy()).isEqualTo(ProblemStory.ANA);
        assertThat(story.after(Duration.ofMinutes(-5)).refuses(new Investigate()))
                .containsExactly("OUT_OF_ORDER");
    }

    @Test
    void whatIsDealtWithIsSortedAndRanked() {
        ProblemStory story = ProblemStory.standard().then(RaiseProblem.of("Mail stops"));
        assertThat(story.refuses(new Investigate())).containsExactly("PRB-04");
        assertThat(story.refuses(new Classify("mail", Level.HIGH, null))).containsExactly("REQUIRED_FIELD");
        story.then(ProblemStory.classify());
        assertThat(story.problem().state()).isEqualTo(ProblemLifecycle.CLASSIFIED);
        assertThat(story.problem().priority()).contains(Priority.P1);
        story.then(new Classify("mail", Level.LOW, Level.LOW));
        assertThat(story.events()).hasSize(1);
        assertThat(story.then(new Classify("mail", Level.LOW, Level.LOW)).events())
                .isEmpty();

        ProblemStory strict = new ProblemStory(ProblemProcess.standard().toBuilder()
                .categories(CodeScheme.named("kinds", "1")
                        .code("mail", Locale.ENGLISH, "Mail")
                        .build())
                .build());
        strict.then(RaiseProblem.of("Mail stops"));
        assertThat(strict.refuses(new Classify("post", Level.HIGH, Level.HIGH))).containsExactly("UNKNOWN_CODE");
    }

    @Test
    void aCauseIsFoundByAMethodThatWasFollowedAndShownByEvidence() {
        ProblemStory story = ProblemStory.investigated();
        assertThat(story.refuses(ProblemStory.identify())).containsExactly("NO_EVIDENCE", "METHOD");
        assertThat(story.refuses(new IdentifyCause(Method.TIMELINE, "x", null)))
                .containsExactly("NO_EVIDENCE", "METHOD");
        story.then(new AddEvidence("disk", "no space left", null));
        assertThat(story.refuses(new AddEvidence("disk", "again", null))).containsExactly("EVIDENCE");
        assertThat(story.refuses(ProblemStory.identify())).containsExactly("METHOD");
        assertThat(story.refuses(new IdentifyCause(null, "x", null))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new IdentifyCause(Method.FIVE_WHYS, " ", null)))
                .containsExactly("REQUIRED_FIELD", "METHOD");
        story.then(new AnswerWhy("the disk is full"), ProblemStory.identify());
        assertThat(story.problem().state()).isEqualTo(ProblemLifecycle.CAUSE_KNOWN);
        assertThat(story.problem().analysis().root()).satisfies(root -> {
            assertThat(root.method()).isEqualTo(Method.FIVE_WHYS);
            assertThat(root.by()).isEqualTo(ProblemStory.ANA);
            assertThat(root.at()).isEqualTo(story.now());
        });
    }

    @Test
    void aTreeGivesTheConfirmedCauseThatNothingElseBringsAbout() {
        ProblemStory story = ProblemStory.investigated()
                .then(new AddCause("disk", null, "the disk is full"), new AddEvidence("log", "no space left", null));
        assertThat(story.refuses(new AddCause("disk", null, "again"))).containsExactly("CAUSE");
        assertThat(story.refuses(new AddCause("logs", "nothing", "logs grow"))).containsExactly("CAUSE");
        story.then(new AddCause("logs", "disk", "logs grow"));
        assertThat(story.refuses(new JudgeCause("gone", Finding.POSSIBLE, null)))
                .containsExactly("CAUSE");
        assertThat(story.refuses(new JudgeCause("disk", Finding.CONFIRMED, "hearsay")))
                .containsExactly("NO_EVIDENCE");
        assertThat(story.refuses(new JudgeCause("disk", Finding.RULED_OUT, null)))
                .containsExactly("NO_EVIDENCE");
        assertThat(story.refuses(new IdentifyCause(Method.CAUSE_TREE, "x", "logs")))
                .containsExactly("METHOD");
        story.then(new JudgeCause("disk", Finding.CONFIRMED, "log"));
        assertThat(story.refuses(new IdentifyCause(Method.CAUSE_TREE, "x", "disk")))
                .containsExactly("METHOD");
        assertThat(story.then(new JudgeCause("disk", Finding.CONFIRMED, "log")).events())
                .isEmpty();
        story.then(new JudgeCause("logs", Finding.CONFIRMED, "log"));
        assertThat(story.refuses(new IdentifyCause(Method.CAUSE_TREE, "x", "logs")))
                .isEmpty();
        assertThat(story.refuses(new IdentifyCause(Method.CAUSE_TREE, "x", null)))
                .containsExactly("METHOD");
        story.then(new JudgeCause("disk", Finding.RULED_OUT, "log"));
        assertThat(story.refuses(new IdentifyCause(Method.CAUSE_TREE, "x", "logs")))
                .containsExactly("METHOD");
        story.then(new JudgeCause("disk", Finding.CONFIRMED, "log"), new JudgeCause("logs", Finding.RULED_OUT, "log"));
        story.then(new IdentifyCause(Method.CAUSE_TREE, "x", "disk"));
        assertThat(story.problem().analysis().causes()).hasSize(2);
    }

    @Test
    void aTimelineIsInOrderAndPast() {
        ProblemStory story = ProblemStory.investigated();
        Instant now = story.now();
        assertThat(story.refuses(new AddToTimeline(now.plusSeconds(1), "later")))
                .containsExactly("OUT_OF_ORDER");
        story.then(new AddToTimeline(now, "it stopped"), new AddToTimeline(now.minusSeconds(60), "the disk was full"));
        assertThat(story.problem().analysis().timeline())
                .extracting(Analysis.Entry::says)
                .containsExactly("the disk was full", "it stopped");
        story.then(new AddEvidence("disk", "no space left", null), new IdentifyCause(Method.TIMELINE, "full", null));
        assertThat(story.problem().phase()).isEqualTo(ProblemPhase.CAUSE_KNOWN);
    }

    @Test
    void workWaitsAndGoesOnWhereItWas() {
        ProblemStory story = ProblemStory.investigated();
        assertThat(story.refuses(new PutOnHold(" "))).contains("REQUIRED_FIELD");
        story.then(new PutOnHold("vendor"));
        assertThat(story.problem().treatment().hold()).isEqualTo(new Treatment.Hold("vendor", story.now()));
        assertThat(story.then(new Resume()).problem().state()).isEqualTo(ProblemLifecycle.INVESTIGATING);
        assertThat(story.problem().treatment().hold()).isNull();
        ProblemStory known = ProblemStory.understood().then(new PutOnHold("change"), new Resume());
        assertThat(known.problem().state()).isEqualTo(ProblemLifecycle.CAUSE_KNOWN);
        assertThat(known.then(new PutOnHold("change"), new ApplyFix("logs rotate", true))
                        .problem()
                        .treatment()
                        .hold())
                .isNull();
    }

    @Test
    void aFixIsAChangeThatDidItOrIsDocumented() {
        ProblemStory story = ProblemStory.understood();
        assertThat(story.refuses(new ApplyFix("logs rotate", false))).containsExactly("PRB-07");
        assertThat(story.refuses(new ApplyFix(null, false))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new ApplyFix("logs rotate", true))).isEmpty();
        story.then(new FixBy(ProblemStory.CHANGE));
        for (Fix bad : List.of(Fix.PENDING, Fix.UNSUCCESSFUL, Fix.UNAUTHORISED)) {
            story.in(around(Map.of(ProblemStory.CHANGE, bad)));
            assertThat(story.refuses(new ApplyFix("logs rotate", false))).containsExactly("PRB-07");
            assertThat(story.refuses(new ApplyFix("logs rotate", true))).containsExactly("PRB-07");
        }
        story.in(around(Map.of()));
        assertThat(story.refuses(new ApplyFix("logs rotate", false))).containsExactly("PRB-07");
        story.in(ProblemStory.FAIR).then(new ApplyFix("logs rotate", false));
        assertThat(story.problem().outcome().is(Code.FIX_APPLIED)).isTrue();
        assertThat(story.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.target()).isEqualTo(ProblemStory.INCIDENT);
            assertThat(((ForIncident) proposal).kind()).isEqualTo(ForIncident.Kind.RESOLVE);
            assertThat(proposal.key()).startsWith("RESOLVE incident:INC-1 because of problem:PRB-1 fixed at ");
        });
        assertThat(story.then(new Close()).problem().outcome().closedAt()).isEqualTo(story.now());
        assertThat(story.refuses(new FixBy(ProblemStory.CHANGE))).containsExactly("NOT_OPEN");
        assertThat(story.found()).isEmpty();
    }

    @Test
    void whatIsRaisedHasTheFieldsThatItsProcessKnowsAndAsksFor() {
        FieldKey<String> ledger = FieldKey.text("ledger");
        RaiseProblem foreign =
                new RaiseProblem("x", "", null, Set.of(), Set.of(), null, new Attributes(Map.of("x", "y")));
        assertThat(ProblemStory.standard().refuses(foreign)).containsExactly("UNKNOWN_FIELD");
        ProblemStory strict = new ProblemStory(ProblemProcess.standard().toBuilder()
                .require(ProblemLifecycle.NEW, ledger)
                .build());
        assertThat(strict.refuses(RaiseProblem.of("x"))).containsExactly("REQUIRED_FIELD");
    }

    @Test
    void whatIsNotUnderstoodCannotHaveBeenFixed() {
        assertThat(ProblemStory.investigated().refuses(new ApplyFix("restarted", true)))
                .containsExactly("PRB-05");
        assertThat(ProblemStory.understood().refuses(new Close())).contains("PRB-05");
    }

    @Test
    void aRiskIsAcceptedByAnotherWhoMayUntilItIsLookedAtAgain() {
        ProblemStory story = ProblemStory.understood().then(new DocumentBy(ProblemStory.KNOWN));
        Instant later = story.now().plus(Duration.ofDays(90));
        assertThat(story.refuses(acceptUntil(later))).containsExactly("OWN_RISK", "RISK_ROLE");
        assertThat(reasons(story, acceptUntil(later), new Act(ProblemStory.ANA, ProblemStory.EVE, story.now(), null)))
                .containsExactly("OWN_RISK", "RISK_ROLE");
        PersonId bob = PersonId.of("bob");
        assertThat(reasons(story, acceptUntil(later), new Act(bob, ProblemStory.EVE, story.now(), null)))
                .containsExactly("RISK_ROLE");
        story.by(ProblemStory.EVE);
        assertThat(story.refuses(acceptUntil(story.now()))).containsExactly("REVIEW_DATE");
        assertThat(story.refuses(new AcceptRisk(RoleName.of("CIO"), "x", later)))
                .containsExactly("RISK_ROLE");
        assertThat(story.refuses(new AcceptRisk(ProblemStory.OWNER, null, later)))
                .containsExactly("REQUIRED_FIELD");
        story.then(acceptUntil(later));
        assertThat(story.proposals())
                .singleElement()
                .satisfies(
                        proposal -> assertThat(((ForIncident) proposal).kind()).isEqualTo(ForIncident.Kind.NOTE));
        assertThat(ProblemDuty.of(story.problem(), ProblemPolicy.standard()))
                .extracting(
                        duty -> duty.deadline().name(), duty -> duty.deadline().dueAt())
                .containsExactly(tuple(ProblemDuty.REVIEW_RISK, later));
        assertThat(story.then(new Close()).found()).isEmpty();

        ProblemStory elsewhere = new ProblemStory(ProblemProcess.standard().toBuilder()
                .policy(new ProblemPolicy(Map.of(), WATCH, WATCH, Set.of(RoleName.of("CIO"))))
                .build());
        elsewhere
                .then(RaiseProblem.of("x"), ProblemStory.classify(), new Investigate())
                .by(ProblemStory.EVE);
        assertThat(elsewhere.refuses(acceptUntil(later))).containsExactly("RISK_ROLE");
    }

    private static List<String> reasons(ProblemStory story, ProblemCommand command, Act act) {
        return ((Decision.Refused<?, ?>) ProblemProcess.standard()
                        .decider(ProblemStory.ID, ProblemStory.FAIR)
                        .decide(story.problem(), command, act))
                .reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void aKnownCauseThatStaysIsDocumentedAndSomethingHelps() {
        ProblemStory story = ProblemStory.understood().by(ProblemStory.EVE);
        Instant later = story.now().plus(Duration.ofDays(90));
        assertThat(story.refuses(acceptUntil(later))).containsExactly("PRB-06");
        assertThat(story.found()).containsExactly("PRB-06");
        story.then(new DocumentBy(ProblemStory.KNOWN));
        assertThat(story.found()).isEmpty();
        Surroundings useless = new Surroundings(
                Map.of(), Map.of(ProblemStory.KNOWN, false), Set.of(), Set.of(), ProblemStory.FAIR.directory());
        Surroundings unknown = new Surroundings(Map.of(), Map.of(), Set.of(), Set.of(), ProblemStory.FAIR.directory());
        assertThat(story.in(useless).refuses(acceptUntil(later))).containsExactly("PRB-06");
        assertThat(story.in(unknown).refuses(acceptUntil(later))).containsExactly("PRB-06");
        assertThat(story.in(unknown).refuses(new Relieve(""))).containsExactly("REQUIRED_FIELD");
        assertThat(story.in(useless).then(new Relieve("restarted every night")).refuses(acceptUntil(later)))
                .isEmpty();
        ProblemStory none = ProblemStory.understood()
                .then(new DocumentBy(ProblemStory.KNOWN), new DeclareNoRelief("nothing helps"))
                .by(ProblemStory.EVE)
                .in(useless);
        assertThat(none.refuses(acceptUntil(later))).isEmpty();
        assertThat(none.then(new DeclareNoRelief("nothing helps")).events()).isEmpty();
    }

    @Test
    void aDuplicateHandsItsIncidentsToTheOriginal() {
        ProblemStory story = ProblemStory.investigated();
        ProblemId original = ProblemId.of("PRB-0");
        assertThat(story.refuses(new MarkDuplicateOf(ProblemStory.ID))).containsExactly("CYCLE");
        Surroundings circle =
                new Surroundings(Map.of(), Map.of(), Set.of(), Set.of(original, ProblemStory.ID), Directory.EMPTY);
        assertThat(story.in(circle).refuses(new MarkDuplicateOf(original))).containsExactly("CYCLE");
        assertThat(story.in(ProblemStory.FAIR).refuses(new MarkDuplicateOf(null)))
                .containsExactly("REQUIRED_FIELD");
        story.then(new MarkDuplicateOf(original));
        assertThat(story.problem().state()).isEqualTo(ProblemLifecycle.CANCELLED);
        assertThat(story.problem().outcome().is(Code.DUPLICATE)).isTrue();
        assertThat(story.problem().scope().original()).contains(original);
        assertThat(story.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(((FollowUp<?>) proposal).command())
                        .isEqualTo(new AttachIncidents(Set.of(ProblemStory.INCIDENT))));
        assertThat(story.found()).isEmpty();
    }

    @Test
    void whatIsNoProblemEndsWithAReason() {
        ProblemStory story = ProblemStory.standard().then(RaiseProblem.of("Mail is slow"));
        assertThat(story.refuses(new Invalidate(" "))).containsExactly("REQUIRED_FIELD");
        story.then(new Invalidate("it is as fast as it was promised"));
        assertThat(story.problem().outcome().is(Code.INVALID)).isTrue();
        assertThat(story.found()).isEmpty();
        assertThat(story.refuses(new Reopen("no"))).containsExactly("PRB-04");
    }

    @Test
    void whatComesAgainWhileTheFixIsWatchedReopensIt() {
        ProblemStory story = ProblemStory.understood().then(new ApplyFix("logs rotate", true));
        Instant fixed = story.now();
        story.then(new Close()).after(WATCH);
        assertThat(story.refuses(new ReportRecurrence(SECOND, fixed.plus(WATCH))))
                .containsExactly("NOT_WATCHED");
        assertThat(story.refuses(new ReportRecurrence(SECOND, fixed.minusSeconds(1))))
                .containsExactly("NOT_WATCHED");
        assertThat(story.refuses(new ReportRecurrence(null, fixed))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new ReportRecurrence(SECOND, story.now().plusNanos(1))))
                .containsExactly("OUT_OF_ORDER");
        ReportRecurrence last = new ReportRecurrence(SECOND, fixed.plus(WATCH).minusSeconds(1));
        story.then(last);
        assertThat(story.problem().scope().incidents()).contains(SECOND);
        assertThat(story.found()).containsExactly("PRB-09");
        assertThat(story.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(((FollowUp<?>) proposal).command())
                        .isEqualTo(new Reopen("incident:INC-2 shows it again")));
        assertThat(story.then(last).events()).isEmpty();
        story.then(new Reopen("it came again"));
        assertThat(story.proposals())
                .singleElement()
                .isInstanceOfSatisfying(
                        Notification.class, told -> assertThat(told.recipient()).isEqualTo(ProblemStory.MESSAGING));
        assertThat(story.found()).doesNotContain("PRB-09");
        assertThat(story.problem().analysis().root()).isNull();
        assertThat(story.problem().outcome().reopenings()).hasSize(1);
    }

    @Test
    void theEffectOfAFixIsReviewedAfterTheWatch() {
        ProblemStory story = ProblemStory.understood();
        assertThat(story.refuses(new ReviewEffect(true, "fine"))).containsExactly("NOT_RESOLVED");
        story.then(new ApplyFix("logs rotate", true));
        assertThat(ProblemDuty.of(story.problem(), ProblemPolicy.standard()))
                .extracting(
                        duty -> duty.deadline().name(), duty -> duty.deadline().dueAt())
                .containsExactly(tuple(ProblemDuty.REVIEW_EFFECT, story.now().plus(WATCH)));
        assertThat(story.refuses(new ReviewEffect(true, null))).containsExactly("REQUIRED_FIELD");
        assertThat(story.then(new ReviewEffect(true, "fine")).proposals()).isEmpty();
        assertThat(ProblemDuty.of(story.problem(), ProblemPolicy.standard())).isEmpty();
        assertThat(story.then(new ReviewEffect(false, "it stopped again")).proposals())
                .singleElement()
                .satisfies(proposal ->
                        assertThat(((FollowUp<?>) proposal).command()).isEqualTo(new Reopen("it stopped again")));
    }

    @Test
    void causesAreDueAndProblemsGoStale() {
        ProblemStory story = ProblemStory.investigated();
        Instant due = story.problem().origin().raisedAt().plus(Duration.ofDays(2));
        assertThat(ProblemDuty.of(story.problem(), ProblemPolicy.standard()))
                .extracting(duty -> duty.deadline().dueAt())
                .containsExactly(due);
        story.after(Duration.between(story.now(), due));
        assertThat(story.found()).isEmpty();
        assertThat(story.after(Duration.ofSeconds(1)).found()).containsExactly("PRB-10");

        ProblemStory slow = ProblemStory.standard()
                .then(RaiseProblem.of("x"), new Classify("mail", Level.LOW, Level.LOW), new Investigate());
        Duration stale = ProblemPolicy.standard().staleAfter();
        slow.after(Duration.ofDays(1)).then(new AnswerWhy("the disk is full"));
        ProblemAt kept = new ProblemAt(
                slow.problem(),
                ProblemStory.FAIR,
                new ProblemPolicy(Map.of(), WATCH, stale, Set.of()),
                slow.now().plus(stale));
        ProblemAt gone = new ProblemAt(
                kept.problem(), kept.surroundings(), kept.policy(), kept.asOf().plusSeconds(1));
        assertThat(ProblemChecks.pack().check(kept))
                .allMatch(judgement -> judgement.verdict().holds());
        assertThat(ProblemChecks.pack().check(gone))
                .filteredOn(j -> !j.verdict().holds())
                .hasSize(1);
    }

    @Test
    void importedProblemsThatSkippedAStepAreFound() {
        ProblemStory story = ProblemStory.understood().then(new FixBy(ProblemStory.CHANGE), new ApplyFix("x", false));
        assertThat(story.in(around(Map.of(ProblemStory.CHANGE, Fix.UNAUTHORISED)))
                        .found())
                .containsExactly("PRB-07");
        Problem unsorted = story.problem().with(Classification.NONE);
        assertThat(ProblemChecks.pack()
                        .check(new ProblemAt(unsorted, ProblemStory.FAIR, ProblemPolicy.standard(), story.now())))
                .filteredOn(judgement -> !judgement.verdict().holds())
                .extracting(judgement -> judgement.verdict().code())
                .containsExactly("PRB-04");
    }

    @Test
    void itIsAssignedAndItsScopeChangesOnlyWhileItIsOpen() {
        ProblemStory story = ProblemStory.investigated().by(ProblemStory.EVE);
        assertThat(story.then(new Assign(ProblemStory.MESSAGING, ProblemStory.ANA))
                        .events())
                .isEmpty();
        assertThat(story.then(new Assign(ProblemStory.MESSAGING, null)).proposals())
                .hasSize(1);
        assertThat(story.problem().team()).contains(ProblemStory.MESSAGING);
        ChangeScope scope = new ChangeScope(ServiceId.of("mail"), Set.of(CiId.of("app-7")));
        story.then(scope);
        assertThat(story.problem().scope().cis()).containsExactly(CiId.of("app-7"));
        assertThat(story.then(scope).events()).isEmpty();
        assertThat(story.then(new AttachIncidents(Set.of(ProblemStory.INCIDENT, SECOND)))
                        .proposals())
                .extracting(proposal -> proposal.target())
                .containsExactly(SECOND);
        assertThat(story.then(new AttachIncidents(Set.of(SECOND))).events()).isEmpty();
        story.then(new Invalidate("none"));
        assertThat(Stream.of(
                                scope,
                                new AttachIncidents(Set.of(SECOND)),
                                new Assign(ProblemStory.MESSAGING, null),
                                ProblemStory.classify(),
                                new AnswerWhy("x"),
                                new AddCause("x", null, "x"),
                                new AddEvidence("x", "x", null),
                                new AddToTimeline(story.now(), "x"),
                                new DocumentBy(ProblemStory.KNOWN),
                                new Relieve("x"),
                                new DeclareNoRelief("x"))
                        .map(story::refuses))
                .allMatch(List.of("NOT_OPEN")::equals);
    }

    @Test
    void aMissingFieldIsNamed() {
        ProblemStory story = ProblemStory.investigated();
        assertThat(Stream.of(
                                new Assign(null, null),
                                new AnswerWhy(null),
                                new AddCause(null, null, "x"),
                                new AddCause("x", null, null),
                                new AddEvidence(null, "x", null),
                                new AddEvidence("x", null, null),
                                new AddToTimeline(null, "x"),
                                new AddToTimeline(story.now(), null),
                                new JudgeCause(null, Finding.POSSIBLE, null),
                                new DocumentBy(null),
                                new DeclareNoRelief(null),
                                new FixBy(null),
                                new Fire(null))
                        .map(story::refuses))
                .allMatch(List.of("REQUIRED_FIELD")::equals);
    }

    @Test
    void clustersBecomeProblemsOnceAndJoinThoseThatAreOpen() {
        RecurrenceTally tally = new RecurrenceTally(RecurrencePolicy.of(2, Duration.ofDays(30), "service", "ci"));
        Map<String, String> about = Map.of("service", "mail", "ci", "app-7");
        tally.add(new Observation("INC-1", ProblemStory.START, about));
        tally.add(new Observation("INC-2", ProblemStory.START.plusSeconds(1), about));
        FollowUp<ProblemCommand> raise =
                ProblemCandidates.proposals(tally.clusters(), List.of()).get(0);
        assertThat(raise.target())
                .isEqualTo(ProblemCandidates.idOf(tally.clusters().get(0)));
        RaiseProblem command = (RaiseProblem) raise.command();
        assertThat(command.service()).isEqualTo(ServiceId.of("mail"));
        assertThat(command.cis()).containsExactly(CiId.of("app-7"));
        assertThat(command.title()).isEqualTo("Recurs: mail, app-7");
        Problem raised = ProblemStory.standard().then(command).problem();
        assertThat(ProblemCandidates.proposals(tally.clusters(), List.of(raised)))
                .isEmpty();

        tally.add(new Observation("INC-3", ProblemStory.START.plusSeconds(2), about));
        assertThat(ProblemCandidates.proposals(tally.clusters(), List.of(raised)))
                .singleElement()
                .satisfies(attach -> {
                    assertThat(attach.target()).isEqualTo(raised.id());
                    assertThat(attach.command()).isEqualTo(new AttachIncidents(Set.of(IncidentId.of("INC-3"))));
                });
        Problem ended =
                ProblemStory.standard().then(command, new Invalidate("none")).problem();
        assertThat(ProblemCandidates.proposals(tally.clusters(), List.of(ended)))
                .extracting(FollowUp::target)
                .containsExactly(raise.target());
    }

    @Test
    void anOrganizationAddsStatesAndFieldsButNoWaysAroundTheGates() {
        StateId verifying = StateId.of("VERIFYING");
        Trigger verify = Trigger.of("verify");
        FieldKey<String> ledger = FieldKey.text("ledger");
        ProblemProcess acme = ProblemProcess.standard().toBuilder()
                .named("acme", "7")
                .lifecycle(states -> states.state(State.of(verifying, ProblemPhase.RESOLVED))
                        .transition(ProblemLifecycle.RESOLVED, verify, verifying)
                        .transition(verifying, ProblemLifecycle.CLOSE, ProblemLifecycle.CLOSED))
                .require(verifying, ledger)
                .build();
        assertThat(acme.version()).isEqualTo("acme/7");
        ProblemStory story = new ProblemStory(acme)
                .then(
                        RaiseProblem.of("Mail stops"),
                        ProblemStory.classify(),
                        new Investigate(),
                        new AnswerWhy("the disk is full"),
                        new AddEvidence("disk", "no space left", null),
                        ProblemStory.identify(),
                        new ApplyFix("logs rotate", true));
        assertThat(story.refuses(new Fire(verify))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new Fire(ProblemLifecycle.CLOSE))).containsExactly("RESERVED_TRIGGER");
        assertThat(story.refuses(new ChangeFields(new Attributes(Map.of("gone", "1")), Set.of())))
                .containsExactly("UNKNOWN_FIELD");
        story.then(new ChangeFields(Attributes.of(ledger, "L-1"), Set.of()), new Fire(verify));
        assertThat(story.refuses(new ChangeFields(Attributes.NONE, Set.of("ledger"))))
                .containsExactly("REQUIRED_FIELD");
        assertThat(story.then(new Close()).problem().phase()).isEqualTo(ProblemPhase.CLOSED);

        assertThatThrownBy(() -> ProblemProcess.standard().toBuilder()
                        .lifecycle(states -> states.transition(
                                ProblemLifecycle.CLASSIFIED, Trigger.of("skip"), ProblemLifecycle.RESOLVED))
                        .build())
                .hasMessageContaining("no transition may lead from phase CLASSIFIED to RESOLVED");
    }

    @Test
    void whatIsOfferedSaysWhyTheRestIsBarred() {
        Problem problem = ProblemStory.understood().problem();
        var offers = ProblemProcess.standard()
                .offers(problem, ProblemStory.FAIR, Act.by(ProblemStory.ANA, ProblemStory.START));
        assertThat(offers).extracting(offer -> offer.on()).contains(ProblemLifecycle.RESOLVE, ProblemLifecycle.HOLD);
        Problem fresh = ProblemStory.standard().then(RaiseProblem.of("x")).problem();
        var first = ProblemProcess.standard()
                .offers(fresh, ProblemStory.FAIR, Act.by(ProblemStory.ANA, ProblemStory.START))
                .get(0);
        assertThat(first.refusals().get(0).advice()).isEqualTo("classify and rank it first");
    }

    @Test
    void aHistoryWithGapsIsNoProblem() {
        Problem open = ProblemStory.investigated().problem();
        assertThatThrownBy(() -> open.with(open.outcome().closed(ProblemStory.START)))
                .hasMessageContaining("must not have a closing time");
        assertThatThrownBy(() -> open.with(open.treatment().held(new Treatment.Hold("x", ProblemStory.START))))
                .hasMessageContaining("must not have a reason to wait");
        Problem known = ProblemStory.understood().problem();
        assertThatThrownBy(() -> known.with(known.analysis().rooted(null)))
                .hasMessageContaining("must have a root cause");
        assertThatThrownBy(() -> new ProblemPolicy(Map.of(), Duration.ZERO, WATCH, Set.of()))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new ProblemPolicy(Map.of(), WATCH, Duration.ZERO, Set.of()))
                .hasMessageContaining("PT0S");
    }

    private static Surroundings around(Map<ChangeId, Fix> changes) {
        return new Surroundings(changes, Map.of(), Set.of(), Set.of(), Directory.EMPTY);
    }
}
