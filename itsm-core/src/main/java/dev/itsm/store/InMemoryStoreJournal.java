package dev.itsm.store;

import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.Seal;
import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The store's journal as its users see it: inside a unit with what the unit appended, outside with what is committed. */
final class InMemoryStoreJournal implements Journal {
    private final InMemoryStore store;

    InMemoryStoreJournal(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void append(List<Envelope> envelopes) {
        InMemoryUnit unit = store.unit();
        if (unit == null) {
            store.locked(() -> store.committed.append(envelopes));
        } else {
            unit.append(envelopes, this.store.committed);
        }
    }

    @Override
    public Head head(RecordId subject) {
        InMemoryUnit unit = store.unit();
        return store.reading(() -> unit == null ? store.committed.head(subject) : unit.head(subject, store.committed));
    }

    @Override
    public Stream<Envelope> history(RecordId subject) {
        Stream<Envelope> committed = store.reading(() -> store.committed.history(subject));
        InMemoryUnit unit = store.unit();
        return unit == null
                ? committed
                : Stream.concat(
                        committed,
                        List.copyOf(unit.envelopes()).stream()
                                .filter(envelope ->
                                        InMemoryUnit.key(envelope.subject()).equals(InMemoryUnit.key(subject))));
    }

    @Override
    public Batch after(Position position, int limit) {
        return store.reading(() -> store.committed.after(position, limit));
    }

    @Override
    public Stream<Seal> seals() {
        return store.committed.seals();
    }

    @Override
    public Seal seal(Instant at) {
        return store.committed.seal(at);
    }
}
