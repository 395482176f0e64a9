package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.ClockFact.paused;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static dev.itsm.sla.clock.Wall.FRI;
import static dev.itsm.sla.clock.Wall.MON;
import static dev.itsm.sla.clock.Wall.OFFICE;
import static dev.itsm.sla.clock.Wall.TUE;
import static dev.itsm.sla.target.PauseReason.REQUESTER;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.itsm.sla.clock.TargetVersions.Migrated;
import dev.itsm.sla.clock.TargetVersions.MigrationReport;
import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetVersionsTest {
    private static final ResolvedTarget FIRST =
            Target.resolution().within(ofHours(4)).in(OFFICE);
    private static final ResolvedTarget SECOND =
            Target.resolution().within(ofHours(2)).version("2").in(OFFICE);
    private static final TargetVersions VERSIONS = TargetVersions.of(FIRST).with(TUE.at("00:00"), SECOND);

    @Test
    void tellsTheVersionInForce() {
        assertThat(VERSIONS.inForceAt(MON.at("23:59"))).contains(FIRST);
        assertThat(VERSIONS.inForceAt(TUE.at("00:00"))).contains(SECOND);
        assertThat(new TargetVersions(Map.of(TUE.at("00:00"), SECOND)).inForceAt(MON.at("12:00")))
                .isEmpty();
    }

    @Test
    void leavesRunningClocksAloneUntilTheyAreMigrated() {
        ServiceClock clock = ServiceClock.of(VERSIONS.inForceAt(MON.at("16:00")).orElseThrow())
                .with(started(MON.at("16:00")));
        assertThat(clock.at(TUE.at("10:00")).due()).contains(TUE.at("11:00"));
        assertThat(clock.at(TUE.at("10:00")).targetVersion()).isEqualTo("1");
    }

    @Test
    void reportsWhatAMigrationChanges() {
        ServiceClock started = ServiceClock.of(FIRST).with(started(MON.at("16:00")));
        Map<String, ServiceClock> clocks = new LinkedHashMap<>();
        clocks.put("late", started);
        clocks.put("fresh", ServiceClock.of(FIRST).with(started(TUE.at("09:30"))));
        clocks.put("done", started.with(stopped(MON.at("17:00"))));
        clocks.put("gone", started.with(ClockFact.cancelled("withdrawn", MON.at("17:00"))));
        clocks.put("new", ServiceClock.of(SECOND).with(started(TUE.at("09:30"))));
        clocks.put("ahead", ServiceClock.of(FIRST).with(started(FRI.at("09:00"))));

        MigrationReport<String> report = VERSIONS.migrate(clocks, TUE.at("10:00"));

        assertThat(report.untouched()).containsExactly("done", "gone", "new");
        assertThat(report.migrated()).extracting(Migrated::key).containsExactly("late", "fresh", "ahead");
        assertThat(report.newlyBreached()).containsExactly("late");
        assertThat(report.breachTakenBack()).isEmpty();
        assertThat(report.dueMoved()).containsExactly("late", "fresh");
        Migrated<String> late = report.migrated().get(0);
        assertThat(late.migrated().at(TUE.at("12:00")).targetVersion()).isEqualTo("2");
        assertThat(late.migrated().at(TUE.at("09:59")).targetVersion()).isEqualTo("1");
        assertThat(late.difference().dueMovedBy()).contains(Duration.ofHours(-17));
        assertThat(late.difference().toString()).contains("due").contains("outcome UNDECIDED -> BREACHED");
    }

    @Test
    void refusesToMigrateToNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetVersions(Map.of()).migrate(Map.of(), TUE.at("10:00")))
                .withMessageContaining("No version");
    }

    @Test
    void showsWhatAnotherVersionWouldHaveGiven() {
        ServiceClock clock =
                ServiceClock.of(FIRST).with(started(MON.at("09:00"))).with(paused(REQUESTER, MON.at("10:00")));
        ResolvedTarget unpaused = Target.resolution()
                .within(ofHours(4))
                .pausing(PausePolicy.never())
                .in(OFFICE);
        ClockDifference difference = clock.whatIf(unpaused, MON.at("14:00"));
        assertThat(difference.before().isPaused()).isTrue();
        assertThat(difference.isNewlyBreached()).isTrue();
        assertThat(difference.isDueMoved()).isTrue();
        assertThat(difference.after().elapsed()).isEqualTo(ofHours(5));
        assertThat(clock.whatIf(FIRST, MON.at("14:00")).isNone()).isTrue();
        assertThat(clock.whatIf(FIRST, MON.at("14:00"))).hasToString("resolution: no difference");
    }
}
