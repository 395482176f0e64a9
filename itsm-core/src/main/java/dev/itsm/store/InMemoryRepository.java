package dev.itsm.store;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.store.InMemoryIndex.Entry;
import dev.itsm.store.InMemoryIndex.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Rows are read without a lock; whatever touches the indexes holds the store's. */
final class InMemoryRepository<I extends RecordId, T> implements Repository<I, T> {
    private final InMemoryStore store;
    private final Journal journal;
    private final Schema<I, T> schema;
    private final Map<I, Versioned<T>> rows = new ConcurrentHashMap<>();
    private final InMemoryIndex<I, T> keys = new InMemoryIndex<>(null);
    private final List<InMemoryIndex<I, T>> indexes;

    InMemoryRepository(InMemoryStore store, Journal journal, Schema<I, T> schema) {
        this.store = store;
        this.journal = journal;
        this.schema = schema;
        List<InMemoryIndex<I, T>> made = new ArrayList<>();
        schema.indexes().forEach(index -> made.add(new InMemoryIndex<>(index)));
        this.indexes = List.copyOf(made);
    }

    Schema<I, T> schema() {
        return schema;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Optional<Versioned<T>> find(I id) {
        return Optional.ofNullable(current(id, changes(store.unit())));
    }

    private @Nullable Versioned<T> current(I id, @Nullable Changes changes) {
        Versioned<T> own = changes == null ? null : changes.next.get(id);
        return own == null ? rows.get(id) : own;
    }

    @Override
    public Versioned<T> save(I id, Revision expected, T next, List<Envelope> events) {
        Versioned<T> versioned = new Versioned<>(Objects.requireNonNull(next, "next"), expected.next());
        events.forEach(event -> event.requireAbout(id, versioned.revision()));
        List<Place<I>> places = places(id, next);
        InMemoryUnit unit = store.unit();
        if (unit != null) {
            saveInside(unit, id, expected, versioned, events);
            return versioned;
        }
        store.lock.writeLock().lock();
        try {
            Versioned<T> before = rows.get(id);
            requireRevision(id, expected, before);
            if (!events.isEmpty()) {
                store.committed.append(events);
            }
            put(id, before, versioned, places);
        } finally {
            store.lock.writeLock().unlock();
        }
        return versioned;
    }

    @Override
    public List<Versioned<T>> saveAll(List<Save<I, T>> saves) {
        return store.run(() -> Repository.super.saveAll(saves));
    }

    private void saveInside(InMemoryUnit unit, I id, Revision expected, Versioned<T> next, List<Envelope> events) {
        Changes changes = changes(unit);
        if (changes == null) {
            changes = new Changes();
            unit.add(this, changes);
        }
        requireRevision(id, expected, current(id, changes));
        unit.append(events, store.committed);
        changes.base.putIfAbsent(id, expected);
        changes.next.put(id, next);
    }

    private static void requireRevision(RecordId id, Revision expected, @Nullable Versioned<?> actual) {
        Revision revision = actual == null ? Revision.NONE : actual.revision();
        if (!revision.equals(expected)) {
            throw new StaleRevisionException(id, expected, revision);
        }
    }

    private List<Place<I>> places(I id, T state) {
        List<Place<I>> places = new ArrayList<>(indexes.size());
        indexes.forEach(index -> places.add(index.place(id, state)));
        return places;
    }

    private void put(I id, @Nullable Versioned<T> before, Versioned<T> next, List<Place<I>> places) {
        for (int i = 0; i < places.size(); i++) {
            InMemoryIndex<I, T> index = indexes.get(i);
            index.move(before == null ? null : index.place(id, before.state()), places.get(i));
        }
        if (before == null) {
            keys.move(null, keys.place(id, next.state()));
        }
        rows.put(id, next);
    }

    @Override
    public Page<Versioned<T>> page(PageRequest<T> request) {
        InMemoryIndex<I, T> index = index(request);
        Changes changes = changes(store.unit());
        return store.reading(() -> {
            List<Entry<I>> entries =
                    changes == null ? index.slice(request, id -> true) : merge(index, request, changes);
            List<Versioned<T>> found = new ArrayList<>();
            for (Entry<I> entry : entries.subList(0, Math.min(entries.size(), request.limit()))) {
                found.add(Objects.requireNonNull(current(Objects.requireNonNull(entry.id()), changes)));
            }
            return new Page<>(
                    found,
                    entries.size() > request.limit()
                            ? entries.get(request.limit() - 1).cursor()
                            : null);
        });
    }

    /** The committed entries that the unit did not touch, and those that it did where they belong now. */
    private List<Entry<I>> merge(InMemoryIndex<I, T> index, PageRequest<T> request, Changes changes) {
        InMemoryIndex<I, T> own = new InMemoryIndex<>(request.index());
        changes.next.forEach((id, next) -> own.move(null, own.place(id, next.state())));
        List<Entry<I>> entries = new ArrayList<>(index.slice(request, id -> !changes.next.containsKey(id)));
        entries.addAll(own.slice(request, id -> true));
        entries.sort(request.descending() ? Entry.ORDER.reversed() : Entry.ORDER);
        return entries;
    }

    private InMemoryIndex<I, T> index(PageRequest<T> request) {
        if (request.index() == null) {
            return keys;
        }
        int place = schema.indexes().indexOf(request.index());
        if (place < 0) {
            throw new IllegalArgumentException("The repository of " + schema.kind() + " has no index " + request.index()
                    + ", only " + schema.indexes() + ".\nMaybe it is to be added to the schema.");
        }
        return indexes.get(place);
    }

    private @Nullable Changes changes(@Nullable InMemoryUnit unit) {
        @SuppressWarnings("unchecked") // a repository's changes are filed under itself
        Changes changes = unit == null ? null : (Changes) unit.pending(this);
        return changes;
    }

    /** What one unit has saved here. */
    private final class Changes implements InMemoryUnit.Pending {
        private final Map<I, Revision> base = new LinkedHashMap<>();
        private final Map<I, Versioned<T>> next = new LinkedHashMap<>();

        @Override
        public void check() {
            base.forEach((id, revision) -> requireRevision(id, revision, rows.get(id)));
        }

        @Override
        public void apply() {
            next.forEach((id, state) -> put(id, rows.get(id), state, places(id, state.state())));
        }
    }
}
