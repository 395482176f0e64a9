package dev.itsm.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A way in which a store can find records without looking at all of them: those with certain values in some columns, in the
 * order of another column, and within it by key.
 *
 * <pre>{@code
 * static final Index<Incident, Instant> WORK = Index.on(OPEN, PRIORITY, SERVICE).orderedBy(DUE);
 * repository.page(WORK.where(OPEN.is(true), PRIORITY.is(P1), SERVICE.is(mail)).limit(50));
 * }</pre>
 *
 * @param equal the columns whose values a request gives; may be empty
 * @param order the column that orders the records of equal values; records without a value there come last
 * @param <T> the record
 * @param <V> the type of the ordering column
 */
public record Index<T, V>(List<Column<T, ?>> equal, Column<T, V> order) {
    /** The first half of an index. */
    public record Columns<T>(List<Column<T, ?>> equal) {
        public <V> Index<T, V> orderedBy(Column<T, V> order) {
            return new Index<>(equal, order);
        }
    }

    public Index {
        equal = List.copyOf(equal);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public static <T> Columns<T> on(Column<T, ?>... equal) {
        return new Columns<>(List.of(equal));
    }

    /** Returns the index of all records in the order of the column. */
    public static <T, V> Index<T, V> orderedBy(Column<T, V> order) {
        return new Index<>(List.of(), order);
    }

    /**
     * Returns the request for the records that meet the conditions.
     *
     * @param conditions exactly one for each of the index's columns, in any order
     * @throws IllegalArgumentException if a column has no condition, or more than one, or is not of this index
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public final PageRequest<T> where(Condition<T>... conditions) {
        List<Condition<T>> sorted = new ArrayList<>(List.of(conditions));
        sorted.sort((a, b) -> Integer.compare(equal.indexOf(a.column()), equal.indexOf(b.column())));
        if (!sorted.stream().map(Condition::column).toList().equals(equal)) {
            throw new IllegalArgumentException("The conditions " + sorted + " must be one for each column of " + this
                    + ".\nMaybe another index was meant.");
        }
        return new PageRequest<>(this, sorted, null, null, false, null, PageRequest.DEFAULT_LIMIT);
    }

    @Override
    public String toString() {
        return equal + " by " + order;
    }
}
