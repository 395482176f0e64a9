package dev.itsm.release;

import dev.itsm.approval.Clearance;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.approval.Holder;
import dev.itsm.criterion.Criterion;
import dev.itsm.decision.Refusal;
import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ReleaseId;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.release.Content.Component;
import dev.itsm.release.Content.Stage;
import dev.itsm.release.ReleaseCommand.Concede;
import dev.itsm.release.ReleaseCommand.Measure;
import dev.itsm.release.ReleaseCommand.Plan;
import dev.itsm.release.ReleaseCommand.RecordBuild;
import dev.itsm.release.ReleaseCommand.RecordTest;
import dev.itsm.time.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A small release in two stages, and the people who make it. */
final class Rollout {
    static final ReleaseId ID = ReleaseId.of("REL-1");
    static final ChangeId CHANGE = ChangeId.of("CHG-1");
    static final CiId TEST = CiId.of("shop-test");
    static final CiId LIVE = CiId.of("shop-live");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final PersonId ANA = PersonId.of("ana");
    static final PersonId BOSS = PersonId.of("boss");

    static final ReleaseType REGULAR = ReleaseType.planned(
            "regular", "every second Tuesday", "by the handbook", Duration.ofDays(7), Duration.ofDays(7));
    static final ReleaseType EMERGENCY =
            ReleaseType.emergency("at once, by the handbook", Duration.ofDays(7), Duration.ofDays(2));
    static final ReleasePolicy POLICY = ReleasePolicy.of(Holder.person("boss"), REGULAR, EMERGENCY);
    static final ReleaseProcess PROCESS = ReleaseProcess.of(POLICY);

    static final Content CONTENT = Content.NONE
            .carryingOut(CHANGE)
            .of(new Component("shop", "4.2.0"))
            .deployedOn(Stage.of("pilot", "One server", TEST), Stage.of("all", "All servers", LIVE))
            .takenBackBy("install 4.1.7");
    static final Criterion P95 = Criterion.atMost("p95", "response time, 95th percentile", "800", "ms");

    private Rollout() {}

    static Plan plan() {
        return Plan.of("Shop 4.2", "regular", CONTENT, P95);
    }

    static RecordBuild build(boolean succeeded) {
        return new RecordBuild("4.2.0+17", succeeded, "build 17");
    }

    static RecordTest test(boolean passed) {
        return new RecordTest("checkout", passed, "run 3");
    }

    static Measure measure(String value) {
        return new Measure("p95", new BigDecimal(value), "load test");
    }

    static Concede concede() {
        return new Concede("p95", Set.of(TeamId.of("sales")));
    }

    /** Everything around it is as it should be at that instant. */
    static Surroundings ready(Instant at) {
        return knowing(List.of(new Snapshot("before 4.2", Set.of(TEST, LIVE), at)));
    }

    static Surroundings knowing(List<Snapshot> baselines) {
        return Surroundings.of(Electorate.of(Directory.EMPTY), Rollout::cleared, (cis, taken) -> baselines);
    }

    static Surroundings withheld(Instant at) {
        return Surroundings.of(
                Electorate.of(Directory.EMPTY),
                (change, when) -> new Clearance.Withheld(
                        List.of(Refusal.of("APPROVAL_EXPIRED", change.toString(), "the approval expired"))),
                (cis, taken) -> ready(at).baselines(cis, taken));
    }

    private static Clearance cleared(ChangeId change, Instant at) {
        return new EmergencyAuthorisation(
                        change, Hash.of("content"), BOSS, null, "telephone", ANA, Period.from(START), "it is urgent")
                .authorisation(Hash.of("content"), at);
    }
}
