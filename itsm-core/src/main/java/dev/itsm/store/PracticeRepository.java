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

/**
 * What the repository of a practice is over the general one of any store: everything is passed on. The interface of a practice
 * extends it, and so is implemented by naming the repository that the records are in, be it a store's or somebody's own:
 *
 * <pre>{@code
 * Repository<IncidentId, Incident> records = store.repository(IncidentRepository.SCHEMA);
 * IncidentRepository incidents = () -> records;
 * }</pre>
 *
 * @param <I> the identities of the records
 * @param <T> the states of the records; immutable
 */
@FunctionalInterface
public interface PracticeRepository<I extends RecordId, T> extends Repository<I, T> {
    /** Returns the repository that the records are in: always the same one. */
    Repository<I, T> records();

    @Override
    default Optional<Versioned<T>> find(I id) {
        return records().find(id);
    }

    @Override
    default Versioned<T> save(I id, Revision expected, T next, List<Envelope> events) {
        return records().save(id, expected, next, events);
    }

    @Override
    default List<Versioned<T>> saveAll(List<Save<I, T>> saves) {
        return records().saveAll(saves);
    }

    @Override
    default Page<Versioned<T>> page(PageRequest<T> request) {
        return records().page(request);
    }

    @Override
    default Journal journal() {
        return records().journal();
    }

    @Override
    default Map<I, Versioned<T>> findAll(Collection<I> ids) {
        return records().findAll(ids);
    }

    @Override
    default Stream<Versioned<T>> stream(PageRequest<T> request) {
        return records().stream(request);
    }
}
