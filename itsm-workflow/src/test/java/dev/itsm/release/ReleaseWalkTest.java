package dev.itsm.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.Holder;
import dev.itsm.criterion.Acceptance;
import dev.itsm.criterion.Concession;
import dev.itsm.criterion.Measurement;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.RefusedException;
import dev.itsm.id.IncidentId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.lifecycle.Walk;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Gates;
import dev.itsm.release.Deployment.StageRun;
import dev.itsm.release.Deployment.Verification;
import dev.itsm.release.ReleaseCommand.Accept;
import dev.itsm.release.ReleaseCommand.Assess;
import dev.itsm.release.ReleaseCommand.BackOut;
import dev.itsm.release.ReleaseCommand.Cancel;
import dev.itsm.release.ReleaseCommand.ChangePlan;
import dev.itsm.release.ReleaseCommand.Deploy;
import dev.itsm.release.ReleaseCommand.Finish;
import dev.itsm.release.ReleaseCommand.Fire;
import dev.itsm.release.ReleaseCommand.LinkIncident;
import dev.itsm.release.ReleaseCommand.Verify;
import dev.itsm.release.Review.Verdict;
import dev.itsm.rule.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every command in every state, by who may and who may not, with and without permits and baselines: what cannot come about. */
class ReleaseWalkTest {
    private static final String CRITERIA = "nothing is deployed with a criterion that is neither met nor decided on";
    private static final String APPROVED = "what is deployed was approved as it is, by another than its builder";
    private static final String TESTED = "what is deployed passed its tests";
    private static final String PERMITTED = "no stage is deployed without the authorisation of each change";
    private static final String BASELINED = "no deployment starts without a baseline since the approval";
    private static final String JUDGED =
            "what the process lets through, the rules of conformity find nothing wrong with";
    private static final String VERIFIED = "what is deployed in full was looked at, stage by stage";
    private static final String WATCHED = "no release is reviewed while it is watched";

    @Test
    void noReleaseIsDeployedWithUnmetCriteriaAndNoRecordedDecision() {
        var result = walk(new Around(Rollout.PROCESS))
                .always(JUDGED, ReleaseWalkTest::conforms)
                .run()
                .orThrow();
        assertThat(result.states()).isGreaterThan(200);
        assertThat(result.refusals()).isGreaterThan(5000);
    }

    @Test
    void everyGateThatIsTakenAwayIsFoundMissing() {
        Map<Rule<ReleaseAttempt>, String> found = new LinkedHashMap<>();
        found.put(ReleaseGuards.SETTLED, CRITERIA);
        found.put(ReleaseGuards.TESTED, TESTED);
        found.put(ReleaseGuards.ENTITLED, APPROVED);
        found.put(ReleaseGuards.APART, APPROVED);
        found.put(ReleaseGuards.BASELINED, BASELINED);
        found.put(ReleaseGuards.VERIFIED, VERIFIED);
        found.put(ReleaseGuards.WATCHED, WATCHED);
        found.forEach((rule, invariant) ->
                assertThat(broken(new Around(without(rule)))).as(rule.code()).isEqualTo(invariant));
    }

    @Test
    void aDecisionThatAnybodyCanMakeIsFound() {
        ReleasePolicy lax = Rollout.POLICY.conceding(Holder.person("ana"));
        assertThat(broken(new Around(ReleaseProcess.of(lax)))).isEqualTo(CRITERIA);
    }

    @Test
    void aStageThatIsDeployedOnLapsedAuthorisationsIsFound() {
        assertThat(broken(new Faulty())).isEqualTo(PERMITTED);
    }

    /** Even without the gate there is no permit where there is no authorisation. */
    @Test
    void aGateThatDoesNotAskForAuthorisationsIsFound() {
        assertThatThrownBy(() ->
                        walk(new Around(without(ReleaseGuards.AUTHORISED))).run())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("APPROVAL_EXPIRED");
    }

    private static ReleaseProcess without(Rule<ReleaseAttempt> rule) {
        Map<ReleasePhase, List<Rule<ReleaseAttempt>>> rest = new LinkedHashMap<>();
        ReleaseGuards.GATES
                .entering()
                .forEach((phase, rules) -> rest.put(
                        phase, rules.stream().filter(each -> !each.equals(rule)).toList()));
        return ReleaseProcess.withGates(Rollout.POLICY, new Gates<>(rest, ReleaseGuards.GATES.advice()));
    }

    private static String broken(Decider<Release, ReleaseCommand, ReleaseEvent> decider) {
        return walk(decider).run().broken().orElseThrow().invariant();
    }

    private static Walk<Release, Given<ReleaseCommand>> walk(Decider<Release, ReleaseCommand, ReleaseEvent> decider) {
        return Walk.of(decider, ReleaseWalkTest::everyCommand)
                .telling(ReleaseWalkTest::whatMatters)
                .always(CRITERIA, release -> !release.phase().isBeyondAcceptance() || isAcceptable(release.readiness()))
                .always(TESTED, release -> !release.phase().isBeyondAcceptance() || isTested(release.readiness()))
                .always(APPROVED, release -> !release.phase().isBeyondAcceptance() || isApproved(release.readiness()))
                .eachStep(
                        PERMITTED,
                        (before, given, after) -> !(given.command() instanceof Deploy)
                                || !"unpermitted".equals(given.act().reason()))
                .eachStep(
                        BASELINED,
                        (before, given, after) -> !(given.command() instanceof Deploy)
                                || before.phase() != ReleasePhase.ACCEPTED
                                || !"no baseline".equals(given.act().reason())
                                        && !"old baseline".equals(given.act().reason()))
                .always(
                        VERIFIED,
                        release -> release.phase() != ReleasePhase.DEPLOYED || isLookedAt(release.deployment()))
                .eachStep(
                        WATCHED,
                        (before, given, after) -> after.phase() != ReleasePhase.REVIEWED
                                || !given.act()
                                        .at()
                                        .isBefore(after.deployment().watch().endExclusive()));
    }

    /** Judged by the facts alone: the last value, and who decided what when. */
    private static boolean isAcceptable(Readiness readiness) {
        BigDecimal last = null;
        for (Measurement measured : readiness.acceptance().measurements()) {
            last = measured.value();
        }
        if (last != null && last.compareTo(new BigDecimal("800")) <= 0) {
            return true;
        }
        BigDecimal value = last;
        return readiness.acceptance().concessions().stream()
                .filter(made -> made.by().equals(Rollout.BOSS))
                .map(Concession::value)
                .anyMatch(known -> known == null ? value == null : value != null && value.compareTo(known) <= 0);
    }

    private static boolean conforms(Release release) {
        return ReleaseTest.faults(release, last(release)).isEmpty();
    }

    private static boolean isTested(Readiness readiness) {
        List<Build.TestRun> tests = readiness.build().orElseThrow().tests();
        return !tests.isEmpty() && tests.get(tests.size() - 1).passed();
    }

    private static boolean isApproved(Readiness readiness) {
        return readiness.approval() != null
                && readiness.approval().by().equals(Rollout.BOSS)
                && !readiness.build().orElseThrow().by().equals(Rollout.BOSS)
                && readiness.builds().stream()
                        .noneMatch(build -> build.succeeded()
                                && build.at().isAfter(readiness.approval().at()));
    }

    private static boolean isLookedAt(@Nullable Deployment deployment) {
        return deployment != null
                && deployment.runs().stream().map(StageRun::stage).toList().equals(List.of("pilot", "all"))
                && deployment.runs().stream()
                        .allMatch(run ->
                                run.verification() != null && run.verification().passed());
    }

    /** What a decision can depend on, without instants and words. */
    private static List<Object> whatMatters(Release release) {
        Readiness readiness = release.readiness();
        Acceptance acceptance = readiness.acceptance();
        Deployment deployment = release.deployment();
        Build build = readiness.build().orElse(null);
        return List.of(
                release.state(),
                build == null ? "" : build.by(),
                build == null ? "" : build.tests().isEmpty() ? "untested" : build.failed(),
                acceptance
                        .last("p95")
                        .map(Measurement::value)
                        .map(Object::toString)
                        .orElse(""),
                acceptance.lines().stream()
                        .map(line -> line.concession() == null
                                ? ""
                                : line.concession().by())
                        .toList(),
                deployment == null
                        ? ""
                        : deployment.runs().stream()
                                .map(run -> run.stage() + run.isVerified())
                                .toList(),
                deployment == null ? "" : deployment.incidents().isEmpty());
    }

    private static List<Given<ReleaseCommand>> everyCommand(@Nullable Release release) {
        Instant now = release == null ? Rollout.START : last(release).plusSeconds(60);
        List<Given<ReleaseCommand>> all = new ArrayList<>();
        for (ReleaseCommand command : COMMANDS) {
            for (PersonId person : List.of(Rollout.ANA, Rollout.BOSS)) {
                all.add(new Given<>(command, Act.by(person, now).because("so")));
            }
        }
        for (String how : List.of("unpermitted", "no baseline", "old baseline")) {
            all.add(new Given<>(new Deploy(), Act.by(Rollout.ANA, now).because(how)));
        }
        Instant late = now.plus(Duration.ofDays(8));
        all.add(new Given<>(new Assess(Verdict.SUCCESS, "well done"), Act.by(Rollout.ANA, late)));
        all.add(new Given<>(new LinkIncident(IncidentId.of("INC-1"), late), Act.by(Rollout.ANA, late)));
        all.add(new Given<>(new LinkIncident(IncidentId.of("INC-1"), now), Act.by(Rollout.ANA, now)));
        all.add(new Given<>(new Cancel(), Act.by(Rollout.ANA, now)));
        return all;
    }

    private static Instant last(Release release) {
        Deployment deployment = release.deployment();
        Stream<Instant> work = Stream.of(
                        release.readiness().builds().stream().map(Build::at),
                        release.readiness().builds().stream()
                                .flatMap(build -> build.tests().stream())
                                .map(Build.TestRun::at),
                        release.readiness().acceptance().measurements().stream().map(Measurement::at),
                        release.readiness().acceptance().concessions().stream().map(Concession::at),
                        deployment == null
                                ? Stream.<Instant>of()
                                : deployment.runs().stream().map(StageRun::at),
                        deployment == null
                                ? Stream.<Instant>of()
                                : deployment.runs().stream()
                                        .map(StageRun::verification)
                                        .filter(found -> found != null)
                                        .map(Verification::at),
                        Stream.of(release.progress().since()))
                .flatMap(part -> part);
        return work.max(Instant::compareTo).orElseThrow();
    }

    private static final List<ReleaseCommand> COMMANDS = List.of(
            Rollout.plan(),
            new ChangePlan(Rollout.CONTENT, List.of(Rollout.P95)),
            Rollout.build(true),
            Rollout.build(false),
            Rollout.test(true),
            Rollout.test(false),
            Rollout.measure("800"),
            Rollout.measure("900"),
            Rollout.measure("950"),
            Rollout.concede(),
            new Accept(),
            new Deploy(),
            new Verify("pilot", true, "it works"),
            new Verify("pilot", false, "it does not"),
            new Verify("all", true, "it works"),
            new Finish(),
            new BackOut("installed 4.1.7"),
            new Assess(Verdict.SUCCESS, "well done"),
            new Assess(Verdict.FAILURE, "too early"),
            new Cancel(),
            new Fire(ReleaseLifecycle.DEPLOY),
            new Fire(Trigger.of("dance")));

    /** The process with everything around it as it should be, unless the act's reason says otherwise. */
    private record Around(ReleaseProcess process) implements Decider<Release, ReleaseCommand, ReleaseEvent> {
        @Override
        public Decision<Release, ReleaseEvent> decide(@Nullable Release state, ReleaseCommand command, Act act) {
            Surroundings around =
                    switch (String.valueOf(act.reason())) {
                        case "unpermitted" -> Rollout.withheld(act.at());
                        case "no baseline" ->
                            Rollout.knowing(List.of(new Snapshot("pilot only", Set.of(Rollout.TEST), act.at())));
                        case "old baseline" ->
                            Rollout.knowing(
                                    List.of(new Snapshot("old", Set.of(Rollout.TEST, Rollout.LIVE), Rollout.START)));
                        default -> Rollout.ready(act.at());
                    };
            return process.decider(Rollout.ID, around).decide(state, command, act);
        }

        @Override
        public Release evolve(@Nullable Release state, ReleaseEvent event) {
            return event.applyTo(state);
        }
    }

    /** The standard decider, which asks for authorisations at the first stage only. */
    private record Faulty() implements Decider<Release, ReleaseCommand, ReleaseEvent> {
        @Override
        public Decision<Release, ReleaseEvent> decide(@Nullable Release state, ReleaseCommand command, Act act) {
            boolean further = state != null && state.phase() == ReleasePhase.DEPLOYING && command instanceof Deploy;
            return new Around(Rollout.PROCESS).decide(state, command, further ? act.because("so") : act);
        }

        @Override
        public Release evolve(@Nullable Release state, ReleaseEvent event) {
            return event.applyTo(state);
        }
    }
}
