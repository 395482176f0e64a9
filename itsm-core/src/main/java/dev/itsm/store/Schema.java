package dev.itsm.store;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a store has to know of a kind of record to keep it.
 *
 * @param kind the kind; a store keeps one repository for each
 * @param type the class of the states
 * @param id how a key becomes an identity of that kind
 * @param indexes how the records can be found besides by key
 * @param <I> the identities
 * @param <T> the states
 */
public record Schema<I extends RecordId, T>(
        RecordKind kind, Class<T> type, Function<String, I> id, List<Index<T, ?>> indexes) {
    public Schema {
        indexes = List.copyOf(indexes);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public static <I extends RecordId, T> Schema<I, T> of(
            RecordKind kind, Class<T> type, Function<String, I> id, Index<T, ?>... indexes) {
        return new Schema<>(kind, type, id, List.of(indexes));
    }

    /** Returns the same with an organization's own indexes beside these. */
    public Schema<I, T> with(List<Index<T, ?>> more) {
        return new Schema<>(
                kind, type, id, Stream.concat(indexes.stream(), more.stream()).toList());
    }
}
