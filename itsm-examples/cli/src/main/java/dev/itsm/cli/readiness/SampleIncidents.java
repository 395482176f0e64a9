package dev.itsm.cli.readiness;

import dev.itsm.assignment.Escalation;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.AddNote;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Cancel;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.Escalate;
import dev.itsm.incident.IncidentCommand.LinkTo;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentCommand.Resume;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.Links;
import dev.itsm.incident.MajorIncidentCommand.AcceptMajor;
import dev.itsm.incident.MajorIncidentCommand.InformManagement;
import dev.itsm.incident.MajorIncidentCommand.ReviewMajor;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents that were handled as they should be, command by command. */
final class SampleIncidents {
    private static final List<String> SUMMARIES = List.of(
            "Mail is slow",
            "Printer on floor 2 offline",
            "No access to meter readings",
            "Map tiles missing",
            "Phones drop calls",
            "Report run too late",
            "Archive search empty",
            "Badge reader dark");

    private final IncidentProcess process;
    private final IncidentId id;
    private Instant now;
    private @Nullable Incident incident;

    private SampleIncidents(IncidentProcess process, String key, String openedAt) {
        this.process = process;
        this.id = IncidentId.of(key);
        this.now = Instant.parse(openedAt);
    }

    static List<Incident> of(Organization organization) {
        IncidentProcess process = organization
                .policies()
                .incidents()
                .at(Instant.parse("2026-02-01T00:00:00Z"))
                .orElseThrow()
                .policy();
        List<Incident> all = new ArrayList<>();
        for (int i = 0; i < SUMMARIES.size(); i++) {
            all.add(closed(
                    new SampleIncidents(process, "INC-" + (i + 1), "2026-0" + (2 + i / 2) + "-1" + i + "T08:00:00Z"),
                    SUMMARIES.get(i),
                    i == 1));
        }
        all.add(major(new SampleIncidents(process, "INC-9", "2026-05-04T06:30:00Z")));
        all.add(new SampleIncidents(process, "INC-10", "2026-06-29T13:00:00Z")
                .then(report("Backup of file server failed", Level.LOW), 0)
                .then(new Assign(TeamId.of("storage")), 10)
                .then(new Classify("storage"), 1)
                .then(new StartWork(), 5)
                .then(escalated("nobody else knows the tape drive"), 30)
                .then(new PutOnHold("REQUESTER"), 5)
                .then(new Resume(), 20)
                .then(new AddNote("Tape drive swapped, backup runs again tonight"), 30)
                .done());
        all.add(new SampleIncidents(process, "INC-11", "2026-04-20T09:00:00Z")
                .then(report("Test of the form", Level.LOW), 0)
                .then(new Cancel("a test of the portal"), 5)
                .done());
        return all;
    }

    private static Report report(String summary, Level urgency) {
        return new Report(
                summary,
                Level.MEDIUM,
                urgency,
                Circumstances.UNKNOWN.hitting(ServiceId.of("workplace")).requestedBy(PersonId.of("eve")));
    }

    private static Incident closed(SampleIncidents story, String summary, boolean investigated) {
        SampleIncidents begun = story.then(report(summary, Level.MEDIUM), 0)
                .then(new Assign(TeamId.of("service-desk")), 12)
                .then(new Classify("workplace"), 3)
                .then(new StartWork(), 5)
                .then(new AddNote("Reproduced with the caller"), 25);
        if (investigated) {
            begun.then(new LinkTo(Links.INVESTIGATED_BY, ProblemId.of("PRB-1")), 0);
        }
        return begun.then(new Resolve("fixed", "a setting was lost", "setting restored and tested"), 95)
                .then(new Close(), 1500)
                .done();
    }

    private static Incident major(SampleIncidents story) {
        Report down = new Report(
                "Grid control shows no values",
                Level.HIGH,
                Level.HIGH,
                Circumstances.UNKNOWN.hitting(ServiceId.of("grid-control")).requestedBy(PersonId.of("eve")));
        return story.then(down, 0)
                .then(new AcceptMajor(PersonId.of("mia"), "the criteria are met"), 7)
                .then(new InformManagement(PersonId.of("cio")), 10)
                .then(new Assign(TeamId.of("control-systems")), 2)
                .then(new Classify("control-systems"), 1)
                .then(new StartWork(), 2)
                .then(escalated("a quarter of the time is used up"), 30)
                .then(new AddNote("Failed over to the second gateway"), 10)
                .then(new LinkTo(Links.INVESTIGATED_BY, ProblemId.of("PRB-2")), 30)
                .then(new Resolve("workaround", "a gateway lost its certificate", "second gateway in use"), 15)
                .then(
                        new ReviewMajor("Expiry of certificates was watched by nobody", List.of("watch expiry dates")),
                        2900)
                .then(new Close(), 60)
                .done();
    }

    private static Escalate escalated(String reason) {
        return new Escalate(Escalation.Kind.FUNCTIONAL, 1, TeamId.of("experts"), reason);
    }

    private SampleIncidents then(IncidentCommand command, int minutesLater) {
        now = now.plus(Duration.ofMinutes(minutesLater));
        incident = process.decider(id)
                .decide(incident, command, Act.by(PersonId.of("ana"), now))
                .orThrow();
        return this;
    }

    private Incident done() {
        if (incident == null) {
            throw new IllegalStateException("The incident " + id + " was never reported.\nMaybe its story is empty.");
        }
        return incident;
    }
}
