package dev.itsm.store;

import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A property of a record by which a store can find it. Equal only to itself; immutable and thread-safe, as its getter must
 * be.
 *
 * <pre>{@code
 * static final Column<Incident, ServiceId> SERVICE = Column.reference("service", Incident::service);
 * }</pre>
 *
 * @param <T> the record
 * @param <V> the property's type
 */
public final class Column<T, V> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final String name;
    private final ColumnType type;
    private final Function<? super T, ? extends @Nullable V> getter;
    private final Function<? super V, ? extends Comparable<?>> stored;

    private Column(
            String name,
            ColumnType type,
            Function<? super T, ? extends @Nullable V> getter,
            Function<? super V, ? extends Comparable<?>> stored) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("The column name '" + name
                    + "' must be lower-case letters, digits and underscores, start with a letter and be at most 40 long.\n"
                    + "Maybe it is a label: databases use the name as it is.");
        }
        this.name = name;
        this.type = type;
        this.getter = getter;
        this.stored = stored;
    }

    public static <T> Column<T, String> text(String name, Function<? super T, @Nullable String> getter) {
        return new Column<>(name, ColumnType.TEXT, getter, Function.identity());
    }

    /** Returns a column of a record's identity, kept as {@code kind:key}. */
    public static <T, V extends RecordId> Column<T, V> reference(
            String name, Function<? super T, ? extends @Nullable V> getter) {
        return new Column<>(name, ColumnType.TEXT, getter, id -> id.kind() + ":" + id.key());
    }

    /** Returns a column of an enum's constants, kept, and so ordered, by their names. */
    public static <T, V extends Enum<V>> Column<T, V> choice(
            String name, Function<? super T, ? extends @Nullable V> getter) {
        return new Column<>(name, ColumnType.TEXT, getter, Enum::name);
    }

    public static <T> Column<T, Long> number(String name, Function<? super T, @Nullable Long> getter) {
        return new Column<>(name, ColumnType.NUMBER, getter, Function.identity());
    }

    public static <T> Column<T, Instant> instant(String name, Function<? super T, @Nullable Instant> getter) {
        return new Column<>(name, ColumnType.INSTANT, getter, Function.identity());
    }

    public static <T> Column<T, Boolean> flag(String name, Function<? super T, @Nullable Boolean> getter) {
        return new Column<>(name, ColumnType.FLAG, getter, Function.identity());
    }

    /** Returns the column's name, fit for a database's column. */
    public String name() {
        return name;
    }

    public ColumnType type() {
        return type;
    }

    /** Returns the record's value as it is kept, of the class that {@link ColumnType#kept} tells; null if it has none. */
    public @Nullable Comparable<?> valueOf(T state) {
        V value = getter.apply(state);
        return value == null ? null : stored.apply(value);
    }

    /** Returns the value as it is kept. */
    Comparable<?> store(V value) {
        return stored.apply(value);
    }

    /** Returns the condition that a record has that value here. */
    public Condition<T> is(V value) {
        return new Condition<>(this, store(value));
    }

    /** Returns the condition that a record has no value here. */
    public Condition<T> isAbsent() {
        return new Condition<>(this, null);
    }

    @Override
    public String toString() {
        return name;
    }
}
