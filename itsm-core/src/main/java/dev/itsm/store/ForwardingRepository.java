package dev.itsm.store;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A practice's repository over the general one of any store: everything is passed on. Immutable and thread-safe. */
public abstract class ForwardingRepository<I extends RecordId, T> implements Repository<I, T> {
    private final Repository<I, T> repository;

    protected ForwardingRepository(Repository<I, T> repository) {
        this.repository = repository;
    }

    @Override
    public final Optional<Versioned<T>> find(I id) {
        return repository.find(id);
    }

    @Override
    public final Versioned<T> save(I id, Revision expected, T next, List<Envelope> events) {
        return repository.save(id, expected, next, events);
    }

    @Override
    public final List<Versioned<T>> saveAll(List<Save<I, T>> saves) {
        return repository.saveAll(saves);
    }

    @Override
    public final Page<Versioned<T>> page(PageRequest<T> request) {
        return repository.page(request);
    }

    @Override
    public final Journal journal() {
        return repository.journal();
    }

    @Override
    public final Map<I, Versioned<T>> findAll(Collection<I> ids) {
        return repository.findAll(ids);
    }

    @Override
    public final Stream<Versioned<T>> stream(PageRequest<T> request) {
        return repository.stream(request);
    }
}
