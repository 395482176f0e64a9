package dev.itsm.acceptance;

import static dev.itsm.priority.Level.HIGH;
import static dev.itsm.priority.Level.LOW;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision.Refused;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Cancel;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.ObserveImpact;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Reopen;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentCommand.Resume;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.party.TeamId;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LIB-32, incidents: the states, potential incidents, closing with its steps, reopening with its clock and counter. */
class Lib32IncidentTest {
    private static final IncidentId ID = IncidentId.of("INC-1");
    private static final By ANA = By.person("ana");
    private static final Resolve FIXED = new Resolve("fixed", "full disk", "logs deleted");

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    private final IncidentDesk desk = IncidentDesk.builder(IncidentProcess.standard())
            .target(Target.resolution().within(ofHours(8)).in(WorkingCalendar.always()))
            .repository(IncidentRepository.inMemory())
            .time(() -> now)
            .build();

    private void tell(IncidentCommand... commands) {
        for (IncidentCommand command : commands) {
            desk.handle(ID, command, ANA).orThrow();
        }
    }

    private List<Refusal> refusals(IncidentCommand command) {
        return desk.handle(ID, command, ANA) instanceof Refused<?, ?> refused ? refused.reasons() : List.of();
    }

    private String state() {
        return desk.find(ID).orElseThrow().state().state().key();
    }

    @Test
    void givenNewWhenClosedThenRejectedWithTheMissingStepsListed() {
        tell(new Report("Mail is down", HIGH, HIGH));
        List<Refusal> refusals = refusals(new Close());
        assertThat(refusals).extracting(Refusal::code).contains("INC-01", "INC-02", "INC-05");
        assertThat(refusals).extracting(Refusal::advice).contains("classify it first", "resolve it first");
        assertThat(refusals).extracting(Refusal::clause).containsOnly(ClauseRef.iso20000("8.6.1"));
        assertThat(state()).isEqualTo("NEW");
    }

    @Test
    void givenResolvedWhenReopenedThenTheClockResumesAndTheReopenCountsOnce() {
        tell(new Report("Mail is down", HIGH, HIGH), new Classify("mail"));
        wait(ofHours(1));
        tell(FIXED);
        wait(ofHours(5));
        tell(new Reopen("still down"));
        wait(ofHours(1));
        assertThat(desk.clock(ID, TargetName.RESOLUTION).isRunning()).isTrue();
        assertThat(desk.clock(ID, TargetName.RESOLUTION).elapsed()).isEqualTo(ofHours(2));
        assertThat(desk.find(ID).orElseThrow().state().outcome().reopenCount()).isEqualTo(1);
        assertThat(refusals(new Reopen("once more"))).isNotEmpty();
        assertThat(desk.find(ID).orElseThrow().state().outcome().reopenCount()).isEqualTo(1);
    }

    private void wait(Duration time) {
        now = now.plus(time);
    }

    @Test
    void everyStateIsReached() {
        tell(new Report("Mail is down", HIGH, HIGH, Circumstances.UNKNOWN.hitting(ServiceId.of("mail"))));
        assertThat(state()).isEqualTo("NEW");
        tell(new Classify("mail"));
        assertThat(state()).isEqualTo("CLASSIFIED");
        tell(new Assign(TeamId.of("messaging")));
        assertThat(state()).isEqualTo("ASSIGNED");
        tell(new StartWork());
        assertThat(state()).isEqualTo("IN_PROGRESS");
        tell(new PutOnHold("REQUESTER"));
        assertThat(state()).isEqualTo("ON_HOLD");
        tell(new Resume(), FIXED);
        assertThat(state()).isEqualTo("RESOLVED");
        tell(new Close());
        assertThat(state()).isEqualTo("CLOSED");
        IncidentId other = IncidentId.of("INC-2");
        desk.handle(other, new Report("Nothing", LOW, LOW), ANA).orThrow();
        desk.handle(other, new Cancel("not an incident"), ANA).orThrow();
        assertThat(desk.find(other).orElseThrow().state().state().key()).isEqualTo("CANCELLED");
    }

    @Test
    void aPotentialIncidentHasNoImpactYet() {
        tell(new Report("Disk is getting full", LOW, LOW, Circumstances.UNKNOWN.withoutImpactYet()));
        assertThat(desk.find(ID).orElseThrow().state().classification().potential())
                .isTrue();
        tell(new ObserveImpact(HIGH, HIGH));
        assertThat(desk.find(ID).orElseThrow().state().classification().potential())
                .isFalse();
        assertThat(desk.find(ID).orElseThrow().state().phase()).isEqualTo(IncidentPhase.NEW);
    }
}
