package dev.itsm.testkit;

import dev.itsm.event.Envelope;
import dev.itsm.event.EventName;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes envelopes for the suites. */
public final class Trail {
    /** To the nanosecond, which a port must keep. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");

    private static final EventName TYPE = EventName.of("ticket.noted", 1);
    private static final Act ACT =
            new Act(PersonId.of("ana"), PersonId.of("bo"), NOON.minusNanos(1), "because “it” broke 🐛");

    private Trail() {}

    /** Returns an envelope with the payload that follows the head. */
    public static Envelope after(Head head, Revision revision, String payload) {
        return Envelope.chained(head.hash(), TYPE, head.subject(), revision, ACT, NOON, "policy-1", payload);
    }

    /** Returns envelopes with the payloads that continue the record's chain in the journal. */
    public static List<Envelope> next(Journal journal, RecordId subject, Revision revision, String... payloads) {
        List<Envelope> envelopes = new ArrayList<>();
        Head head = journal.head(subject);
        for (String payload : payloads) {
            Envelope envelope = after(head, revision, payload);
            envelopes.add(envelope);
            head = head.then(envelope);
        }
        return envelopes;
    }
}
