package dev.itsm.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records, in which order, how many. Made by {@link #all} or {@link Index#where}, then narrowed.
 *
 * @param index the index that the request uses; null for all records by key
 * @param conditions one for each of the index's columns, in their order
 * @param startInclusive the least value of the ordering column, as it is kept; null for no bound
 * @param endExclusive the value of the ordering column, as it is kept, that all values are below; null for no bound
 * @param descending whether the order is reversed
 * @param after the cursor of the page before; null for the first page
 * @param limit how many rows at most, from 1 to {@value #MAXIMUM_LIMIT}
 */
public record PageRequest<T>(
        @Nullable Index<T, ?> index,
        List<Condition<T>> conditions,
        @Nullable Comparable<?> startInclusive,
        @Nullable Comparable<?> endExclusive,
        boolean descending,
        @Nullable Cursor after,
        int limit) {
    public static final int DEFAULT_LIMIT = 100;
    public static final int MAXIMUM_LIMIT = 10_000;

    public PageRequest {
        conditions = List.copyOf(conditions);
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("The limit " + limit + " must be from 1 to " + MAXIMUM_LIMIT
                    + ".\nMaybe all rows are wanted: Repository.stream reads page by page.");
        }
    }

    /** Returns the request for all records, ordered by the Unicode code points of their keys. */
    public static <T> PageRequest<T> all() {
        return new PageRequest<>(null, List.of(), null, null, false, null, DEFAULT_LIMIT);
    }

    public PageRequest<T> limit(int rows) {
        return new PageRequest<>(index, conditions, startInclusive, endExclusive, descending, after, rows);
    }

    /** Returns the request for the page that continues from the cursor; from the start if it is null. */
    public PageRequest<T> after(@Nullable Cursor cursor) {
        return new PageRequest<>(index, conditions, startInclusive, endExclusive, descending, cursor, limit);
    }

    /** Returns the request for the same records the other way round. */
    public PageRequest<T> reversed() {
        return new PageRequest<>(index, conditions, startInclusive, endExclusive, !descending, after, limit);
    }

    /** Returns the request for those of the records whose value in the ordering column is that or more. */
    public <V> PageRequest<T> from(Column<T, V> order, V value) {
        return new PageRequest<>(index, conditions, bound(order, value), endExclusive, descending, after, limit);
    }

    /** Returns the request for those of the records whose value in the ordering column is less than that. */
    public <V> PageRequest<T> before(Column<T, V> order, V value) {
        return new PageRequest<>(index, conditions, startInclusive, bound(order, value), descending, after, limit);
    }

    private <V> Comparable<?> bound(Column<T, V> order, V value) {
        if (index == null || !index.order().equals(order)) {
            throw new IllegalArgumentException("The column " + order + " must be the one that orders the request"
                    + (index == null ? "" : ", " + index.order()) + ".\nMaybe another index was meant.");
        }
        return order.store(value);
    }
}
