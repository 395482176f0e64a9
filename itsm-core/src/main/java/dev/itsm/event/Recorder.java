package dev.itsm.event;

import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns events into envelopes that continue a record's chain.
 *
 * @param codec how events become text
 * @param policyVersion the version of the policy that judges the commands
 */
public record Recorder(EventCodec codec, String policyVersion) {
    /**
     * Returns the events' envelopes, in order, the first after the head and each next one after the one before.
     *
     * @param head where the record's chain ends now
     * @param revision the record's revision that the events led to; for a refused command, the one it has
     * @param events all about the head's record
     * @throws IllegalArgumentException if an event is about another record
     */
    public List<Envelope> record(
            Head head, Revision revision, Act act, Instant recordedAt, List<? extends DomainEvent> events) {
        List<Envelope> envelopes = new ArrayList<>(events.size());
        Hash previous = head.hash();
        for (DomainEvent event : events) {
            if (!event.subject().equals(head.subject())) {
                throw new IllegalArgumentException(
                        "An event of " + event.subject() + " cannot continue the chain of " + head.subject()
                                + ".\nMaybe it is an effect on another record: propose a command to that one.");
            }
            Envelope envelope = Envelope.chained(
                    previous,
                    codec.nameOf(event),
                    head.subject(),
                    revision,
                    act,
                    recordedAt,
                    policyVersion,
                    codec.write(event));
            envelopes.add(envelope);
            previous = envelope.hash();
        }
        return List.copyOf(envelopes);
    }
}
