package dev.itsm.request;

import dev.itsm.event.Hash;
import dev.itsm.field.Attributes;
import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import java.time.Instant;

/**
 * What was asked for, by whom and for whom: what an approval is for.
 *
 * @param item the key of the catalogue item
 * @param service the service that the item belonged to then
 * @param answers what the form was filled in with
 * @param requester who asked
 * @param recipient who is to get it; the requester, if nobody else
 * @param at when it was recorded
 */
public record Order(
        String item, ServiceId service, Attributes answers, PersonId requester, PersonId recipient, Instant at) {
    Order answering(Attributes others) {
        return new Order(item, service, others, requester, recipient, at);
    }

    /** Returns the digest of what an approval is for; two orders with one digest need one approval. */
    public Hash digest() {
        StringBuilder text = new StringBuilder("order/1");
        frame(text, item);
        frame(text, service.key());
        frame(text, recipient.key());
        answers.values().forEach((name, value) -> {
            frame(text, name);
            frame(text, value);
        });
        return Hash.of(text.toString());
    }

    /** Its length in front, so that no text can pass for another. */
    private static void frame(StringBuilder text, String value) {
        text.append(' ').append(value.length()).append(':').append(value);
    }
}
