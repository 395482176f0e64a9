package dev.itsm.cli.readiness;

import dev.itsm.approval.Electorate;
import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.criterion.Criterion;
import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ReleaseId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
import dev.itsm.release.Content;
import dev.itsm.release.Release;
import dev.itsm.release.ReleaseCommand;
import dev.itsm.release.ReleasePolicy;
import dev.itsm.release.ReleaseProcess;
import dev.itsm.release.Review;
import dev.itsm.release.Snapshot;
import dev.itsm.release.Surroundings;
import dev.itsm.time.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A release of billing that was built, tested, approved, deployed, watched and looked back on. */
final class SampleReleases {
    private static final ReleaseId ID = ReleaseId.of("REL-1");
    private static final CiId BILLING = CiId.of("ci-billing");
    private static final PersonId BUILDS = PersonId.of("ben");
    private static final PersonId APPROVES = PersonId.of("lea");
    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    private static final Content CONTENT = Content.NONE
            .carryingOut(ChangeId.of("CHG-5"))
            .of(new Content.Component("billing", "4.2.0"))
            .deployedOn(Content.Stage.of("live", "All servers", BILLING))
            .takenBackBy("install 4.1.7");

    private final ReleaseProcess process;
    private Instant now = START;
    private @Nullable Release release;

    private SampleReleases(ReleasePolicy policy) {
        process = ReleaseProcess.of(policy);
    }

    static List<Release> of(Organization organization) {
        SampleReleases story = new SampleReleases(
                organization.policies().releases().at(START).orElseThrow().policy());
        Criterion p95 = Criterion.atMost("p95", "response time, 95th percentile", "800", "ms");
        story.then(0, BUILDS, ReleaseCommand.Plan.of("Billing 4.2", "regular", CONTENT, p95));
        story.then(24, BUILDS, new ReleaseCommand.RecordBuild("4.2.0+17", true, "build 17"));
        story.then(4, BUILDS, new ReleaseCommand.RecordTest("invoices", true, "run 3"));
        story.then(1, BUILDS, new ReleaseCommand.Measure("p95", new BigDecimal("790"), "load test"));
        story.then(20, APPROVES, new ReleaseCommand.Accept());
        story.then(48, BUILDS, new ReleaseCommand.Deploy());
        story.then(1, BUILDS, new ReleaseCommand.Verify("live", true, "invoices are right"));
        story.then(1, BUILDS, new ReleaseCommand.Finish());
        Release ended = story.then(
                24 * 9, APPROVES, new ReleaseCommand.Assess(Review.Verdict.SUCCESS, "no incident came of it"));
        return List.of(ended);
    }

    private Release then(int hoursLater, PersonId person, ReleaseCommand command) {
        now = now.plus(Duration.ofHours(hoursLater));
        Release next = process.decider(ID, around())
                .decide(release, command, Act.by(person, now).because("as planned"))
                .orThrow();
        release = next;
        return next;
    }

    private Surroundings around() {
        Directory people = Directory.of(
                List.of(),
                List.of(RoleHolding.of(APPROVES, RoleName.of("RELEASE_MANAGER"), Period.from(START))),
                List.of());
        Hash content = Hash.of("billing 4.2");
        return Surroundings.of(
                Electorate.of(people),
                (change, at) -> new EmergencyAuthorisation(
                                change, content, APPROVES, null, "board", BUILDS, Period.from(START), "as planned")
                        .authorisation(content, at),
                (cis, taken) -> List.of(new Snapshot("before 4.2", Set.of(BILLING), now)));
    }
}
