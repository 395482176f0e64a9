package dev.itsm.store;

import dev.itsm.id.RecordId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One sorted set of entries for each combination of values that occurs. Guarded by the store's lock. */
final class InMemoryIndex<I extends RecordId, T> {
    /**
     * A row in the order of an index.
     *
     * @param order the value in the ordering column; null, last, for none
     * @param key the row's key; empty, first, for a bound
     * @param id the row; null for a bound
     */
    record Entry<I>(
            @Nullable Comparable<?> order,
            String key,
            @Nullable I id) {
        static final Comparator<Entry<?>> ORDER = Entry::compare;

        private static int compare(Entry<?> a, Entry<?> b) {
            int byOrder = values(a.order, b.order);
            return byOrder != 0 ? byOrder : CodePoints.compare(a.key, b.key);
        }

        @SuppressWarnings("unchecked") // a column's values are of one class
        private static int values(@Nullable Comparable<?> a, @Nullable Comparable<?> b) {
            if (a == null || b == null) {
                return Boolean.compare(a == null, b == null);
            }
            return a instanceof String text
                    ? CodePoints.compare(text, (String) b)
                    : ((Comparable<Object>) a).compareTo(b);
        }

        Cursor cursor() {
            return new Cursor(order == null ? null : order.toString(), key);
        }
    }

    /** Where a row stands: its values in the columns, and its entry among those of equal values. */
    record Place<I>(List<@Nullable Comparable<?>> equal, Entry<I> entry) {}

    private final @Nullable Index<T, ?> definition;
    private final Map<List<@Nullable Comparable<?>>, TreeSet<Entry<I>>> entries = new HashMap<>();

    /** @param definition null for all rows by key */
    InMemoryIndex(@Nullable Index<T, ?> definition) {
        this.definition = definition;
    }

    Place<I> place(I id, T state) {
        if (definition == null) {
            return new Place<>(List.of(), new Entry<>(null, id.key(), id));
        }
        @Nullable Comparable<?>[] equal = new Comparable<?>[definition.equal().size()];
        for (int i = 0; i < equal.length; i++) {
            equal[i] = definition.equal().get(i).valueOf(state);
        }
        return new Place<>(Arrays.asList(equal), new Entry<>(definition.order().valueOf(state), id.key(), id));
    }

    void move(@Nullable Place<I> before, Place<I> after) {
        if (after.equals(before)) {
            return;
        }
        if (before != null) {
            TreeSet<Entry<I>> left = entries.get(before.equal());
            if (left != null && left.remove(before.entry()) && left.isEmpty()) {
                entries.remove(before.equal());
            }
        }
        entries.computeIfAbsent(after.equal(), equal -> new TreeSet<>(Entry.ORDER))
                .add(after.entry());
    }

    /** Returns the request's entries, and one more than its limit if there are so many. */
    List<Entry<I>> slice(PageRequest<T> request, Predicate<? super I> wanted) {
        Entry<I> low = low(request);
        Entry<I> high = high(request);
        Entry<I> after = after(request);
        TreeSet<Entry<I>> among =
                entries.get(request.conditions().stream().map(Condition::value).toList());
        if (among == null) {
            return List.of();
        }
        Iterator<Entry<I>> rows;
        if (request.descending()) {
            Entry<I> start = after != null && (high == null || Entry.compare(after, high) < 0) ? after : high;
            rows = (start == null ? among : among.headSet(start, false)).descendingIterator();
        } else {
            Entry<I> start = after != null && (low == null || Entry.compare(after, low) > 0) ? after : low;
            rows = (start == null ? among : among.tailSet(start, false)).iterator();
        }
        List<Entry<I>> found = new ArrayList<>();
        while (rows.hasNext() && found.size() <= request.limit()) {
            Entry<I> row = rows.next();
            if (request.descending()
                    ? low != null && Entry.compare(row, low) < 0
                    : high != null && Entry.compare(row, high) > 0) {
                break;
            }
            if (wanted.test(row.id())) {
                found.add(row);
            }
        }
        return found;
    }

    private @Nullable Entry<I> low(PageRequest<T> request) {
        return request.startInclusive() == null ? null : new Entry<>(request.startInclusive(), "", null);
    }

    /** A range of values leaves out the rows without one, which come last. */
    private @Nullable Entry<I> high(PageRequest<T> request) {
        return request.endExclusive() == null && request.startInclusive() == null
                ? null
                : new Entry<>(request.endExclusive(), "", null);
    }

    private @Nullable Entry<I> after(PageRequest<T> request) {
        Cursor cursor = request.after();
        if (cursor == null) {
            return null;
        }
        if (definition == null && cursor.order() != null) {
            throw new IllegalArgumentException("The cursor " + cursor
                    + " is of a page that was ordered by a column, not by key.\nMaybe it is of another request.");
        }
        return new Entry<>(
                definition == null || cursor.order() == null
                        ? null
                        : definition.order().type().parse(cursor.order()),
                cursor.key(),
                null);
    }
}
