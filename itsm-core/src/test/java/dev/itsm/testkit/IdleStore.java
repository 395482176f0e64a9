package dev.itsm.testkit;

import dev.itsm.event.Commitment;
import dev.itsm.event.Envelope;
import dev.itsm.event.Hash;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.Seal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.ErasableStore;
import dev.itsm.store.Page;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import dev.itsm.store.UnitOfWork;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A store that takes everything and does nothing: what every test of a contract suite must fail against. */
public final class IdleStore implements Store, Journal, UnitOfWork, ErasableStore {
    @Override
    public <I extends RecordId, T> Repository<I, T> repository(Schema<I, T> schema) {
        return new Idle<>(this);
    }

    private record Idle<I extends RecordId, T>(Journal journal) implements Repository<I, T> {
        @Override
        public Optional<Versioned<T>> find(I id) {
            return Optional.empty();
        }

        @Override
        public Versioned<T> save(I id, Revision expected, T next, List<Envelope> events) {
            return new Versioned<>(next, expected.next());
        }

        @Override
        public Page<Versioned<T>> page(PageRequest<T> request) {
            return new Page<>(List.of(), null);
        }
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public ErasableStore erasable() {
        return this;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return this;
    }

    @Override
    public <R> R run(Supplier<R> work) {
        return work.get();
    }

    @Override
    public void append(List<Envelope> envelopes) {}

    @Override
    public Head head(RecordId subject) {
        return Head.none(subject);
    }

    @Override
    public Stream<Envelope> history(RecordId subject) {
        return Stream.of();
    }

    @Override
    public Batch after(Position position, int limit) {
        return new Batch(List.of(), position);
    }

    @Override
    public Stream<Seal> seals() {
        return Stream.of();
    }

    @Override
    public Seal seal(Instant at) {
        return Seal.over(List.of(), 1, at, Hash.NONE);
    }

    @Override
    public Commitment keep(String reference, PersonId about, String key, String text) {
        return new Commitment(reference, Hash.NONE);
    }

    @Override
    public Content read(Commitment commitment) {
        return new Content.Missing();
    }

    @Override
    public List<String> about(PersonId person) {
        return List.of();
    }

    @Override
    public void erase(String reference, Act act) {}
}
