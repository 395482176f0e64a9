package dev.itsm.store;

import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one thread has written and not committed. */
final class InMemoryUnit {
    /** Writes that are kept back until the commit. */
    interface Pending {
        /** Throws if the commit cannot take place; changes nothing. */
        void check();

        /** Takes effect; does not fail after a check that did not. */
        void apply();
    }

    private final Map<Object, Pending> pending = new LinkedHashMap<>();
    private final List<Envelope> envelopes = new ArrayList<>();
    private final Map<String, Head> heads = new HashMap<>();
    private boolean failed;

    void fail() {
        failed = true;
    }

    @Nullable
    Pending pending(Object target) {
        return pending.get(target);
    }

    void add(Object target, Pending writes) {
        pending.put(target, writes);
    }

    List<Envelope> envelopes() {
        return envelopes;
    }

    Head head(RecordId subject, Journal committed) {
        Head head = heads.get(key(subject));
        return head == null ? committed.head(subject) : head;
    }

    void append(List<Envelope> more, Journal committed) {
        Map<String, Head> moved = new LinkedHashMap<>();
        for (Envelope envelope : more) {
            Head head = moved.getOrDefault(key(envelope.subject()), head(envelope.subject(), committed));
            moved.put(key(envelope.subject()), head.then(envelope));
        }
        heads.putAll(moved);
        envelopes.addAll(more);
    }

    static String key(RecordId subject) {
        return subject.kind() + ":" + subject.key();
    }

    void commit(Journal committed) {
        if (failed) {
            throw new IllegalStateException("The unit of work cannot commit, because a unit inside it failed.\n"
                    + "Maybe its exception was caught: let it pass, or save without a unit there.");
        }
        pending.values().forEach(Pending::check);
        if (!envelopes.isEmpty()) {
            committed.append(envelopes);
        }
        pending.values().forEach(Pending::apply);
    }
}
