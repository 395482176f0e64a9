package dev.itsm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Authorisation;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Duty;
import dev.itsm.approval.Round;
import dev.itsm.change.Assessment.Consideration;
import dev.itsm.change.ChangeCommand.Announce;
import dev.itsm.change.ChangeCommand.Approve;
import dev.itsm.change.ChangeCommand.Assess;
import dev.itsm.change.ChangeCommand.AssignImplementers;
import dev.itsm.change.ChangeCommand.BackOut;
import dev.itsm.change.ChangeCommand.Cancel;
import dev.itsm.change.ChangeCommand.CheckDeadlines;
import dev.itsm.change.ChangeCommand.Classify;
import dev.itsm.change.ChangeCommand.Close;
import dev.itsm.change.ChangeCommand.CompleteStep;
import dev.itsm.change.ChangeCommand.EditContent;
import dev.itsm.change.ChangeCommand.Evaluate;
import dev.itsm.change.ChangeCommand.Exempt;
import dev.itsm.change.ChangeCommand.Finish;
import dev.itsm.change.ChangeCommand.Fit;
import dev.itsm.change.ChangeCommand.Implement;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.ChangeCommand.Investigate;
import dev.itsm.change.ChangeCommand.PassConflict;
import dev.itsm.change.ChangeCommand.PutOnHold;
import dev.itsm.change.ChangeCommand.Reject;
import dev.itsm.change.ChangeCommand.Relate;
import dev.itsm.change.ChangeCommand.RequestApproval;
import dev.itsm.change.ChangeCommand.RequestChange;
import dev.itsm.change.ChangeCommand.RequestRetrospectiveApproval;
import dev.itsm.change.ChangeCommand.Resume;
import dev.itsm.change.ChangeCommand.ReviewEffect;
import dev.itsm.change.ChangeCommand.Schedule;
import dev.itsm.change.ChangeCommand.SetFields;
import dev.itsm.change.ChangeCommand.SettleRefusal;
import dev.itsm.change.ChangeCommand.Verify;
import dev.itsm.change.Planning.Buffers;
import dev.itsm.change.RiskModel.History;
import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.change.schedule.Dependencies;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.change.schedule.Topology;
import dev.itsm.change.schedule.Topology.AffectedService;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.AgreementId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One change at a time, told as it happens: what each command brings, and why it is refused. */
class ChangeTest {
    private static final CiId WEB = CiId.of("web");
    private static final ChangeId OTHER = ChangeId.of("CHG-2");
    private static final Period LONGER =
            new Period(Acme.WINDOW.startInclusive(), Acme.WINDOW.endExclusive().plus(Duration.ofMinutes(30)));

    private static ChangeCalendar among(PlannedChange... others) {
        return new ChangeCalendar(List.of(others), List.of(), Topology.none(), 3);
    }

    private static List<String> says(Story story, ChangeCommand command) {
        return story.reasons(command, "because").stream().map(Refusal::toString).toList();
    }

    @Test
    void aRequestNeedsATitleAndAReasonAndIsMadeOnce() {
        Story story = Story.acme();
        assertThat(story.refuses(new Approve())).containsExactly("NO_SUCH_CHANGE");
        assertThat(story.refuses(RequestChange.of(" ", "", Acme.content())))
                .containsExactly("REQUIRED_FIELD", "REQUIRED_FIELD");
        assertThat(story.refuses(RequestChange.of(null, null, Acme.content())))
                .containsExactly("REQUIRED_FIELD", "REQUIRED_FIELD");
        assertThat(story.refuses(new RequestChange(
                        "A disk", "full", Acme.content(), List.of(), Attributes.of(FieldKey.text("colour"), "red"))))
                .containsExactly("UNKNOWN_FIELD");
        story.by(Acme.EVE, Acme.ANA).then(RequestChange.of("A disk", "full", Acme.content()));
        assertThat(story.change().request().requester()).isEqualTo(Acme.EVE);
        assertThat(story.change().request().onBehalfOf()).isEqualTo(Acme.ANA);
        assertThat(story.change().duties().of(Duty.REQUEST)).containsExactlyInAnyOrder(Acme.ANA, Acme.EVE);
        assertThat(story.refuses(RequestChange.of("A disk", "full", Acme.content())))
                .containsExactly("ALREADY_REQUESTED");
    }

    @Test
    void whatIsAskedForIsWhatTheWindowSaysAndNobodyHasGradedItYet() {
        Content forged = new Content(
                Set.of(Acme.DB),
                Set.of(),
                Period.of(Acme.MONDAY_NINE, Acme.WINDOW.endExclusive().plus(Duration.ofDays(9))),
                Acme.WINDOW,
                List.of("replace the disk"),
                "back",
                null,
                RiskLevel.LOW,
                "none");
        Content kept = Story.acme()
                .then(RequestChange.of("A disk", "full", forged))
                .change()
                .content();
        assertThat(kept.basis()).as("approval is for the window").isEqualTo(kept.window());
        assertThat(kept.risk()).isNull();
        assertThat(kept.impact()).isNull();
    }

    @Test
    void aCategoryAndATemplateAreOnesOfThePolicy() {
        Story story = Story.requested();
        assertThat(says(story, Classify.as("weird")).get(0))
                .contains(
                        "the policy 2026 has no category 'weird'",
                        "choose one of [standard, normal, emergency]",
                        "CHG-02");
        assertThat(story.refuses(Classify.as(null))).containsExactly("CHG-02");
        assertThat(story.refuses(Classify.as("standard"))).containsExactly("NO_TEMPLATE");
        assertThat(story.refuses(new Classify("standard", "cpu", Classification.Route.CHANGE_MANAGEMENT)))
                .containsExactly("NO_TEMPLATE");
        assertThat(says(story, new Classify("normal", "disk", Classification.Route.CHANGE_MANAGEMENT)))
                .singleElement()
                .asString()
                .contains("only a standard change follows a template");
        story.then(Classify.as("normal"), Classify.as("emergency"));
        assertThat(story.change().is(ChangePath.EMERGENCY)).isTrue();
        assertThat(story.change().is(ChangePath.NORMAL)).isFalse();
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.CLASSIFIED);
        story.then(Classify.as("normal"), Acme.risky());
        assertThat(story.refuses(Classify.as("normal"))).contains("NO_SUCH_TRANSITION");
    }

    @Test
    void aMajorChangeTakesTheWayOfServiceDesignAndTransition() {
        Story story = Story.acme()
                .then(
                        RequestChange.of("A core", "old", Acme.content().on(CiId.of("core"))),
                        Classify.as("normal"),
                        Acme.risky());
        assertThat(story.refuses(new RequestApproval())).containsExactly("CHG-14");
        story = Story.acme()
                .then(
                        RequestChange.of("A core", "old", Acme.content().on(CiId.of("core"))),
                        new Classify("normal", null, Classification.Route.SERVICE_DESIGN_AND_TRANSITION),
                        Acme.risky(),
                        new RequestApproval());
        assertThat(story.change().approvals().current()).isNotNull();
    }

    @Test
    void aDecisionNeedsEveryConsiderationAWayBackAndARoute() {
        Map<Consideration, String> some = new HashMap<>(Acme.considered());
        some.put(Consideration.BENEFIT, " ");
        some.remove(Consideration.FEASIBILITY);
        Story story = Story.requested().then(Classify.as("normal"));
        assertThat(story.refuses(new Assess(Map.of(), some, "none"))).containsExactly("CHG-04");
        assertThat(story.refuses(new Assess(Map.of(), Acme.considered(), " "))).containsExactly("CHG-04");
        assertThat(story.refuses(new RequestApproval())).contains("WRONG_PHASE", "NO_ROUTE", "CHG-04");
        Story oneWay = Story.acme()
                .then(
                        RequestChange.of("A disk", "full", Acme.content().reversedBy(" ")),
                        Classify.as("normal"),
                        Acme.risky());
        assertThat(oneWay.refuses(new RequestApproval())).containsExactly("CHG-08");
        Story remedied = Story.acme()
                .then(
                        RequestChange.of(
                                "A disk",
                                "full",
                                Acme.content().reversedBy(null).remediedBy("buy another")),
                        Classify.as("normal"),
                        Acme.risky(),
                        new RequestApproval());
        assertThat(remedied.change().approvals().current()).isNotNull();
        Story emergency = Story.requested().then(Classify.as("emergency"), Acme.risky());
        assertThat(emergency.refuses(new RequestApproval())).containsExactly("NO_ROUTE");
    }

    @Test
    void riskIsGradedByAnswersServicesHistoryAndTheWayBackAndChoosesTheRoute() {
        Topology topology = Dependencies.builder()
                .service(Acme.DB, new AffectedService(Acme.PAY, "critical", List.of(AgreementId.of("SLA-7"))))
                .build();
        Story story = Story.requested()
                .in(new ChangeCalendar(
                        List.of(
                                PlannedChange.of(OTHER, null, Set.of(Acme.DB)),
                                PlannedChange.of(ChangeId.of("CHG-3"), null, Set.of(WEB)),
                                PlannedChange.of(Acme.ID, null, Set.of(Acme.DB))),
                        List.of(),
                        topology,
                        3))
                .after(new History(5, 1))
                .then(Classify.as("normal"), Acme.harmless());
        Assessment assessment = story.change().assessment();
        assertThat(assessment.services()).extracting(AffectedService::service).containsExactly(Acme.PAY);
        assertThat(assessment.otherChanges()).as("open ones on the same items").containsExactly(OTHER);
        assertThat(assessment.risk().points())
                .as("20 % failed is not more than 20 %")
                .isZero();
        assertThat(story.change().content().risk()).isEqualTo(RiskLevel.LOW);
        story.then(new RequestApproval());
        assertThat(story.change().approvals().current().policy()).isEqualTo(Acme.TEAM);

        Story failing = Story.requested().after(new History(9, 2)).then(Classify.as("normal"), Acme.harmless());
        assertThat(failing.change().assessment().risk().because())
                .contains("more than 20 % of changes like it were unsuccessful: 4");
        assertThat(failing.change().content().risk()).isEqualTo(RiskLevel.MEDIUM);
        failing.then(new RequestApproval());
        assertThat(failing.change().approvals().current().policy()).isEqualTo(Acme.BOARD);
        assertThat(failing.change().approvals().current().id().key()).isEqualTo("CHG-1-1");
    }

    @Test
    void aMaterialEditVoidsWhatWasApprovedAndSendsItBack() {
        for (Story story : List.of(Story.voting(), Story.approved(), Story.scheduled())) {
            Round before = story.change().approvals().current();
            story.by(Acme.ANA).then(new EditContent(Acme.content().doing("replace two disks")));
            Change change = story.change();
            assertThat(change.state()).isEqualTo(ChangeLifecycle.CLASSIFIED);
            assertThat(change.assessment()).isNull();
            assertThat(change.approvals().current().status(story.now())).isEqualTo(Round.Status.VOIDED);
            assertThat(change.approvals().current().votes()).isEqualTo(before.votes());
            story.then(Acme.risky(), new RequestApproval());
            assertThat(story.change().approvals().past()).hasSize(1);
            assertThat(story.change().approvals().current().id().key()).isEqualTo("CHG-1-2");
        }
        Story recorded = Story.requested().then(new EditContent(Acme.content().on(WEB)));
        assertThat(recorded.change().state()).isEqualTo(ChangeLifecycle.RECORDED);
    }

    @Test
    void anAssessmentStaysWithTheContentThatItIsOf() {
        Story story = Story.approved();
        Assessment before = story.change().assessment();
        story.then(new EditContent(Acme.content()));
        assertThat(story.change().assessment()).isEqualTo(before).isNotNull();
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.APPROVED);
    }

    @Test
    void aWindowMayBeExtendedWithinTheToleranceInAllAndIsThenScheduledAnew() {
        Story story = Story.scheduled()
                .by(Acme.ANA)
                .then(new EditContent(Acme.content().in(LONGER)));
        assertThat(story.change().state()).as("its place is another").isEqualTo(ChangeLifecycle.APPROVED);
        assertThat(story.change().content().basis()).isEqualTo(Acme.WINDOW);
        assertThat(story.refuses(new Schedule())).containsExactly("STALE_EVALUATION");
        story.then(new Evaluate(), new Schedule());
        Period again = new Period(LONGER.startInclusive(), LONGER.endExclusive().plusSeconds(1));
        story.then(new EditContent(Acme.content().in(again)));
        assertThat(story.change().state()).as("a second more in all").isEqualTo(ChangeLifecycle.CLASSIFIED);
        assertThat(story.change().content().basis()).isEqualTo(again);
        for (Period other : List.of(
                new Period(
                        Acme.WINDOW.startInclusive(), Acme.WINDOW.endExclusive().minusSeconds(1)),
                new Period(Acme.WINDOW.startInclusive(), null),
                new Period(Acme.WINDOW.startInclusive().plusSeconds(60), LONGER.endExclusive()))) {
            Story moved = Story.approved().then(new EditContent(Acme.content().in(other)));
            assertThat(moved.change().state()).as("%s", other).isEqualTo(ChangeLifecycle.CLASSIFIED);
        }
        assertThat(Story.approved()
                        .then(new EditContent(Acme.content().in(null)))
                        .change()
                        .state())
                .isEqualTo(ChangeLifecycle.CLASSIFIED);
    }

    @Test
    void onceTheWorkStartsTheContentStays() {
        Story story = Story.scheduled().by(Acme.BEN).then(new Implement());
        assertThat(story.refuses(new EditContent(Acme.content()))).containsExactly("WRONG_PHASE");
        assertThat(story.refuses(new Fit(Buffers.NONE, Set.of()))).containsExactly("WRONG_PHASE");
        assertThat(story.refuses(new Evaluate())).containsExactly("WRONG_PHASE");
        assertThat(story.refuses(new Verify("late", null))).containsExactly("WRONG_PHASE");
        assertThat(story.refuses(new PutOnHold())).containsExactly("WRONG_PHASE");
    }

    @Test
    void itsPlaceAmongOthersIsCheckedAndAltersTheSchedule() {
        Story story = Story.scheduled().by(Acme.ANA);
        assertThat(story.refuses(new Fit(new Buffers(Duration.ofSeconds(-1), Duration.ZERO), Set.of(Acme.ID))))
                .containsExactly("BUFFERS", "FOLLOWS");
        assertThat(story.refuses(new Fit(new Buffers(Duration.ZERO, Duration.ofSeconds(-1)), Set.of())))
                .containsExactly("BUFFERS");
        story.then(new Fit(new Buffers(Duration.ofHours(1), Duration.ofHours(2)), Set.of(OTHER)));
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.APPROVED);
        PlannedChange planned = story.change().planned();
        assertThat(planned.before()).isEqualTo(Duration.ofHours(1));
        assertThat(planned.after()).isEqualTo(Duration.ofHours(2));
        assertThat(planned.follows()).containsExactly(OTHER);
        assertThat(planned.window()).isEqualTo(Acme.WINDOW);
        assertThat(planned.services()).containsExactly(Acme.PAY);
        assertThat(story.refuses(new Schedule())).contains("STALE_EVALUATION");
    }

    @Test
    void whatCameIntoTheScheduleSinceItWasLookedAtBarsSchedulingUntilItIsLookedAtAgain() {
        PlannedChange other = PlannedChange.of(OTHER, Acme.WINDOW, Set.of(Acme.DB));
        Story story = Story.approved()
                .then(new Verify("worked", null), new Announce("users"), new Evaluate())
                .in(among(other));
        assertThat(story.refuses(new Schedule())).containsExactly("STALE_EVALUATION");
        story.then(new Evaluate());
        assertThat(story.refuses(new Schedule())).containsExactly("CHG-15");
        assertThat(story.in(among(PlannedChange.of(OTHER, Acme.WINDOW, Set.of(WEB))))
                        .refuses(new Schedule()))
                .containsExactly("STALE_EVALUATION", "CHG-15");
        story.then(new Evaluate(), new Schedule());
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.SCHEDULED);
    }

    @Test
    void aConflictIsPassedOverByWhoMayWithAReasonAndForThatConflictAlone() {
        PlannedChange other = PlannedChange.of(OTHER, Acme.WINDOW, Set.of(Acme.DB));
        PassConflict pass = new PassConflict(ConflictKind.SAME_CI, OTHER, Acme.DB);
        Story story = Story.approved().in(among(other));
        assertThat(story.by(Acme.DIR).refuses(pass)).containsExactly("NO_SUCH_CONFLICT");
        story.then(new Evaluate());
        assertThat(story.by(Acme.ANA).refuses(pass)).containsExactly("NO_AUTHORITY", "CHG-06");
        assertThat(says(story, pass).get(0)).contains("ana may not pass over conflicts; ask role DIRECTOR");
        story.by(Acme.DIR);
        assertThat(story.reasons(pass, " ")).extracting(Refusal::code).containsExactly("NO_REASON");
        for (PassConflict none : List.of(
                new PassConflict(ConflictKind.RELATED_CI, null, null),
                new PassConflict(ConflictKind.SAME_CI, ChangeId.of("CHG-9"), null),
                new PassConflict(ConflictKind.SAME_CI, null, WEB))) {
            assertThat(story.refuses(none)).containsExactly("NO_SUCH_CONFLICT");
        }
        story.because("the two are one", pass).by(Acme.ANA).then(new Schedule());
        Planning.ConflictOverride passed = story.change().planning().overrides().get(0);
        assertThat(passed.by()).isEqualTo(Acme.DIR);
        assertThat(passed.role()).isEqualTo("role DIRECTOR");
        assertThat(passed.reason()).isEqualTo("the two are one");
        Period hour = new Period(
                Acme.WINDOW.startInclusive(), Acme.WINDOW.startInclusive().plus(Duration.ofHours(1)));
        story.in(among(PlannedChange.of(OTHER, hour, Set.of(Acme.DB))))
                .then(new EditContent(Acme.content().in(LONGER)), new Evaluate());
        assertThat(story.refuses(new Schedule()))
                .as("it moved, so it is another")
                .containsExactly("CHG-15");
    }

    @Test
    void aFreezeOfThePolicyBarsAnEmergencyTooUntilSomebodyPassesOverIt() {
        ChangePolicy acme = Acme.policy();
        ChangePolicy frozen = new ChangePolicy(
                acme.version(),
                acme.controlledItems(),
                acme.categories(),
                acme.majorImpact(),
                acme.emergency(),
                List.of(CalendarWindow.blackout(
                        new CalendarWindow.Scope.Everything(), Period.from(Acme.MONDAY_NINE), "year-end")),
                acme.severity(),
                acme.risk(),
                acme.duties(),
                acme.limits());
        Story story = new Story(ChangeProcess.of(frozen))
                .then(
                        RequestChange.of("A disk", "full", Acme.content()),
                        Classify.as("emergency"),
                        new Verify(null, "no time"),
                        new Evaluate())
                .because("down", new ChangeCommand.AuthoriseEmergency(Acme.DIR, "telephone", Acme.EVE));
        assertThat(story.by(Acme.BEN).refuses(new Implement())).containsExactly("CHG-15");
        story.by(Acme.DIR)
                .because("payments are down", new PassConflict(ConflictKind.BLACKOUT, null, null))
                .by(Acme.BEN)
                .then(new Implement());
        assertThat(story.change().work().start().source()).isEqualTo(Authorisation.Source.EMERGENCY);
    }

    @Test
    void workStartsInItsWindowTestedAnnouncedAndByNobodyWhoApprovedIt() {
        Story story = Story.scheduled();
        assertThat(story.by(Acme.CHO).refuses(new Implement())).containsExactly("CHG-06");
        assertThat(story.by(Acme.BEN, Acme.DEE).refuses(new Implement())).containsExactly("CHG-06");
        story.by(Acme.BEN);
        assertThat(story.at(Acme.WINDOW.startInclusive().minusNanos(1)).refuses(new Implement()))
                .containsExactly("CHG-15");
        assertThat(story.at(Acme.WINDOW.endExclusive()).refuses(new Implement()))
                .containsExactly("CHG-15");
        assertThat(story.at(Acme.WINDOW.startInclusive()).refuses(new Implement()))
                .isEmpty();
        Story untold = Story.approved().then(new Evaluate(), new Schedule()).at(Acme.WINDOW.startInclusive());
        assertThat(untold.by(Acme.BEN).refuses(new Implement())).containsExactly("CHG-07", "CHG-12");
        assertThat(untold.refuses(new Verify(" ", null))).containsExactly("CHG-07");
        assertThat(untold.refuses(new Verify("worked", "no time"))).containsExactly("CHG-07");
        assertThat(untold.refuses(new Announce(" "))).containsExactly("REQUIRED_FIELD");
        assertThat(untold.refuses(new Announce(null))).containsExactly("REQUIRED_FIELD");
    }

    @Test
    void anApprovalThatExpiredNoLongerCounts() {
        Story story = Story.approved();
        Instant expiry = story.now().plus(Acme.VALIDITY);
        Period late = new Period(expiry.minusSeconds(60), expiry.plusSeconds(600));
        Story postponed = Story.requested()
                .then(
                        new EditContent(Acme.content().in(late)),
                        Classify.as("normal"),
                        Acme.risky(),
                        new RequestApproval())
                .votes(Acme.CHO, Choice.YES)
                .votes(Acme.DEE, Choice.YES)
                .by(Acme.ANA)
                .then(new Verify("worked", null), new Announce("users"), new Evaluate(), new Schedule());
        Instant decided = postponed.change().approvals().current().decidedAt().orElseThrow();
        postponed.by(Acme.BEN).at(decided.plus(Acme.VALIDITY));
        assertThat(postponed.refuses(new Implement())).containsExactly("CHG-03", "APPROVAL_EXPIRED");
        assertThat(postponed.at(decided.plus(Acme.VALIDITY).minusNanos(1)).refuses(new Implement()))
                .isEmpty();
    }

    @Test
    void aStartSaysWhatItRestedOn() {
        Story story = Story.scheduled().by(Acme.BEN).then(new Implement());
        Work.Start start = story.change().work().start();
        assertThat(start.by()).isEqualTo(Acme.BEN);
        assertThat(start.at()).isEqualTo(story.now());
        assertThat(start.source()).isEqualTo(Authorisation.Source.ROUND);
        assertThat(start.content()).isEqualTo(story.change().content().digest());
        assertThat(start.grantedAt())
                .isEqualTo(story.change().approvals().current().decidedAt().orElseThrow());
        assertThat(story.change().planned().window()).as("planned still").isEqualTo(Acme.WINDOW);
    }

    @Test
    void everyStepIsDoneBeforeTheWorkIsAndWhoDoesOneHasTakenPart() {
        Story story = Story.scheduled().by(Acme.BEN);
        assertThat(story.refuses(new CompleteStep(0))).containsExactly("WRONG_PHASE");
        story.then(new Implement());
        assertThat(story.refuses(new CompleteStep(-1))).containsExactly("NO_STEP");
        assertThat(story.refuses(new CompleteStep(1))).containsExactly("NO_STEP");
        assertThat(story.refuses(new Finish(Work.Outcome.SUCCESSFUL, "done"))).containsExactly("STEPS_OPEN");
        assertThat(story.refuses(new Finish(Work.Outcome.SUCCESSFUL, " "))).contains("REQUIRED_FIELD");
        assertThat(story.refuses(new Finish(Work.Outcome.BACKED_OUT, "back"))).containsExactly("BACK_OUT");
        assertThat(story.by(Acme.CHO).refuses(new CompleteStep(0))).containsExactly("CHG-06");
        story.by(Acme.EVE).then(new CompleteStep(0)).by(Acme.BEN).then(new Finish(Work.Outcome.SUCCESSFUL, "done"));
        assertThat(story.change().work().implementers()).containsExactlyInAnyOrder(Acme.BEN, Acme.EVE);
        assertThat(story.change().planned().window())
                .as("when it went on")
                .isEqualTo(story.change().work().actualWindow());
        assertThat(story.by(Acme.EVE).refuses(review(true))).containsExactly("CHG-06");
        assertThat(story.by(Acme.OLA).refuses(review(true))).isEmpty();
    }

    private static ReviewEffect review(boolean effective) {
        return new ReviewEffect(effective, "seen", List.of(), false);
    }

    @Test
    void aPartialSuccessNeedsNotEveryStepAndCountsAsUnsuccessful() {
        Story story = Story.scheduled().by(Acme.BEN).then(new Implement(), new Finish(Work.Outcome.PARTIAL, "half"));
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.IMPLEMENTED);
        assertThat(story.change().work().isUnsuccessful()).isTrue();
        story.by(Acme.EVE).then(review(true));
        assertThat(story.refuses(new Close())).containsExactly("CHG-09");
    }

    @Test
    void whatFailedIsInvestigatedReviewedAndOnlyThenClosed() {
        Story story = Story.scheduled().by(Acme.BEN).then(new Implement());
        assertThat(story.refuses(new Investigate("why", List.of("act")))).containsExactly("NOT_UNSUCCESSFUL");
        story.then(new Finish(Work.Outcome.FAILED, "it smokes"), new BackOut("the old disk is back"));
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.BACKED_OUT);
        assertThat(story.change().work().finish().outcome()).isEqualTo(Work.Outcome.BACKED_OUT);
        assertThat(story.refuses(new Investigate(" ", List.of()))).containsExactly("CHG-09", "CHG-09");
        assertThat(story.refuses(new Close())).contains("NO_SUCH_TRANSITION");
        story.by(Acme.EVE);
        assertThat(story.refuses(new ReviewEffect(true, " ", List.of(), false))).containsExactly("CHG-10");
        assertThat(story.refuses(new ReviewEffect(true, "good", List.of(), true)))
                .containsExactly("BATCH");
        story.then(new ReviewEffect(false, "as before", List.of("buy better ones"), false));
        assertThat(story.refuses(new Close())).containsExactly("CHG-09");
        story.then(new Investigate("wrong disk", List.of("label disks")), new Close());
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.CLOSED);
        Work work = story.change().work();
        assertThat(work.investigation().by()).isEqualTo(Acme.EVE);
        assertThat(work.review().effective()).isFalse();
        assertThat(work.review().actions()).containsExactly("buy better ones");
        assertThat(story.refuses(new Announce("users"))).containsExactly("ENDED");
        assertThat(story.refuses(new SetFields(Attributes.NONE, Set.of()))).isEmpty();
    }

    @Test
    void whatWasReviewedCanStillBeTakenBackAndIsReviewedAgain() {
        Story story = Story.standard()
                .by(Acme.BEN)
                .then(new Implement(), new CompleteStep(0), new Finish(Work.Outcome.SUCCESSFUL, "done"))
                .by(Acme.EVE)
                .then(new ReviewEffect(true, "good, like all of them", List.of(), true))
                .by(Acme.BEN)
                .then(new BackOut("it is loud"));
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.BACKED_OUT);
        assertThat(story.by(Acme.EVE).then(review(false)).change().state()).isEqualTo(ChangeLifecycle.REVIEWED);
    }

    @Test
    void aStandardChangeRestsOnItsTemplateAndOnNothingBeyondIt() {
        Story story = Story.standard();
        story.by(Acme.BEN).then(new Implement());
        assertThat(story.change().work().start().source()).isEqualTo(Authorisation.Source.ROUND);
        Classify standard = new Classify("standard", "disk", Classification.Route.CHANGE_MANAGEMENT);
        for (Content beyond : List.of(
                Acme.content().doing("replace the disk", "and another"),
                Acme.content().reversedBy("no way"),
                Acme.content().remediedBy("pray"),
                Acme.content().on(WEB))) {
            Story other = Story.acme().then(RequestChange.of("A disk", "full", beyond), standard);
            assertThat(other.refuses(new Approve())).as("%s", beyond).contains("CHG-03", "BEYOND_TEMPLATE");
        }
        Story late = Story.requested().then(standard).at(Acme.MONDAY_NINE.plus(Acme.VALIDITY));
        assertThat(late.refuses(new Approve())).containsExactly("CHG-03", "APPROVAL_EXPIRED");
    }

    @Test
    void aTemplateIsApprovedByOthersThanItsAuthorAndHasNoWindow() {
        ChangeTemplate template = Acme.template();
        assertThat(template.authorisation(Acme.MONDAY_NINE).isCleared()).isTrue();
        ChangeTemplate drawnUp = template.approvedBy(null);
        assertThat(drawnUp.authorisation(Acme.MONDAY_NINE).reasons())
                .extracting(Refusal::code)
                .containsExactly("TEMPLATE_NOT_APPROVED");
        ChangeTemplate another = new ChangeTemplate(
                new ChangeTemplate.Id("cpu"), "Replace a CPU", Acme.OLA, template.model(), template.approval());
        assertThat(another.authorisation(Acme.MONDAY_NINE).reasons())
                .as("the approval of another one")
                .extracting(Refusal::code)
                .containsExactly("TEMPLATE_NOT_APPROVED");
        ChangeTemplate own =
                new ChangeTemplate(template.id(), template.title(), Acme.CHO, template.model(), template.approval());
        assertThat(own.authorisation(Acme.MONDAY_NINE).reasons())
                .extracting(Refusal::code)
                .containsExactly("CHG-06");
        ChangeTemplate altered = new ChangeTemplate(
                template.id(),
                template.title(),
                template.author(),
                template.model().doing("anything"),
                template.approval());
        assertThat(altered.authorisation(Acme.MONDAY_NINE).reasons())
                .extracting(Refusal::code)
                .containsExactly("CONTENT_CHANGED");
        assertThatThrownBy(() -> new ChangeTemplate(template.id(), "x", Acme.OLA, Acme.content(), null))
                .hasMessageContaining("must have no window");
        assertThat(template.id()).hasToString("change-template:disk");
    }

    @Test
    void anEmergencyIsPermittedByWhoMayWithAWitnessAndAReason() {
        Story story = Story.requested();
        var call = new ChangeCommand.AuthoriseEmergency(Acme.DIR, "telephone", Acme.EVE);
        assertThat(story.refuses(call)).containsExactly("NO_EMERGENCY");
        story.then(Classify.as("emergency"));
        assertThat(story.reasons(call, null)).extracting(Refusal::code).containsExactly("NO_REASON");
        assertThat(story.refuses(new ChangeCommand.AuthoriseEmergency(Acme.OLA, " ", null)))
                .containsExactly("CHG-05", "NO_WITNESS", "REQUIRED_FIELD");
        for (var deaf : List.of(Acme.DIR, Acme.ANA)) {
            assertThat(story.refuses(new ChangeCommand.AuthoriseEmergency(Acme.DIR, "telephone", deaf)))
                    .as("neither who permits nor who records is a witness")
                    .containsExactly("NO_WITNESS");
        }
        assertThat(story.refuses(new ChangeCommand.AuthoriseEmergency(Acme.ANA, "in person", null)))
                .containsExactly("CHG-05", "CHG-06");
        story.because("down", call);
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.APPROVED);
        var given = story.change().approvals().emergency();
        assertThat(given.witness()).isEqualTo(Acme.EVE);
        assertThat(given.period()).isEqualTo(Period.of(story.now(), story.now().plus(Duration.ofHours(4))));
        assertThat(story.change().duties().of(Duty.APPROVE)).containsExactly(Acme.DIR);
        assertThat(story.by(Acme.DIR).refuses(new Implement())).contains("CHG-06");
        story.by(Acme.BEN).after(Duration.ofHours(4));
        assertThat(story.refuses(new Implement())).contains("CHG-03", "EMERGENCY_EXPIRED");
        Story own = Story.requested()
                .then(Classify.as("emergency"))
                .by(Acme.DIR)
                .because("down", new ChangeCommand.AuthoriseEmergency(Acme.DIR, "in person", null));
        assertThat(own.change().approvals().emergency().witness()).isNull();
    }

    @Test
    void anEmergencyThatIsEditedNeedsAnotherCallAndOneThatIsNoLongerOneARound() {
        Story story = Story.emergency().then(new EditContent(Acme.content().doing("pull the plug")));
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.CLASSIFIED);
        assertThat(story.refuses(new Approve())).containsExactly("CHG-03", "CONTENT_CHANGED");
        story.then(Classify.as("normal"), Acme.risky());
        assertThat(story.refuses(new Approve())).containsExactly("CHG-03", "NOT_APPROVED");
        Story started = Story.emergency().by(Acme.BEN).then(new Implement());
        assertThat(started.by(Acme.ANA).refuses(new ChangeCommand.AuthoriseEmergency(Acme.DIR, "mail", Acme.EVE)))
                .containsExactly("WRONG_PHASE");
    }

    private static Story emergencyOver() {
        return Story.emergency()
                .by(Acme.BEN)
                .then(new Implement(), new CompleteStep(0), new Finish(Work.Outcome.SUCCESSFUL, "done"))
                .by(Acme.ANA);
    }

    @Test
    void anEmergencyIsApprovedAfterwardsOrItsRefusalSettledByWhoMay() {
        assertThat(Story.voting().refuses(new RequestRetrospectiveApproval())).containsExactly("NO_EMERGENCY");
        assertThat(Story.emergency().refuses(new RequestRetrospectiveApproval()))
                .containsExactly("NOT_FINISHED");
        Story story = emergencyOver();
        assertThat(story.refuses(new InRound(ApprovalCommand.Cast.of("afterwards", "cho", Choice.YES))))
                .containsExactly("NO_ROUND");
        story.then(new RequestRetrospectiveApproval());
        assertThat(story.refuses(new RequestRetrospectiveApproval())).containsExactly("ROUND_OPEN");
        story.then(
                new InRound(new ApprovalCommand.Close(Round.Closing.Kind.WITHDRAWN)),
                new RequestRetrospectiveApproval());
        assertThat(story.change().approvals().past())
                .as("a round that another followed is kept")
                .extracting(round -> round.status(story.now()))
                .containsExactly(Round.Status.WITHDRAWN);
        SettleRefusal accept = new SettleRefusal(Work.AfterRefusal.ACCEPT_RISK);
        assertThat(story.by(Acme.DIR).refuses(accept)).containsExactly("NOT_REFUSED");
        story.votes(Acme.CHO, Choice.NO).votes(Acme.DEE, Choice.NO);
        assertThat(Retrospective.of(story.change(), Acme.policy(), story.now())).isEqualTo(Retrospective.DECLINED);
        assertThat(story.refuses(new RequestRetrospectiveApproval()))
                .as("what was refused is not asked for again")
                .containsExactly("DECLINED");
        assertThat(story.refuses(new InRound(new ApprovalCommand.Close(Round.Closing.Kind.WITHDRAWN))))
                .containsExactly("VOTING_OVER");
        assertThat(story.by(Acme.OLA).refuses(accept)).containsExactly("CHG-05");
        assertThat(story.by(Acme.EVE).then(review(true)).refuses(new Close())).containsExactly("CHG-11");
        story.by(Acme.DIR).because("it works", accept).then(new Close());
        assertThat(story.change().work().declined()).isEqualTo(Work.AfterRefusal.ACCEPT_RISK);

        Story takenBack = emergencyOver().then(new RequestRetrospectiveApproval());
        takenBack.votes(Acme.CHO, Choice.NO).votes(Acme.DEE, Choice.NO);
        takenBack
                .by(Acme.BEN)
                .then(new BackOut("as before"))
                .by(Acme.EVE)
                .then(new Investigate("hasty", List.of("wait")), review(false), new Close());
        assertThat(takenBack.change().state()).isEqualTo(ChangeLifecycle.CLOSED);
    }

    @Test
    void anApprovalAfterwardsThatNobodyGaveInTimeIsANonconformityOnce() {
        Story story = emergencyOver().then(new Announce("users"));
        Instant due = Retrospective.due(story.change(), Acme.policy()).orElseThrow();
        assertThat(story.at(due).refuses(new CheckDeadlines())).containsExactly("NOTHING_DUE");
        assertThat(Retrospective.of(story.change(), Acme.policy(), due)).isEqualTo(Retrospective.DUE);
        assertThat(Retrospective.of(story.change(), Acme.policy(), due.plusNanos(1)))
                .isEqualTo(Retrospective.EXPIRED);
        story.then(new CheckDeadlines());
        assertThat(story.change().work().nonconformities())
                .extracting(Work.Nonconformity::code)
                .containsExactly("CHG-11");
        assertThat(story.proposals())
                .filteredOn(RaiseNonconformity.class::isInstance)
                .extracting(proposal -> ((RaiseNonconformity) proposal).code())
                .containsExactly("CHG-11");
        assertThat(story.refuses(new CheckDeadlines())).containsExactly("NOTHING_DUE");
        story.by(Acme.DIR).because("it works", new SettleRefusal(Work.AfterRefusal.ACCEPT_RISK));
        assertThat(Retrospective.isSettled(story.change(), Acme.policy(), story.now()))
                .isTrue();
    }

    @Test
    void deadlinesAreTheVotesTheInvestigationTheAnnouncementAndTheWindow() {
        Story voting = Story.voting();
        ChangeDuty votes = ChangeDuty.of(voting.change(), Acme.policy()).get(0);
        assertThat(votes.deadline().name()).isEqualTo(ChangeDuty.VOTES);
        assertThat(votes.deadline().dueAt()).isEqualTo(voting.now().plus(Duration.ofDays(3)));
        assertThat(votes.command()).isEqualTo(new InRound(new ApprovalCommand.Escalate()));
        voting.by(Acme.EVE).after(Duration.ofDays(3)).then(new InRound(new ApprovalCommand.Escalate()));
        assertThat(voting.proposals()).isNotEmpty();
        assertThat(ChangeDuty.of(voting.change(), Acme.policy()).get(0).command())
                .isNull();

        Story story = Story.scheduled().by(Acme.BEN).then(new Implement());
        assertThat(names(story)).containsExactly(ChangeDuty.WINDOW);
        story.at(Acme.WINDOW.endExclusive()).then(new Finish(Work.Outcome.FAILED, "too slow"));
        assertThat(names(story)).containsExactly(ChangeDuty.INVESTIGATION);
        story.then(new CheckDeadlines());
        assertThat(story.change().work().nonconformities())
                .extracting(Work.Nonconformity::code)
                .containsExactly("CHG-15");
        story.after(Duration.ofDays(5).minusSeconds(120));
        assertThat(story.refuses(new CheckDeadlines())).containsExactly("NOTHING_DUE");
        story.after(Duration.ofSeconds(61)).then(new CheckDeadlines());
        assertThat(story.change().work().nonconformities())
                .extracting(Work.Nonconformity::code)
                .containsExactly("CHG-15", "CHG-09");

        Story emergency = Story.emergency().by(Acme.BEN).then(new Implement());
        assertThat(names(emergency)).containsExactly(ChangeDuty.ANNOUNCEMENT);
        Instant told = emergency.change().work().start().at().plus(Duration.ofHours(24));
        assertThat(emergency.at(told).refuses(new CheckDeadlines())).containsExactly("NOTHING_DUE");
        assertThat(emergency.then(new CheckDeadlines()).change().work().nonconformities())
                .extracting(Work.Nonconformity::code)
                .containsExactly("CHG-12");
        assertThat(emergency.then(new Announce("users")).change().planning().announcements())
                .hasSize(1);
        assertThat(names(emergency)).isEmpty();
    }

    private static List<String> names(Story story) {
        return ChangeDuty.of(story.change(), Acme.policy()).stream()
                .map(duty -> duty.deadline().name())
                .toList();
    }

    @Test
    void aHoldLetsNothingMoveAndStopsTheClockOfTheRound() {
        Story story = Story.voting();
        assertThat(story.refuses(new Resume())).containsExactly("NOT_ON_HOLD");
        assertThat(story.reasons(new PutOnHold(), "")).extracting(Refusal::code).containsExactly("NO_REASON");
        story.because("the supplier is late", new PutOnHold());
        assertThat(says(story, new Evaluate())).singleElement().asString().contains("on hold: the supplier is late");
        assertThat(story.change().approvals().current().status(story.now())).isEqualTo(Round.Status.ON_HOLD);
        assertThat(story.offers()).containsExactly("cancel");
        story.then(new Relate(new Link("fixes", Acme.ID, IncidentId.of("INC-1"))));
        story.after(Duration.ofDays(30)).then(new Resume());
        assertThat(story.change().approvals().current().status(story.now())).isEqualTo(Round.Status.OPEN);
        assertThat(story.change().planning().hold()).isNull();
        assertThat(Story.requested()
                        .because("later", new PutOnHold())
                        .then(new Resume())
                        .change()
                        .planning()
                        .hold())
                .isNull();
        assertThat(Story.voting()
                        .because("no", new PutOnHold())
                        .because("no", new Cancel())
                        .change()
                        .state())
                .isEqualTo(ChangeLifecycle.CANCELLED);
    }

    @Test
    void givingUpNeedsAReasonAndIsOverOnceWorkStarts() {
        Story story = Story.requested();
        assertThat(story.reasons(new Cancel(), null)).extracting(Refusal::code).containsExactly("NO_REASON");
        assertThat(story.reasons(new Reject(), "")).extracting(Refusal::code).containsExactly("NO_REASON");
        assertThat(Story.scheduled().refuses(new Reject())).contains("NO_SUCH_TRANSITION");
        assertThat(Story.scheduled().refuses(new Cancel())).isEmpty();
        assertThat(Story.scheduled().by(Acme.BEN).then(new Implement()).refuses(new Cancel()))
                .contains("NO_SUCH_TRANSITION");
        assertThat(Story.voting().votes(Acme.DEE, Choice.NO).change().state()).isEqualTo(ChangeLifecycle.REJECTED);
    }

    @Test
    void exemptionsAreGrantedByWhoMayAndTakesNoPartAndEnd() {
        Period while_ = Period.of(Acme.MONDAY_NINE, Acme.WINDOW.endExclusive());
        Exempt exempt = new Exempt("CHG-06", Duty.IMPLEMENT, Acme.CHO, while_);
        Story story = Story.scheduled();
        assertThat(story.by(Acme.OLA).refuses(exempt)).containsExactly("NO_AUTHORITY");
        assertThat(story.by(Acme.DIR).reasons(exempt, null))
                .extracting(Refusal::code)
                .containsExactly("NO_REASON");
        assertThat(story.refuses(new Exempt("CHG-06", Duty.IMPLEMENT, Acme.DIR, Period.from(Acme.MONDAY_NINE))))
                .containsExactly("OWN_EXEMPTION", "NO_END");
        assertThat(story.by(Acme.CHO).refuses(new Implement())).containsExactly("CHG-06");
        story.by(Acme.DIR).because("nobody else is there", exempt);
        assertThat(story.change().approvals().exemptions()).hasSize(1);
        story.by(Acme.CHO).at(Acme.WINDOW.startInclusive().plusSeconds(120)).then(new Implement());
        assertThat(story.by(Acme.DIR).refuses(new Exempt("CHG-06", Duty.REVIEW, Acme.BEN, while_)))
                .isEmpty();
        assertThat(story.by(Acme.CHO).refuses(review(true))).contains("CHG-06");
        Story late = Story.scheduled()
                .by(Acme.DIR)
                .because(
                        "for a minute",
                        new Exempt(
                                "CHG-06",
                                Duty.IMPLEMENT,
                                Acme.CHO,
                                Period.of(
                                        Acme.MONDAY_NINE,
                                        Acme.WINDOW.startInclusive().plusSeconds(120))));
        assertThat(late.by(Acme.CHO)
                        .at(Acme.WINDOW.startInclusive().plusSeconds(120))
                        .refuses(new Implement()))
                .as("it has ended")
                .containsExactly("CHG-06");
    }

    @Test
    void implementersAreNotThoseWhoApproveAndWhoWorkedOnItStays() {
        Story story = Story.approved();
        assertThat(story.refuses(new AssignImplementers(Set.of(Acme.CHO)))).containsExactly("CHG-06");
        story.then(new AssignImplementers(Set.of(Acme.OLA)), new AssignImplementers(Set.of(Acme.BEN)));
        assertThat(story.change().work().implementers()).containsExactly(Acme.BEN);
        Story started = Story.scheduled().by(Acme.BEN).then(new Implement(), new AssignImplementers(Set.of(Acme.OLA)));
        assertThat(started.change().work().implementers()).containsExactlyInAnyOrder(Acme.BEN, Acme.OLA);
        started.then(new CompleteStep(0), new Finish(Work.Outcome.SUCCESSFUL, "done"));
        assertThat(started.refuses(new AssignImplementers(Set.of(Acme.EVE)))).containsExactly("WRONG_PHASE");
        assertThat(Story.voting()
                        .then(new AssignImplementers(Set.of(Acme.DEE)))
                        .by(Acme.DEE)
                        .refuses(new InRound(ApprovalCommand.Cast.of("board", "dee", Choice.YES))))
                .as("who carries it out does not vote")
                .containsExactly("CHG-06");
    }

    @Test
    void roundsAreAskedForOnceAndOpenedByTheProcessAlone() {
        Story story = Story.requested();
        assertThat(story.refuses(new InRound(new ApprovalCommand.Escalate()))).containsExactly("NO_ROUND");
        story = Story.voting();
        assertThat(says(story, new RequestApproval()).get(0)).contains("the round CHG-1-1 is OPEN", "ROUND_OPEN");
        Round open = story.change().approvals().current();
        assertThat(story.refuses(
                        new InRound(new ApprovalCommand.Open(open.id(), Acme.ID, open.digest(), Acme.AFTERWARDS))))
                .containsExactly("NO_ROUND");
        assertThat(story.by(Acme.OLA).refuses(new InRound(ApprovalCommand.Cast.of("board", "cho", Choice.YES))))
                .containsExactly("CHG-05");
        assertThat(story.by(Acme.OLA, Acme.CHO)
                        .refuses(new InRound(ApprovalCommand.Cast.of("board", "cho", Choice.YES))))
                .containsExactly("CHG-05");
        assertThat(story.refuses(new InRound(new ApprovalCommand.Close(Round.Closing.Kind.WITHDRAWN))))
                .as("a stranger")
                .containsExactly("CHG-05");
        assertThat(story.by(Acme.CHO).refuses(new InRound(new ApprovalCommand.Close(Round.Closing.Kind.VOIDED))))
                .containsExactly("VOID");
        story.then(new InRound(new ApprovalCommand.Close(Round.Closing.Kind.WITHDRAWN)));
        assertThat(story.change().state()).isEqualTo(ChangeLifecycle.ASSESSED);
        story.by(Acme.ANA).then(new RequestApproval());
        assertThat(story.change().approvals().past()).containsExactly(closed(story));
        Story withdrawn = Story.approved()
                .by(Acme.CHO)
                .then(new InRound(new ApprovalCommand.Close(Round.Closing.Kind.WITHDRAWN)));
        assertThat(withdrawn.change().state()).isEqualTo(ChangeLifecycle.CLASSIFIED);
    }

    private static Round closed(Story story) {
        Round first = story.change().approvals().past().get(0);
        assertThat(first.status(story.now())).isEqualTo(Round.Status.WITHDRAWN);
        return first;
    }

    @Test
    void linksStartAtTheChangeAndAreKeptOnce() {
        Link link = new Link("fixes", Acme.ID, IncidentId.of("INC-1"));
        Story story = Story.requested();
        assertThat(story.refuses(new Relate(new Link("fixes", OTHER, Acme.ID)))).containsExactly("LINK");
        story.then(new Relate(link), new Relate(link));
        assertThat(story.change().links()).containsExactly(link);
    }

    @Test
    void nothingIsSlippedInBeforeWhatWasRecorded() {
        Story story = Story.voting().at(Acme.MONDAY_NINE);
        assertThat(story.refuses(new Evaluate())).containsExactly("OUT_OF_ORDER");
        Change held = Story.requested().because("later", new PutOnHold()).change();
        assertThat(held.lastRecordedAt()).isEqualTo(held.planning().hold().since());
        Change voted = Story.voting().votes(Acme.CHO, Choice.YES).change();
        assertThat(voted.lastRecordedAt())
                .isEqualTo(voted.approvals().current().votes().get(0).at());
    }

    @Test
    void offersSayWhatBarsTheWayForWhoeverActs() {
        assertThat(Story.scheduled().by(Acme.BEN).offers())
                .containsExactlyInAnyOrder("unschedule", "implement", "revise", "cancel");
        assertThat(Story.scheduled().by(Acme.CHO).offers()).doesNotContain("implement");
        Story reviewed = Story.scheduled()
                .by(Acme.BEN)
                .then(new Implement(), new CompleteStep(0), new Finish(Work.Outcome.SUCCESSFUL, "done"));
        assertThat(reviewed.by(Acme.BEN).offers()).contains("back-out").doesNotContain("review");
        assertThat(reviewed.by(Acme.EVE).offers()).contains("review");
    }

    @Test
    void aPolicyWithGapsIsNotPutInForceAndOneOfTheTimeJudges() {
        ChangePolicy acme = Acme.policy();
        ChangePolicy gaps = new ChangePolicy(
                "gaps",
                Set.of(),
                List.of(new ChangePolicy.Category(
                        "normal", ChangePath.NORMAL, Map.of(RiskLevel.HIGH, Acme.BOARD), List.of())),
                List.of(),
                null,
                List.of(),
                acme.severity(),
                acme.risk(),
                acme.duties(),
                acme.limits());
        assertThat(gaps.gaps()).extracting(Refusal::code).containsOnly("CHG-01").hasSize(4);
        assertThatThrownBy(() -> ChangeProcess.of(gaps))
                .hasMessageContaining("CHG-01")
                .hasMessageContaining("\nMaybe");
        assertThat(acme.gaps()).isEmpty();
        ChangePolicy later = Acme.policy(Acme.TEAM);
        ChangeProcess process = ChangeProcess.of(acme).toBuilder()
                .policyFrom(Acme.MONDAY_NINE, later)
                .build();
        assertThat(process.policyAt(Acme.MONDAY_NINE.minusNanos(1))).isEqualTo(acme);
        assertThat(process.policyAt(Acme.MONDAY_NINE)).isEqualTo(later);
        assertThat(process.versionAt(Acme.MONDAY_NINE)).isEqualTo(process.version() + " 2026");
    }

    @Test
    void routesClimbWithTheRisk() {
        ChangePolicy.Category category = Acme.policy().category("normal").orElseThrow();
        assertThat(category.route(RiskLevel.LOW)).contains(Acme.TEAM);
        assertThat(category.route(RiskLevel.MEDIUM)).contains(Acme.BOARD);
        assertThat(category.route(RiskLevel.VERY_HIGH)).contains(Acme.BOARD);
    }

    @Test
    void noTextOfTheContentCanPassForAnotherField() {
        Content base = Acme.content();
        List<Content> others = List.of(
                base.on(WEB),
                base.affecting(),
                base.in(LONGER),
                base.doing("replace", "the disk"),
                base.doing("replace the disk 4:back"),
                base.reversedBy("another"),
                base.reversedBy(null).remediedBy("put the old disk back"),
                base.remediedBy("x"),
                base.assessed(RiskLevel.LOW, "none"),
                base.assessed(RiskLevel.HIGH, "none"),
                base.assessed(RiskLevel.LOW, "some"));
        assertThat(Stream.concat(Stream.of(base), others.stream())
                        .map(Content::digest)
                        .distinct())
                .hasSize(others.size() + 1);
        assertThat(base.on(Acme.DB, WEB).digest())
                .isEqualTo(base.on(WEB, Acme.DB).digest());
        assertThat(base.digest()).isEqualTo(Acme.content().digest());
    }

    @Test
    void statesThatEventsCannotLeadToAreNotRead() {
        Change change = Story.scheduled().by(Acme.BEN).then(new Implement()).change();
        assertThatThrownBy(() -> change.with(Work.NONE)).hasMessageContaining("must have started");
        assertThatThrownBy(() ->
                        new Classification("normal", ChangePath.NORMAL, "disk", Classification.Route.CHANGE_MANAGEMENT))
                .hasMessageContaining("must not follow a template");
        assertThatThrownBy(() -> new Work.Verification(" ", null, Acme.ANA, Acme.MONDAY_NINE))
                .hasMessageContaining("either a result or a reason");
        assertThatThrownBy(() -> new Request(" ", "why", Acme.ANA, null, Acme.MONDAY_NINE))
                .hasMessageContaining("must have a title and a reason");
        assertThatThrownBy(() -> new History(1, 2)).hasMessageContaining("swapped");
        assertThatThrownBy(() -> new RiskModel.Question("Q", "?", Map.of())).hasMessageContaining("must have answers");
        assertThatThrownBy(() -> new RiskModel(List.of(), List.of(), Map.of(RiskLevel.MEDIUM, 8, RiskLevel.HIGH, 8)))
                .hasMessageContaining("must be more than 8");
    }

    @Test
    void proposalsOfARoundAreHandedOn() {
        Story story = Story.voting().after(Duration.ofDays(3)).then(new InRound(new ApprovalCommand.Escalate()));
        assertThat(story.proposals())
                .hasSize(1)
                .allSatisfy(proposal -> assertThat(proposal).isInstanceOf(Proposal.class));
    }
}
