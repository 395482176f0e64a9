package dev.itsm.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.Holder;
import dev.itsm.criterion.Acceptance;
import dev.itsm.party.Act;
import dev.itsm.release.ReleaseCommand.Accept;
import dev.itsm.release.ReleaseCommand.Deploy;
import dev.itsm.release.ReleaseCommand.Finish;
import dev.itsm.release.ReleaseCommand.Verify;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.testkit.RuleTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReleaseRulesTest {
    private static final Instant NOW = Rollout.START.plus(Duration.ofDays(1));
    private static final InForce<ReleasePolicy> POLICIES = InForce.from(Rollout.START, "releases-2026", Rollout.POLICY);

    private static Release tell(ReleaseCommand... commands) {
        Instant now = Rollout.START;
        @Nullable Release release = null;
        for (ReleaseCommand command : commands) {
            now = now.plusSeconds(60);
            var person = command instanceof Accept ? Rollout.BOSS : Rollout.ANA;
            release = Rollout.PROCESS
                    .decider(Rollout.ID, Rollout.ready(now))
                    .decide(release, command, Act.by(person, now).because("so"))
                    .orThrow();
        }
        assertThat(release).isNotNull();
        return release;
    }

    private static Release deployed() {
        return tell(
                Rollout.plan(),
                Rollout.build(true),
                Rollout.test(true),
                Rollout.measure("790"),
                new Accept(),
                new Deploy(),
                new Verify("pilot", true, "it works"),
                new Deploy(),
                new Verify("all", true, "it works"),
                new Finish());
    }

    private static Deployment deployment(Release release) {
        Deployment deployment = release.deployment();
        assertThat(deployment).isNotNull();
        return deployment;
    }

    private static Release without(Release release, List<Snapshot> baselines, List<Permit> permits) {
        Deployment was = deployment(release);
        Deployment.StageRun run = was.runs().get(0);
        Deployment.StageRun altered =
                new Deployment.StageRun(run.stage(), permits, run.by(), run.at(), run.verification());
        return release.with(
                new Deployment(baselines, Set.of(), List.of(altered), was.backOut(), was.watch(), was.incidents()));
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        Release good = deployed();
        Deployment deployment = deployment(good);
        List<Permit> permits = deployment.runs().get(0).permits();
        Instant due = good.watchEnd().orElseThrow().plus(Rollout.REGULAR.analyseWithin());
        Release planned = tell(Rollout.plan());
        ReleasePolicy calm = ReleasePolicy.of(Holder.person("boss"), Rollout.REGULAR);
        return RuleTable.of(ReleaseRules.pack(POLICIES), NOW)
                .conforming("REL-01", good)
                .violatingIn(ReleaseRules.pack(InForce.always("calm", calm)), "REL-01", "policy", good)
                .conforming("REL-02", good)
                .violating(
                        "REL-02",
                        "readiness.acceptance",
                        good.with(good.readiness().with(Acceptance.of(List.of(Rollout.P95)))))
                .outside("REL-02", planned)
                .conforming("REL-03", good)
                .violating("REL-03", "deployment.baselines", without(good, List.of(), permits))
                .violating("REL-03", "deployment.baselines", without(good, List.of(later(deployment)), permits))
                .outside("REL-03", planned)
                .conforming("REL-04", good)
                .violating("REL-04", "deployment.runs", without(good, deployment.baselines(), List.of()))
                .violating(
                        "REL-04",
                        "content.changes",
                        good.with(
                                Content.NONE.deployedOn(good.content().stages().toArray(Content.Stage[]::new)),
                                good.readiness()))
                .outside("REL-04", planned)
                .overdue("REL-05", "review", due, good)
                .outside("REL-05", planned)
                .alwaysTold("REL-01", "REL-02", "REL-03", "REL-04", "REL-05")
                .tests();
    }

    /** A baseline that was taken after the first stage was reached. */
    private static Snapshot later(Deployment deployment) {
        return new Snapshot(
                "too late",
                Set.of(Rollout.TEST, Rollout.LIVE),
                deployment.startedAt().plusNanos(1));
    }

    @Test
    void withoutAPolicyItIsNotDemonstrated() {
        assertThat(Conformity.builder(ClauseCatalogue.iso20000())
                        .pack(ReleaseRules.pack(InForce.nothing()))
                        .build()
                        .evaluate(Stream.of(deployed()), NOW)
                        .rule("REL-01")
                        .answer())
                .isEqualTo(ConformityAnswer.NOT_DEMONSTRATED);
    }
}
