package dev.itsm.field;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values of an organization's own fields on one record. Immutable and thread-safe.
 *
 * @param values the texts of the values by the names of their fields, in the order of the names
 */
public record Attributes(Map<String, String> values) {
    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Returns the attributes with that one value and nothing else. */
    public static <T> Attributes of(FieldKey<T> key, T value) {
        return NONE.with(key, value);
    }

    /**
     * Returns the field's value; empty if it has none.
     *
     * @throws IllegalArgumentException if the text that was kept is no value of the key
     */
    public <T> Optional<T> find(FieldKey<T> key) {
        return Optional.ofNullable(values.get(key.name())).map(key::read);
    }

    public boolean has(FieldKey<?> key) {
        return values.containsKey(key.name());
    }

    public <T> Attributes with(FieldKey<T> key, T value) {
        return with(new Attributes(Map.of(key.name(), key.write(value))));
    }

    /** Returns these attributes with the others' values, which take the places of those of the same fields. */
    public Attributes with(Attributes others) {
        Map<String, String> merged = new TreeMap<>(values);
        merged.putAll(others.values);
        return new Attributes(merged);
    }

    /** Returns these attributes without the fields of those names. */
    public Attributes without(Set<String> names) {
        Map<String, String> rest = new TreeMap<>(values);
        rest.keySet().removeAll(names);
        return new Attributes(rest);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
