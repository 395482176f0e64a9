package dev.itsm.acceptance;

import static dev.itsm.priority.Level.HIGH;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofNanos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.assignment.DueEscalation;
import dev.itsm.assignment.Escalation;
import dev.itsm.assignment.EscalationPolicy;
import dev.itsm.assignment.EscalationRule;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentDuty;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.Threshold;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LIB-34, functional and hierarchic escalation by clock thresholds. */
class Lib34EscalationTest {
    private static final IncidentId ID = IncidentId.of("INC-1");
    private static final By ANA = By.person("ana");
    private static final Instant REPORTED = Instant.parse("2026-03-02T08:00:00Z");
    private static final IncidentProcess PROCESS = IncidentProcess.standard().toBuilder()
            .escalation(EscalationPolicy.of(
                    new EscalationRule(
                            TargetName.RESOLUTION,
                            Threshold.percent(50),
                            Escalation.Kind.HIERARCHIC,
                            1,
                            PersonId.of("boss")),
                    new EscalationRule(
                            TargetName.RESOLUTION,
                            Threshold.percent(75),
                            Escalation.Kind.FUNCTIONAL,
                            1,
                            TeamId.of("experts"))))
            .build();

    private Instant now = REPORTED;

    private final IncidentDesk desk = IncidentDesk.builder(PROCESS)
            .target(Target.resolution().within(ofHours(4)).in(WorkingCalendar.always()))
            .repository(IncidentRepository.inMemory())
            .time(() -> now)
            .build();

    @Test
    void givenARuleAt50PercentOf4HoursThenItIsDueAtExactly2HoursAndMadeOrFound() {
        desk.handle(ID, new Report("Mail is down", HIGH, HIGH), ANA).orThrow();
        assertThat(desk.escalations(ID))
                .extracting(DueEscalation::dueAt)
                .containsExactly(REPORTED.plus(ofHours(2)), REPORTED.plus(ofHours(3)));
        now = REPORTED.plus(ofHours(2)).minus(ofNanos(1));
        assertThat(found()).doesNotContain("INC-04");
        now = REPORTED.plus(ofHours(2));
        assertThat(found()).contains("INC-04");
        now = REPORTED.plus(ofHours(2)).plusSeconds(600);
        assertThat(desk.escalations(ID).get(0).dueAt())
                .as("however late one asks")
                .isEqualTo(REPORTED.plus(ofHours(2)));

        desk.handle(ID, proposed(), ANA).orThrow();
        assertThat(found()).doesNotContain("INC-04");
        assertThat(desk.find(ID).orElseThrow().state().routing().escalations())
                .singleElement()
                .satisfies(made -> assertThat(made.to()).isEqualTo(PersonId.of("boss")));
        now = REPORTED.plus(ofHours(3));
        assertThat(found()).as("the functional one is still to be made").contains("INC-04");
    }

    private IncidentCommand proposed() {
        return desk.duties(ID).stream()
                .map(IncidentDuty::command)
                .filter(IncidentCommand.Escalate.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private List<String> found() {
        return desk.checks(ID).stream()
                .filter(judgement -> !judgement.verdict().holds())
                .map(judgement -> judgement.verdict().code())
                .toList();
    }
}
