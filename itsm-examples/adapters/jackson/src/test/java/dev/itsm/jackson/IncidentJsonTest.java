package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision;
import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.Recorder;
import dev.itsm.event.Seal;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.Family;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentEvent;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An incident's life goes through JSON and comes back the same, state by state, event by event, envelope by envelope. */
class IncidentJsonTest {
    private static final ItsmJson JSON = ItsmJson.standard();
    private static final IncidentId ID = IncidentId.of("INC-1");

    @Test
    void a_life_is_the_same_after_json() {
        Recorder recorder = new Recorder(JSON.events(), "standard/1");
        Journal journal = Journal.inMemory();
        Incident incident = null;
        Instant now = Instant.parse("2026-03-02T08:00:00.000000001Z");
        Revision revision = Revision.NONE;
        for (IncidentCommand command : List.of(
                new IncidentCommand.Report(
                        "Mail is down",
                        Level.HIGH,
                        Level.HIGH,
                        Circumstances.UNKNOWN.hitting(ServiceId.of("mail")).requestedBy(PersonId.of("eve"))),
                new IncidentCommand.Assign(TeamId.of("messaging")),
                new IncidentCommand.Classify("other"),
                new IncidentCommand.StartWork(),
                new IncidentCommand.Resolve("fixed", "full disk", "logs deleted"))) {
            now = now.plusSeconds(60);
            Act act = Act.by(PersonId.of("ana"), now);
            Decision<Incident, IncidentEvent> decision =
                    IncidentProcess.standard().decider(ID, Family.NONE).decide(incident, command, act);
            incident = decision.orThrow();
            revision = revision.next();
            List<IncidentEvent> events = ((Decision.Accepted<Incident, IncidentEvent>) decision).events();
            journal.append(recorder.record(journal.head(ID), revision, act, now, events));
            assertThat(JSON.read(Incident.class, JSON.write(incident))).isEqualTo(incident);
        }
        assertThat(replayed(journal)).isEqualTo(incident);
        for (Envelope envelope : journal.after(Position.START, 100).envelopes()) {
            Envelope read = JSON.read(Envelope.class, JSON.write(envelope));
            assertThat(read).isEqualTo(envelope);
            assertThat(read.isIntact()).isTrue();
        }
        Seal seal = journal.seal(now);
        assertThat(JSON.read(Seal.class, JSON.write(seal))).isEqualTo(seal);
        assertThat(journal.verify(JSON.read(Seal.class, JSON.write(seal))).isIntact())
                .isTrue();
    }

    private static Incident replayed(Journal journal) {
        Incident incident = null;
        for (Envelope envelope : journal.history(ID).toList()) {
            incident = ((IncidentEvent) JSON.events().read(envelope.type(), envelope.payload())).applyTo(incident);
        }
        return incident;
    }
}
