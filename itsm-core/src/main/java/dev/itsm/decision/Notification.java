package dev.itsm.decision;

import dev.itsm.id.RecordId;

/**
 * Proposes that somebody is told something: who, what, and once. The library sends nothing.
 *
 * @param target the record that it is about
 * @param recipient who should be told: a person, a team, a customer, a supplier, or an organization's own kind of id
 * @param topic what kind of message it is, such as {@code incident-resolved}: hosts choose templates and channels by it
 * @param occasion what tells this occasion of the topic from the others of the record; the same when it is proposed again
 * @param says the message's gist, in words
 */
public record Notification(RecordId target, RecordId recipient, String topic, String occasion, String says)
        implements Proposal {
    @Override
    public String key() {
        return "notify " + recipient + " of " + topic + " about " + target + " at " + occasion;
    }
}
