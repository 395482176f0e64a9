package dev.itsm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.Holder;
import dev.itsm.criterion.Acceptance;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.ReleaseId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.release.Deployment.EarlyIncident;
import dev.itsm.release.Deployment.StageRun;
import dev.itsm.release.ReleaseCommand.Accept;
import dev.itsm.release.ReleaseCommand.Assess;
import dev.itsm.release.ReleaseCommand.BackOut;
import dev.itsm.release.ReleaseCommand.ChangeFields;
import dev.itsm.release.ReleaseCommand.ChangePlan;
import dev.itsm.release.ReleaseCommand.Deploy;
import dev.itsm.release.ReleaseCommand.Finish;
import dev.itsm.release.ReleaseCommand.Fire;
import dev.itsm.release.ReleaseCommand.LinkIncident;
import dev.itsm.release.ReleaseCommand.Plan;
import dev.itsm.release.ReleaseCommand.Relate;
import dev.itsm.release.ReleaseCommand.Verify;
import dev.itsm.release.Review.Verdict;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.kpi.Ratio;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private ReleaseProcess process = Rollout.PROCESS;
    private Instant now = Rollout.START;
    private @Nullable Release release;

    private Decision<Release, ReleaseEvent> give(PersonId person, ReleaseCommand command) {
        now = now.plusSeconds(60);
        return process.decider(Rollout.ID, Rollout.ready(now))
                .decide(release, command, Act.by(person, now).because("so"));
    }

    private Release tell(ReleaseCommand... commands) {
        for (ReleaseCommand command : commands) {
            boolean decides = command instanceof Accept || command instanceof ReleaseCommand.Concede;
            release = give(decides ? Rollout.BOSS : Rollout.ANA, command).orThrow();
        }
        return release;
    }

    private List<Refusal> reasons(ReleaseCommand command) {
        return ((Decision.Refused<Release, ReleaseEvent>) give(Rollout.ANA, command)).reasons();
    }

    private List<String> codes(ReleaseCommand command) {
        return reasons(command).stream().map(Refusal::code).toList();
    }

    private void deployInFull() {
        tell(Rollout.plan(), Rollout.build(true), Rollout.test(true), Rollout.measure("790"), new Accept());
        tell(new Deploy(), new Verify("pilot", true, "it works"), new Deploy(), new Verify("all", true, "it works"));
        tell(new Finish());
    }

    @Test
    void whatIsMissingBeforeAnApprovalIsSaidAtOnceAndInDetail() {
        tell(Plan.of("Shop 4.2", "regular", Content.NONE, Rollout.P95), Rollout.build(true), Rollout.test(false));
        tell(Rollout.measure("801"));
        assertThat(reasons(new Accept()))
                .extracting(Refusal::code, Refusal::subject)
                .map(Object::toString)
                .containsExactly(
                        "(\"REL-04\", \"release:REL-1\")",
                        "(\"NO_STAGES\", \"release:REL-1\")",
                        "(\"NO_BACK_OUT_PLAN\", \"release:REL-1\")",
                        "(\"UNTESTED\", \"release:REL-1\")",
                        "(\"REL-02\", \"release:REL-1\")",
                        "(\"NO_AUTHORITY\", \"release:REL-1\")",
                        "(\"DUTIES\", \"release:REL-1\")",
                        "(\"REL-02\", \"criterion 'p95'\")",
                        "(\"UNTESTED\", \"test 'checkout'\")",
                        "(\"OWN_BUILD\", \"ana\")");
    }

    @Test
    void aNewBuildOrPlanTakesTheApprovalAway() {
        tell(Rollout.plan(), Rollout.build(true), Rollout.test(true), Rollout.measure("790"), new Accept());
        assertThat(release.readiness().approval().version()).isEqualTo("4.2.0+17");
        tell(Rollout.build(false));
        assertThat(release.phase()).isEqualTo(ReleasePhase.ACCEPTED);
        tell(Rollout.build(true));
        assertThat(release.phase()).isEqualTo(ReleasePhase.BUILT);
        assertThat(release.readiness().approval()).isNull();
        assertThat(release.readiness().acceptance().measurements()).isEmpty();
        assertThat(codes(new Accept())).contains("UNTESTED", "REL-02");
        tell(new ChangePlan(Rollout.CONTENT, List.of(Rollout.P95)));
        assertThat(release.phase()).isEqualTo(ReleasePhase.PLANNED);
        assertThat(codes(Rollout.test(true))).containsExactly("WRONG_PHASE");
        assertThat(codes(new Deploy())).contains("REL-02", "UNTESTED");
    }

    @Test
    void aNumberThatNoCriterionCanHaveIsRefused() {
        tell(Rollout.plan(), Rollout.build(true));
        assertThat(codes(Rollout.measure("1E+31"))).containsExactly("FIELD_VALUE");
        assertThat(codes(new ReleaseCommand.Concede("size", Set.of())))
                .containsExactly("NO_SUCH_CRITERION", "NO_AUTHORITY", "REL-02");
    }

    @Test
    void anEmergencyMayGoUntestedButNotAgainstAFailedTest() {
        tell(Plan.of("Fix", "emergency", Rollout.CONTENT, Rollout.P95), Rollout.build(true), Rollout.concede());
        tell(new Accept(), Rollout.test(false));
        assertThat(codes(new Deploy())).containsExactly("UNTESTED", "UNTESTED");
        tell(Rollout.test(true), new Deploy());
        assertThat(release.deployment().last().permits()).singleElement().satisfies(permit -> {
            assertThat(permit.change()).isEqualTo(Rollout.CHANGE);
            assertThat(permit.grantedAt()).isEqualTo(Rollout.START);
        });
    }

    @Test
    void aStageFollowsOnceTheOneBeforeItWasFoundToWork() {
        tell(Rollout.plan(), Rollout.build(true), Rollout.test(true), Rollout.measure("790"), new Accept());
        tell(new Deploy());
        assertThat(codes(new Deploy())).containsExactly("UNVERIFIED");
        tell(new Verify("pilot", false, "it does not start"));
        assertThat(codes(new Deploy())).containsExactly("UNVERIFIED");
        assertThat(codes(new Finish())).containsExactly("UNVERIFIED");
        assertThat(codes(new Verify("all", true, "it works"))).containsExactly("NO_SUCH_STAGE");
        tell(new Verify("pilot", true, "it starts"), new Deploy(), new Verify("all", true, "it works"));
        assertThat(codes(new Deploy())).containsExactly("NO_STAGE_LEFT");
        Release deployed = tell(new Finish());
        assertThat(deployed.deployment().watch())
                .isEqualTo(Period.of(deployed.deployment().startedAt(), now.plus(Duration.ofDays(7))));
    }

    @Test
    void whatIsTakenBackIsAnalysedTooAndIsNoSuccess() {
        tell(Rollout.plan(), Rollout.build(true), Rollout.test(true), Rollout.measure("790"), new Accept());
        tell(new Deploy(), new BackOut("installed 4.1.7"));
        assertThat(codes(new Assess(Verdict.FAILURE, "too early"))).containsExactly("REL-05");
        now = now.plus(Duration.ofDays(7));
        assertThat(codes(new Assess(Verdict.SUCCESS, "still"))).containsExactly("BACKED_OUT");
        Release reviewed = tell(new Assess(Verdict.FAILURE, "the pilot ran out of memory"));
        assertThat(reviewed.review().analysis()).isEqualTo("the pilot ran out of memory");
        assertThat(ReleaseIndicators.over(Period.from(Rollout.START)))
                .singleElement()
                .satisfies(success ->
                        assertThat(success.over(Stream.of(reviewed)).value()).contains(Ratio.of(0, 1)));
    }

    @Test
    void incidentsCountInTheWatchAndOnce() {
        assertThat(codes(new LinkIncident(IncidentId.of("INC-1"), now))).containsExactly("NO_SUCH_RELEASE");
        deployInFull();
        Instant end = release.deployment().watch().endExclusive();
        Instant before = release.deployment().startedAt().minusNanos(1);
        assertThat(codes(new LinkIncident(IncidentId.of("INC-1"), before))).containsExactly("NOT_IN_WATCH");
        assertThat(codes(new LinkIncident(IncidentId.of("INC-1"), end.minusNanos(1))))
                .containsExactly("NOT_IN_WATCH");
        now = end;
        assertThat(codes(new LinkIncident(IncidentId.of("INC-1"), end))).containsExactly("NOT_IN_WATCH");
        tell(new LinkIncident(IncidentId.of("INC-1"), end.minusNanos(1)));
        tell(new LinkIncident(IncidentId.of("INC-1"), end.minusSeconds(5)));
        assertThat(release.deployment().incidents())
                .containsExactly(new EarlyIncident(IncidentId.of("INC-1"), end.minusNanos(1)));
        Period week = Period.of(end, end.plusNanos(1));
        assertThat(ReleaseIndicators.incidentsPerRelease(Stream.of(release), week))
                .contains(Ratio.of(1, 1));
        assertThat(ReleaseIndicators.incidentsPerRelease(Stream.of(release), Period.from(end.plusNanos(1))))
                .isEmpty();
        assertThat(release.analysisDue()).contains(end.plus(Duration.ofDays(7)));
        tell(new Assess(Verdict.PARTIAL_SUCCESS, "one incident"));
        assertThat(release.review().incidents()).isEqualTo(1);
        assertThat(release.analysisDue()).isEmpty();
        assertThat(codes(new LinkIncident(IncidentId.of("INC-2"), before))).containsExactly("WRONG_PHASE");
    }

    /** Of an imported release nobody knows how it was deployed: each rule finds its own fault, and no other. */
    @Test
    void whatWasDeployedPastTheGatesIsFound() {
        deployInFull();
        Deployment good = release.deployment();
        Instant start = good.startedAt();
        assertThat(faults(release, now)).isEmpty();

        Readiness late = release.readiness().with(new Readiness.Approval("4.2.0", Rollout.BOSS, start.plusNanos(1)));
        assertThat(faults(release.with(late), now)).containsExactly("REL-02", "REL-03");
        Readiness unmet = release.readiness().with(Acceptance.of(List.of(Rollout.P95)));
        assertThat(faults(release.with(unmet), now)).containsExactly("REL-02");
        Deployment unbased = new Deployment(List.of(), Set.of(), good.runs(), null, good.watch(), good.incidents());
        assertThat(faults(release.with(unbased), now)).containsExactly("REL-03");
        StageRun unpermitted = new StageRun("all", List.of(), Rollout.ANA, start, null);
        assertThat(faults(release.with(good.with(unpermitted)), now)).containsExactly("REL-04");
        assertThat(faults(release.with(Content.NONE, release.readiness()), now)).containsExactly("REL-04");
        Instant due = release.analysisDue().orElseThrow();
        assertThat(faults(release, due)).isEmpty();
        assertThat(faults(release, due.plusNanos(1))).containsExactly("REL-05");
    }

    /** Returns the codes of the rules that the release violates. */
    static List<String> faults(Release release, Instant asOf) {
        return ReleaseRules.pack().checks().stream()
                .filter(check -> judge((RecordCheck<?>) check, release, asOf) == Judgement.Standing.VIOLATES)
                .map(Check::code)
                .toList();
    }

    @SuppressWarnings("unchecked") // the pack judges releases
    private static Judgement.Standing judge(RecordCheck<?> check, Release release, Instant asOf) {
        return ((RecordCheck<Release>) check).judge().apply(release, asOf).standing();
    }

    @Test
    void anOrganizationAddsStatesAndFieldsButNoWayPastTheGates() {
        StateId soaking = StateId.of("SOAKING");
        FieldKey<Integer> load = FieldKey.integer("load");
        process = Rollout.PROCESS.toBuilder()
                .named("acme", "7")
                .lifecycle(states -> states.state(State.of(soaking, ReleasePhase.DEPLOYED))
                        .transition(ReleaseLifecycle.in(ReleasePhase.DEPLOYED), Trigger.of("soak"), soaking)
                        .transition(soaking, ReleaseLifecycle.REVIEW, ReleaseLifecycle.in(ReleasePhase.REVIEWED)))
                .require(soaking, load)
                .build();
        deployInFull();
        assertThat(codes(new Fire(Trigger.of("soak")))).containsExactly("REQUIRED_FIELD");
        assertThat(codes(new Fire(ReleaseLifecycle.REVIEW))).containsExactly("RESERVED_TRIGGER");
        assertThat(codes(new ChangeFields(Attributes.of(FieldKey.text("colour"), "red"), Set.of("size"))))
                .containsExactly("UNKNOWN_FIELD", "UNKNOWN_FIELD");
        tell(new ChangeFields(Attributes.of(load, 3), Set.of()), new Fire(Trigger.of("soak")));
        assertThat(process.offers(release, Rollout.ready(now), Act.by(Rollout.ANA, now)))
                .extracting(Offer::on)
                .containsExactly(ReleaseLifecycle.REVIEW);

        assertThatThrownBy(() -> Rollout.PROCESS.toBuilder()
                        .lifecycle(states -> states.transition(
                                ReleaseLifecycle.in(ReleasePhase.ACCEPTED),
                                Trigger.of("just-do-it"),
                                ReleaseLifecycle.in(ReleasePhase.DEPLOYED)))
                        .build())
                .hasMessageContaining("'just-do-it'");
    }

    @Test
    void aPolicyWithoutEmergenciesIsRefused() {
        ReleaseType vague =
                new ReleaseType("regular", false, " ", "by the handbook", Duration.ofDays(1), Duration.ofDays(1));
        assertThat(ReleasePolicy.of(Holder.person("boss"), vague, vague).gaps())
                .extracting(Refusal::toString)
                .containsExactly(
                        "the types of release: none is for emergencies (ISO/IEC 20000-1:2018, 8.5.3) [REL-01]",
                        "the types of release: two have one key (ISO/IEC 20000-1:2018, 8.5.3) [REL-01]",
                        "the type 'regular': it is not said how often it is and how it is managed (ISO/IEC 20000-1:2018, 8.5.3) [REL-01]",
                        "the type 'regular': it is not said how often it is and how it is managed (ISO/IEC 20000-1:2018, 8.5.3) [REL-01]");
        assertThatThrownBy(() -> ReleaseProcess.of(ReleasePolicy.of(Holder.person("boss"), Rollout.REGULAR)))
                .hasMessageContaining("none is for emergencies");
        assertThatThrownBy(() -> ReleaseType.emergency("at once", Duration.ZERO, Duration.ofDays(1)))
                .hasMessageContaining("watched for PT0S");
        assertThat(codes(Plan.of(" ", "weekly", Rollout.CONTENT))).containsExactly("REQUIRED_FIELD", "NO_SUCH_TYPE");
    }

    @Test
    void whatCannotBelongToAReleaseIsNotMade() {
        Release planned = tell(Rollout.plan());
        assertThat(codes(new Relate(new Link("follows", ReleaseId.of("REL-9"), Rollout.CHANGE))))
                .containsExactly("LINK");
        Link link = new Link("follows", Rollout.ID, ReleaseId.of("REL-0"));
        assertThat(tell(new Relate(link), new Relate(link)).links()).containsExactly(link);
        assertThatThrownBy(() -> planned.with(planned.progress()
                        .to(ReleaseLifecycle.in(ReleasePhase.DEPLOYING), ReleasePhase.DEPLOYING, now)))
                .hasMessageContaining("REL-1 in phase DEPLOYING must have an approval");
        assertThatThrownBy(() -> Content.Stage.of("pilot", "nowhere")).hasMessageContaining("a configuration item");
        Content.Stage stage = Rollout.CONTENT.stages().get(0);
        assertThatThrownBy(() -> Rollout.CONTENT.deployedOn(stage, stage))
                .hasMessageContaining("'pilot' is there twice");
    }
}
