package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.Hash;
import dev.itsm.event.Head;
import dev.itsm.id.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one record's chain gains at once.
 *
 * @param envelopes at least one, all of one record, in their order
 */
record Growth(List<Envelope> envelopes) {
    /** Returns what each record's chain gains by the envelopes. */
    static List<Growth> of(List<Envelope> envelopes) {
        Map<String, List<Envelope>> chains = new LinkedHashMap<>();
        for (Envelope envelope : envelopes) {
            chains.computeIfAbsent(Unit.name(envelope.subject()), name -> new ArrayList<>())
                    .add(envelope);
        }
        return chains.values().stream().map(Growth::new).toList();
    }

    RecordId subject() {
        return first().subject();
    }

    Envelope first() {
        return envelopes.get(0);
    }

    Envelope last() {
        return envelopes.get(envelopes.size() - 1);
    }

    long size() {
        return envelopes.size();
    }

    /** Returns whether the chain begins with it. */
    boolean isBeginning() {
        return first().previous().equals(Hash.NONE);
    }

    /** Returns a head that it follows; the length is that of the head only where the chain begins. */
    Head start() {
        return isBeginning() ? Head.none(subject()) : new Head(subject(), 1, first().previous());
    }

    /**
     * Returns the head after it.
     *
     * @throws dev.itsm.event.StaleHeadException if one of its envelopes follows another one
     */
    Head after(Head head) {
        Head next = head;
        for (Envelope envelope : envelopes) {
            next = next.then(envelope);
        }
        return next;
    }
}
