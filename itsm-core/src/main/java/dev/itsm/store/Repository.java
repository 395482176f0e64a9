package dev.itsm.store;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Port: where the records of one kind are kept, for one tenant. Each practice has its own interface that extends this one.
 *
 * <p>Contract:
 *
 * <ul>
 *   <li>{@link #save} is atomic: the state and the events are both stored, or neither. Saves of one record are
 *       linearizable: of two over one revision, one throws {@link StaleRevisionException}; a find after a save returned
 *       sees it.
 *   <li>What is read equals what was saved, times to the nanosecond; what cannot be kept exactly is refused with an
 *       {@link IllegalArgumentException}.
 *   <li>A page is consistent in itself: no record twice, none missing that was there all the time. From page to page a
 *       record whose ordering value did not change is neither repeated nor left out.
 *   <li>Nobody else sees the saves of a {@link UnitOfWork} before it commits; the unit itself does.
 *   <li>Implementations are thread-safe.
 * </ul>
 *
 * @param <I> the identities of the records
 * @param <T> the states of the records; immutable
 */
public interface Repository<I extends RecordId, T> {
    Optional<Versioned<T>> find(I id);

    /**
     * Stores the record's next state and the events that led to it, in one step.
     *
     * @param expected the revision that the state was decided on; {@link Revision#NONE} for a new record
     * @param events the envelopes of what happened, continuing the record's chain in the {@link #journal}, all of the
     *     revision after {@code expected}; may be empty
     * @return the stored state, with the revision after {@code expected}
     * @throws StaleRevisionException if the record has another revision
     * @throws dev.itsm.event.StaleHeadException if the record's chain has moved on, as by a refused command
     * @throws IllegalArgumentException if an envelope is about another record or revision
     */
    Versioned<T> save(I id, Revision expected, T next, List<Envelope> events);

    /**
     * Stores several records' next states, each with its events. A {@link Store}'s repositories do it in one step: all of them
     * are stored, or, when one of them throws, none; inside a unit of work it is a unit inside. Without a store it is one
     * {@link #save} after the other, and what came before the one that throws stays.
     *
     * @param saves of as many records; none twice
     * @return the stored states, in the order of the saves
     * @throws StaleRevisionException if a record has another revision
     * @throws dev.itsm.event.StaleHeadException if a record's chain has moved on
     * @throws IllegalArgumentException if two saves are of one record
     */
    default List<Versioned<T>> saveAll(List<Save<I, T>> saves) {
        Save.requireDistinct(saves);
        return saves.stream()
                .map(save -> save(save.id(), save.expected(), save.next(), save.events()))
                .toList();
    }

    /**
     * Returns some records in order.
     *
     * @throws IllegalArgumentException if the request uses an index that the repository does not have, or a cursor of
     *     another kind of request
     */
    Page<Versioned<T>> page(PageRequest<T> request);

    /** Returns the journal that saves go to, where refused commands are appended as well. */
    Journal journal();

    /** Returns the records of those identities that exist, in the order of the identities. */
    default Map<I, Versioned<T>> findAll(Collection<I> ids) {
        Map<I, Versioned<T>> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(state -> found.put(id, state)));
        return found;
    }

    /**
     * Returns the request's records page by page as the stream is read; the request's limit is the size of the pages. The
     * caller closes the stream.
     */
    default Stream<Versioned<T>> stream(PageRequest<T> request) {
        return Stream.iterate(
                        page(request),
                        page -> !page.rows().isEmpty(),
                        page -> page.next() == null
                                ? new Page<Versioned<T>>(List.of(), null)
                                : page(request.after(page.next())))
                .flatMap(page -> page.rows().stream());
    }

    /** Returns an empty repository in memory, with a journal of its own; see {@link Store#inMemory} for several with one. */
    static <I extends RecordId, T> Repository<I, T> inMemory(Schema<I, T> schema) {
        return Store.inMemory().repository(schema);
    }
}
