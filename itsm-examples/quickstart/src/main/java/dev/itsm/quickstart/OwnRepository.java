package dev.itsm.quickstart;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.store.Cursor;
import dev.itsm.store.Page;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.StaleRevisionException;
import dev.itsm.store.Versioned;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A repository of one's own, as small as it can be: a sorted map under one lock. Its test extends the contract suite, which
 * says what is still missing while one writes. It has no indexes, so it pages by key alone.
 */
public final class OwnRepository<I extends RecordId, T> implements Repository<I, T> {
    /** By Unicode code points, which is how UTF-8 compares. */
    private static final Comparator<String> BY_CODE_POINTS =
            Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final NavigableMap<String, Versioned<T>> rows = new TreeMap<>(BY_CODE_POINTS);
    private final Journal journal = Journal.inMemory();

    @Override
    public synchronized Optional<Versioned<T>> find(I id) {
        return Optional.ofNullable(rows.get(id.key()));
    }

    @Override
    public synchronized Versioned<T> save(I id, Revision expected, T next, List<Envelope> events) {
        events.forEach(event -> event.requireAbout(id, expected.next()));
        Revision actual = find(id).map(Versioned::revision).orElse(Revision.NONE);
        if (!actual.equals(expected)) {
            throw new StaleRevisionException(id, expected, actual);
        }
        if (!events.isEmpty()) {
            journal.append(events); // throws before anything is stored if the chain has moved on
        }
        Versioned<T> saved = new Versioned<>(next, expected.next());
        rows.put(id.key(), saved);
        return saved;
    }

    @Override
    public synchronized Page<Versioned<T>> page(PageRequest<T> request) {
        if (request.index() != null) {
            throw new IllegalArgumentException(
                    "The repository has no index " + request.index() + ".\nMaybe a store of the library is better.");
        }
        List<String> keys =
                beyond(request.after(), request.descending() ? rows.descendingMap() : rows).keySet().stream()
                        .limit(request.limit() + 1L)
                        .toList();
        List<String> shown = keys.subList(0, Math.min(keys.size(), request.limit()));
        return new Page<>(
                shown.stream().map(rows::get).toList(),
                keys.size() > shown.size() ? new Cursor(null, shown.get(shown.size() - 1)) : null);
    }

    private static <T> NavigableMap<String, T> beyond(@Nullable Cursor after, NavigableMap<String, T> rows) {
        return after == null ? rows : rows.tailMap(after.key(), false);
    }

    @Override
    public Journal journal() {
        return journal;
    }
}
