package dev.itsm.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a field that an organization adds to a kind of record: a name, and how its values are written as text.
 * Two keys are equal if their names are. Immutable and thread-safe, as the two functions must be.
 *
 * <pre>{@code
 * static final FieldKey<Integer> FLOOR = FieldKey.integer("floor");
 * attributes.with(FLOOR, 3).find(FLOOR) // 3
 * }</pre>
 *
 * @param <T> the values; immutable
 */
public final class FieldKey<T> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String name;
    private final Function<String, T> reads;
    private final Function<? super T, String> writes;

    private FieldKey(String name, Function<String, T> reads, Function<? super T, String> writes) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("The field name '" + name
                    + "' must be lower-case letters, digits and hyphens, start with a letter and be at most 40 long.\n"
                    + "Maybe it is a label: a field is named by a stable technical word like 'cost-centre'.");
        }
        this.name = name;
        this.reads = reads;
        this.writes = writes;
    }

    /**
     * Returns a key for values of any type.
     *
     * @param name lower-case letters, digits and hyphens, starting with a letter, at most 40 characters
     * @param reads the value that a text stands for; throws a {@link RuntimeException} if it stands for none
     * @param writes the text of a value, which {@code reads} takes back to an equal value
     */
    public static <T> FieldKey<T> of(String name, Function<String, T> reads, Function<? super T, String> writes) {
        return new FieldKey<>(name, reads, writes);
    }

    public static FieldKey<String> text(String name) {
        return of(name, Function.identity(), Function.identity());
    }

    public static FieldKey<Integer> integer(String name) {
        return of(name, Integer::valueOf, String::valueOf);
    }

    public static FieldKey<Instant> instant(String name) {
        return of(name, Instant::parse, Instant::toString);
    }

    public static FieldKey<LocalDate> date(String name) {
        return of(name, LocalDate::parse, LocalDate::toString);
    }

    /** Returns a key for one of an enum's constants, written by their names. */
    public static <T extends Enum<T>> FieldKey<T> choice(String name, Class<T> choices) {
        return of(name, text -> Enum.valueOf(choices, text), Enum::name);
    }

    public String name() {
        return name;
    }

    /** Returns the text that the value is kept as. */
    public String write(T value) {
        return writes.apply(value);
    }

    /**
     * Returns the value that the text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public T read(String text) {
        try {
            return reads.apply(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The field '" + name + "' cannot hold '" + text + "'.\nMaybe it was declared with another type: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldKey<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
