package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.Holder;
import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.baseline.BaselineDiff;
import dev.itsm.cmdb.baseline.BaselineRepository;
import dev.itsm.cmdb.baseline.CiSnapshot;
import dev.itsm.cmdb.baseline.RestorePlan;
import dev.itsm.cmdb.baseline.Scope;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.criterion.Criterion;
import dev.itsm.decision.Decision.Refused;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.ReleaseDesk;
import dev.itsm.field.Attributes;
import dev.itsm.id.BaselineId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ReleaseId;
import dev.itsm.id.Revision;
import dev.itsm.release.Content;
import dev.itsm.release.Content.Stage;
import dev.itsm.release.ReleaseCommand;
import dev.itsm.release.ReleaseCommand.Deploy;
import dev.itsm.release.ReleasePolicy;
import dev.itsm.release.ReleaseProcess;
import dev.itsm.release.ReleaseRepository;
import dev.itsm.release.ReleaseType;
import dev.itsm.time.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** LIB-48, baselines: what became another since, and what would bring it back. */
class Lib48BaselineTest {
    private static final ReleaseId RELEASE = ReleaseId.of("REL-1");

    private final CmdbHouse house = new CmdbHouse();

    private Baseline baseline(String id) {
        return house.desk.baseline(BaselineId.of(id), "Release " + id, Scope.everything(), By.person("ana"));
    }

    private static CiCommand ram(String gigabytes) {
        return new CiCommand.ChangeAttributes(new Attributes(Map.of("ram-gb", gigabytes)));
    }

    @Test
    void givenTwoEditsOneDeletionAndOneNewItemWhenComparedThenTwoChangedOneRemovedOneAdded() {
        List.of("app", "db", "old").forEach(ci -> house.register(ci, "8"));
        house.relate("R-1", "app", "db");
        Baseline before = baseline("BL-1");
        house.on("2026-02-01").tell("app", ram("16"));
        house.tell("db", ram("32"));
        house.tell("old", new CiCommand.Advance(CiLifecycle.RETIRE));
        house.register("new", "4");
        BaselineDiff diff = BaselineDiff.between(before, baseline("BL-2"));
        assertThat(diff.items().changed()).hasSize(2);
        assertThat(diff.items().removed()).extracting(CiSnapshot::ci).containsExactly(CiId.of("old"));
        assertThat(diff.items().added()).extracting(CiSnapshot::ci).containsExactly(CiId.of("new"));
        assertThat(diff.relations().isEmpty()).isTrue();
        RestorePlan plan = RestorePlan.undoing(diff, null);
        plan.steps().forEach(step -> {
            RestorePlan.Give give = (RestorePlan.Give) step;
            house.tell(give.target().key(), give.command());
        });
        assertThat(BaselineDiff.between(before, baseline("BL-3")).items().changed())
                .isEmpty();
    }

    @Test
    void givenABaselineThatIsKeptThenItIsIntactAndFoundForTheItemsThatItHolds() {
        house.register("app", "8");
        house.register("db", "8");
        Baseline taken = house.on("2026-02-01")
                .desk
                .baseline(BaselineId.of("BL-1"), "Release 1", Scope.of(Set.of(CiId.of("app"))), By.person("ana"));
        BaselineRepository baselines = BaselineRepository.in(house.store);
        baselines.save(taken.id(), Revision.NONE, taken, List.of());
        Period february = Period.from(taken.takenAt());
        assertThat(baselines.holding(Set.of(CiId.of("app"), CiId.of("db")), february))
                .containsExactly(taken)
                .allMatch(Baseline::isIntact);
        assertThat(baselines.holding(Set.of(CiId.of("db")), february)).isEmpty();
    }

    @Test
    void givenABaselineThatIsKeptWhenAReleaseIsDeployedThenItFindsIt() {
        ChangeHouse changes = new ChangeHouse();
        BaselineRepository baselines = BaselineRepository.in(house.store);
        ReleaseDesk releases = releases(changes, baselines);
        house.register("db", "8");
        Refused<?, ?> refused = (Refused<?, ?>) releases.handle(RELEASE, new Deploy(), By.person("ana"));
        assertThat(refused.reasons()).extracting(Refusal::code).containsOnly("REL-03");
        changes.now = changes.now.plusSeconds(60);
        house.now = changes.now;
        Baseline kept = baseline("BL-1");
        baselines.save(kept.id(), Revision.NONE, kept, List.of());
        assertThat(releases.handle(RELEASE, new Deploy(), By.person("ana"))
                        .orThrow()
                        .deployment()
                        .withoutBaseline())
                .isEmpty();
    }

    /** A release of the database that was accepted, and whose change is scheduled. */
    private static ReleaseDesk releases(ChangeHouse changes, BaselineRepository baselines) {
        ReleaseDesk desk = ReleaseDesk.builder(ReleaseProcess.of(ReleasePolicy.of(
                        Holder.person("max"),
                        ReleaseType.planned("regular", "monthly", "planned", Duration.ofDays(14), Duration.ofDays(7)),
                        ReleaseType.emergency("at once", Duration.ofDays(14), Duration.ofDays(7)))))
                .changes(changes.changes, changes.process)
                .baselines(baselines)
                .repository(ReleaseRepository.inMemory())
                .time(() -> changes.now)
                .build();
        ChangeId change = ChangeId.of("CHG-1");
        changes.scheduled(change, ChangeHouse.disk(1, 2));
        Content content = Content.NONE
                .carryingOut(change)
                .deployedOn(Stage.of("all", "All of it", ChangeHouse.DB))
                .takenBackBy("install the version before");
        Criterion p95 = Criterion.atMost("p95", "response time", "800", "ms");
        for (ReleaseCommand command : List.of(
                ReleaseCommand.Plan.of("Database 9", "regular", content, p95),
                new ReleaseCommand.RecordBuild("9.0", true, ""),
                new ReleaseCommand.RecordTest("upgrade", true, ""),
                new ReleaseCommand.Measure("p95", new BigDecimal("800"), ""))) {
            desk.handle(RELEASE, command, By.person("ana")).orThrow();
        }
        desk.handle(RELEASE, new ReleaseCommand.Accept(), By.person("max")).orThrow();
        return desk;
    }
}
