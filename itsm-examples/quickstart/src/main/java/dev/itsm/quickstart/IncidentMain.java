package dev.itsm.quickstart;

import static dev.itsm.priority.Level.HIGH;
import static dev.itsm.priority.Priority.P1;
import static dev.itsm.priority.Priority.P2;
import static dev.itsm.sla.target.TargetName.RESOLUTION;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.Duration.ofHours;

import dev.itsm.decision.Decision.Refused;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.party.TeamId;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.Target;
import java.time.InstantSource;
import java.time.ZoneId;

/** An incident desk with a promise: report, assign, try to close too early, and look at the clock. */
public final class IncidentMain {
    private IncidentMain() {}

    public static void main(String[] args) {
        var office = WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), MONDAY, FRIDAY, "09:00", "17:00");
        var desk = IncidentDesk.builder(IncidentProcess.standard())
                .target(Target.resolution()
                        .within(P1, ofHours(4))
                        .within(P2, ofHours(8))
                        .in(office))
                .repository(IncidentRepository.inMemory())
                .time(InstantSource.system())
                .build();
        var ana = By.person("ana");
        var id = IncidentId.of("INC-1");
        desk.handle(id, new Report("Mail is down", HIGH, HIGH), ana).orThrow();
        desk.handle(id, new Assign(TeamId.of("messaging")), ana).orThrow();
        if (desk.handle(id, new Close(), ana) instanceof Refused<?, ?> no)
            no.reasons().forEach(System.out::println);
        System.out.println(desk.clock(id, RESOLUTION).explain());
    }
}
