package dev.itsm.store;

import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;

/**
 * Port: everything that one tenant keeps: repositories that share a journal and a unit of work. Thread-safe.
 *
 * <pre>{@code
 * Store store = Store.inMemory();
 * IncidentRepository incidents = IncidentRepository.in(store);
 * ProblemRepository problems = ProblemRepository.in(store);
 * }</pre>
 */
public interface Store {
    /**
     * Returns the repository of a kind of record: for the same schema always the same records.
     *
     * @throws IllegalArgumentException if another schema was already given for that kind
     */
    <I extends RecordId, T> Repository<I, T> repository(Schema<I, T> schema);

    /** Returns the journal that the saves of all repositories go to. */
    Journal journal();

    /** Returns the personal texts that events point at. */
    ErasableStore erasable();

    UnitOfWork unitOfWork();

    /** Returns an empty store in memory. */
    static Store inMemory() {
        return new InMemoryStore();
    }
}
