package dev.itsm.cmdb.ci;

import dev.itsm.field.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Attributes that tell an item of a class from all others, taken together: no two live items have the same values in them.
 *
 * @param ciClass the class that it was declared for, whose descendants it tells apart as well
 * @param name unique in the class
 * @param attributes the names of the attributes, in order; at least one
 */
public record IdentityKey(String ciClass, String name, List<String> attributes) {
    /**
     * The values that an item has in the attributes of a key: who has the same is the same.
     *
     * @param ciClass the class that the key was declared for
     * @param key the key's name
     * @param values in the order of the key's attributes; without regard to case and outer blanks
     */
    public record Identity(String ciClass, String key, List<String> values) {
        public Identity {
            values = values.stream()
                    .map(value -> value.strip().toLowerCase(Locale.ROOT))
                    .toList();
        }

        @Override
        public String toString() {
            return key + " " + String.join(", ", values);
        }
    }

    public IdentityKey {
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("The identity key '" + name + "' of the class " + ciClass
                    + " must have an attribute.\nMaybe its items cannot be told apart: then it has no key.");
        }
    }

    /** Returns what it makes of the values; empty if one of its attributes is missing or blank. */
    public Optional<Identity> of(Attributes values) {
        return of(values, text -> false);
    }

    /**
     * Returns what it makes of the values; empty if one of its attributes is missing, blank or a placeholder.
     *
     * @param placeholder tells texts that stand for no value, such as "to be filled in"
     */
    public Optional<Identity> of(Attributes values, Predicate<String> placeholder) {
        List<String> found = new ArrayList<>(attributes.size());
        for (String attribute : attributes) {
            String value = values.values().get(attribute);
            if (value == null || value.isBlank() || placeholder.test(value)) {
                return Optional.empty();
            }
            found.add(value);
        }
        return Optional.of(new Identity(ciClass, name, found));
    }
}
