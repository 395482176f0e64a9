package dev.itsm.event;

import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import java.time.Instant;

/**
 * An event as it is stored: with who acted, when it was recorded, under which policy, and its place in the record's hash
 * chain.
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
        Hash hash) {}
