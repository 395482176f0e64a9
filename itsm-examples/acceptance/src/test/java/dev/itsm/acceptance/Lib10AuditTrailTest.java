package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.event.Commitment;
import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.Seal;
import dev.itsm.event.Verification;
import dev.itsm.event.Verification.Fault;
import dev.itsm.event.Verification.FaultKind;
import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentEvent;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.store.ErasableStore;
import dev.itsm.store.Store;
import dev.itsm.testkit.Trail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** LIB-10: an append-only trail of every record, in which an altered byte is found. */
class Lib10AuditTrailTest {
    private static final int EVENTS = 1_000;
    private static final IncidentId ID = IncidentId.of("INC-1");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ItsmJson JSON = ItsmJson.standard();

    /** A journal read back from the lines of a file that somebody may have altered. */
    private record Stored(List<Envelope> envelopes) implements Journal {
        @Override
        public Batch after(Position position, int limit) {
            int from = (int) position.number();
            int to = Math.min(envelopes.size(), from + limit);
            return new Batch(envelopes.subList(from, to), new Position(to));
        }

        @Override
        public Stream<Envelope> history(RecordId subject) {
            return envelopes.stream().filter(envelope -> envelope.subject().equals(subject));
        }

        @Override
        public Stream<Seal> seals() {
            return Stream.of();
        }

        @Override
        public void append(List<Envelope> more) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Head head(RecordId subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Seal seal(Instant at) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void of_a_thousand_stored_events_the_one_with_an_altered_byte_is_named() {
        List<byte[]> lines = new ArrayList<>();
        Journal journal = Journal.inMemory();
        for (int i = 1; i <= EVENTS; i++) {
            List<Envelope> next = Trail.next(journal, ID, Revision.of(i), "{\"text\":\"event " + i + "\"}");
            journal.append(next);
            lines.add(JSON.write(next.get(0)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(verify(lines).faults()).isEmpty();

        byte[] line = lines.get(499);
        String text = new String(line, StandardCharsets.UTF_8);
        line[text.indexOf("event 500")] ^= 0x20; // "Event 500"
        Verification verification = verify(lines);
        assertThat(verification.isIntact()).isFalse();
        assertThat(verification.faults()).hasSize(1);
        Fault fault = verification.faults().get(0);
        assertThat(fault.kind()).isEqualTo(FaultKind.ALTERED);
        assertThat(fault.subject()).isEqualTo(ID);
        assertThat(fault.number()).isEqualTo(500);
        assertThat(fault).hasToString("Envelope 500 of incident:INC-1 was altered.");
    }

    private static Verification verify(List<byte[]> lines) {
        return new Stored(lines.stream()
                        .map(line -> JSON.read(Envelope.class, new String(line, StandardCharsets.UTF_8)))
                        .toList())
                .verify();
    }

    @Test
    void the_trail_says_who_when_what_and_why_of_accepted_and_refused_commands() {
        IncidentRepository incidents = IncidentRepository.inMemory();
        IncidentDesk desk = IncidentDesk.builder(IncidentProcess.standard())
                .repository(incidents)
                .codec(JSON.events())
                .time(() -> NOW)
                .build();
        By ana = By.person("ana");
        desk.handle(ID, new Report("Mail is down", Level.HIGH, Level.HIGH), ana).orThrow();
        desk.handle(ID, new Assign(TeamId.of("messaging")), ana).orThrow();
        Decision<Incident, IncidentEvent> refused = desk.handle(ID, new Close(), By.person("bo"));
        assertThat(refused.isAccepted()).isFalse();

        List<Envelope> trail = incidents.journal().history(ID).toList();
        assertThat(trail.get(trail.size() - 1).type()).hasToString("command.refused/1");
        assertThat(trail.get(trail.size() - 1).act().actor()).isEqualTo(PersonId.of("bo"));
        assertThat(trail.get(trail.size() - 1).payload()).contains("incident.close", "reasons");
        assertThat(trail).allSatisfy(envelope -> {
            assertThat(envelope.act().at()).isEqualTo(NOW);
            assertThat(envelope.policyVersion()).isNotBlank();
        });
        Incident before = null;
        for (Envelope envelope : trail) {
            if (JSON.events().read(envelope.type(), envelope.payload()) instanceof IncidentEvent event) {
                before = event.applyTo(before);
            }
        }
        assertThat(before).isEqualTo(desk.find(ID).orElseThrow().state());
        assertThat(incidents.journal().verify().isIntact()).isTrue();
    }

    @Test
    void after_personal_text_is_erased_the_trail_verifies_and_says_that_it_was_erased() {
        Store store = Store.inMemory();
        PersonId ana = PersonId.of("ana");
        Commitment name = store.erasable().keep("name-1", ana, "0123456789abcdef0123456789abcdef", "Ana Example");
        store.journal()
                .append(Trail.next(
                        store.journal(),
                        ID,
                        Revision.of(1),
                        "{\"name\":\"" + name.reference() + "\",\"digest\":\"" + name.digest() + "\"}"));
        Seal anchor = store.journal().seal(NOW);

        Act erasing = Act.by(PersonId.of("dpo"), NOW).because("Ana asked for it");
        store.erasable().about(ana).forEach(reference -> store.erasable().erase(reference, erasing));

        assertThat(store.journal().verify(anchor).isIntact()).isTrue();
        assertThat(store.journal().history(ID).map(Envelope::payload)).noneMatch(text -> text.contains("Example"));
        assertThat(store.erasable().read(name)).isEqualTo(new ErasableStore.Content.Erased(erasing));
    }
}
