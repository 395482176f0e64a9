package dev.itsm.event;

import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import java.time.Instant;

/**
 * An event as it is stored: with who acted, when it was recorded, under which policy, and its place in the record's hash
 * chain.
 *
 * <p>The constructor takes what a store holds, altered or not: {@link #isIntact} tells. New envelopes come from
 * {@link #chained} or a {@link Recorder}.
 *
 * @param type the stable name of the payload's form
 * @param subject the record that it happened to
 * @param revision the record's revision that it led to; a refused command leaves the revision as it was
 * @param act who, for whom, when and why
 * @param recordedAt when it was stored
 * @param policyVersion the version of the policy that judged the command
 * @param payload the event's stored form
 * @param previous the hash of the record's envelope before this one; {@link Hash#NONE} for the first
 * @param hash the digest over all of the above
 */
public record Envelope(
        EventName type,
        RecordId subject,
        Revision revision,
        Act act,
        Instant recordedAt,
        String policyVersion,
        String payload,
        Hash previous,
        Hash hash) {
    /**
     * Returns the envelope of an event that follows another in its record's chain.
     *
     * @throws IllegalArgumentException if a text holds half a surrogate pair, which no store keeps and no digest tells
     *     apart
     */
    public static Envelope chained(
            Hash previous,
            EventName type,
            RecordId subject,
            Revision revision,
            Act act,
            Instant recordedAt,
            String policyVersion,
            String payload) {
        Envelope open =
                new Envelope(type, subject, revision, act, recordedAt, policyVersion, payload, previous, Hash.NONE);
        return new Envelope(
                type, subject, revision, act, recordedAt, policyVersion, payload, previous, open.computedHash());
    }

    /**
     * Returns the digest of what this envelope holds: SHA-256 over its components without {@link #hash}, in their order,
     * each framed by its length, after the words {@code itsm-envelope/1}.
     */
    public Hash computedHash() {
        return new FramedDigest("itsm-envelope/1")
                .text(type.toString())
                .text(subject.kind().name())
                .text(subject.key())
                .number(revision.number())
                .text(act.actor().key())
                .text(act.onBehalfOf() == null ? null : act.onBehalfOf().key())
                .instant(act.at())
                .text(act.reason())
                .instant(recordedAt)
                .text(policyVersion)
                .text(payload)
                .text(previous.hex())
                .hash();
    }

    /** Returns whether the envelope holds what it held when its hash was taken. */
    public boolean isIntact() {
        return computedHash().equals(hash);
    }

    /**
     * What every journal asks of an envelope before it appends it.
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isIntact intact}
     */
    public void requireIntact() {
        if (!isIntact()) {
            throw new IllegalArgumentException("The envelope " + type + " of " + subject + " has the hash " + hash
                    + ", which is not its digest.\n"
                    + "Maybe it was changed after it was made: envelopes come from Envelope.chained.");
        }
    }

    /**
     * What every repository asks of an envelope before it saves it with a record.
     *
     * @param next the revision that the save leads to
     * @throws IllegalArgumentException if it is about another record or revision
     */
    public void requireAbout(RecordId id, Revision next) {
        if (!subject.equals(id) || !revision.equals(next)) {
            throw new IllegalArgumentException("The envelope " + type + " of " + subject + " at revision " + revision
                    + " cannot be saved with " + id + " at revision " + next
                    + ".\nMaybe it is an effect on another record: propose a command to that one.");
        }
    }
}
