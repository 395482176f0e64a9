package dev.itsm.jdbc;

import static dev.itsm.priority.Level.HIGH;
import static dev.itsm.priority.Level.LOW;

import dev.itsm.decision.Decision;
import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.event.Recorder;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentCommand.Respond;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.incident.IncidentEvent;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents with their histories as lines to import: each was reported, assigned, worked on, answered, resolved and closed. */
final class BulkFile {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<IncidentCommand> LIFE = List.of(
            new Assign(TeamId.of("field"), PersonId.of("bo")),
            new StartWork(),
            new Respond("We are looking at it."),
            new Resolve("fixed", "a loose cable", "plugged it in again"),
            new Close());

    private final ItsmJson json = ItsmJson.standard();
    private final Recorder recorder = new Recorder(json.events(), "bulk/1");
    private final TransferLine<Incident> form = new TransferLine<>(Incident.class, json);
    private final IncidentProcess process = IncidentProcess.standard();
    private long events;

    /** Returns how many events the lines have. */
    long write(Path file, int incidents) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < incidents; i++) {
                out.write(line(IncidentId.of(String.format("INC-%07d", i)), i));
                out.write('\n');
            }
        }
        return events;
    }

    private String line(IncidentId id, int number) {
        Circumstances known = Circumstances.UNKNOWN.hitting(
                ServiceId.of("service-" + number % 40), CiId.of("srv-" + number % 5_000));
        List<Envelope> history = new ArrayList<>();
        Incident incident = tell(id, null, new Report("Scanner " + number, HIGH, LOW, known), number, history);
        for (IncidentCommand command : LIFE) {
            incident = tell(id, incident, command, number, history);
        }
        events += history.size();
        Revision last = history.get(history.size() - 1).revision();
        return form.write(id, last.number(), json.write(incident), history);
    }

    private Incident tell(
            IncidentId id, @Nullable Incident before, IncidentCommand command, int number, List<Envelope> history) {
        Revision last = history.isEmpty() ? Revision.NONE : history.get(history.size() - 1).revision();
        Instant at = START.plusSeconds(60L * number).plus(Duration.ofHours(last.number()));
        Act act = Act.by(PersonId.of("agent-" + number % 200), at);
        Decision<Incident, IncidentEvent> decision = process.decider(id).decide(before, command, act);
        Incident after = decision.orThrow();
        Head head = history.isEmpty()
                ? Head.none(id)
                : new Head(id, history.size(), history.get(history.size() - 1).hash());
        List<IncidentEvent> told = ((Decision.Accepted<Incident, IncidentEvent>) decision).events();
        history.addAll(recorder.record(head, last.next(), act, at, told));
        return after;
    }
}
