package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.store.Column;
import dev.itsm.store.Condition;
import dev.itsm.store.Index;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the repository of a practice must do, in any {@link Store}: whatever every repository must, and find its records by each
 * index of its schema. The suite of each practice says which records it keeps; whoever writes a store extends those suites.
 *
 * @param <I> the identities
 * @param <T> the states
 */
public abstract class PracticeRepositoryContract<I extends RecordId, T> extends RepositoryContract<I, T> {
    private static final int RECORDS = 12;

    private final Schema<I, T> schema;

    /** @param schema what a store has to know to keep the records */
    protected PracticeRepositoryContract(Schema<I, T> schema) {
        this.schema = schema;
    }

    /** Returns a store that nothing was written to, another one each time. */
    protected abstract Store emptyStore();

    /** Returns the repository of the practice in a store. */
    protected abstract Repository<I, T> repository(Store store);

    @Override
    protected final Repository<I, T> emptyRepository() {
        return repository(emptyStore());
    }

    @Override
    protected final I id(String key) {
        return schema.id().apply(key);
    }

    private record Row<T>(String key, Versioned<T> row) {}

    @Test
    void each_index_finds_the_records_that_its_columns_say_in_their_order() {
        Repository<I, T> repository = emptyRepository();
        List<Row<T>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < RECORDS; number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, new Random(20000));
        for (int number : numbers) {
            String key = "R" + number;
            rows.add(new Row<>(key, repository.save(id(key), Revision.NONE, state(number), List.of())));
        }
        for (Index<T, ?> index : schema.indexes()) {
            Set<List<Condition<T>>> wanted = new HashSet<>();
            rows.forEach(row -> wanted.add(conditions(index, row.row().state())));
            assertThat(wanted)
                    .as("the records differ by " + index)
                    .hasSizeGreaterThan(index.equal().isEmpty() ? 0 : 1);
            wanted.forEach(conditions -> requireFound(repository, index, conditions, rows));
        }
    }

    private static <T> List<Condition<T>> conditions(Index<T, ?> index, T state) {
        List<Condition<T>> conditions = new ArrayList<>();
        index.equal().forEach(column -> conditions.add(new Condition<>(column, column.valueOf(state))));
        return conditions;
    }

    private void requireFound(
            Repository<I, T> repository, Index<T, ?> index, List<Condition<T>> conditions, List<Row<T>> rows) {
        List<Versioned<T>> expected = rows.stream()
                .filter(row -> conditions(index, row.row().state()).equals(conditions))
                .sorted(Comparator.comparing(
                                (Row<T> row) -> value(index.order(), row.row().state()),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::key))
                .map(Row::row)
                .toList();
        PageRequest<T> request = new PageRequest<>(index, conditions, null, null, false, null, 2);
        assertThat(pages(repository, request)).as(index + " " + conditions).isEqualTo(expected);
        List<Versioned<T>> reversed = new ArrayList<>(expected);
        Collections.reverse(reversed);
        assertThat(pages(repository, request.reversed())).isEqualTo(reversed);
    }

    /** All values of a column are of one class, which compares itself. */
    @SuppressWarnings("unchecked")
    private static <T> @Nullable Comparable<Object> value(Column<T, ?> column, T state) {
        return (Comparable<Object>) column.valueOf(state);
    }
}
