package dev.itsm.practice;

import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields that an organization's process adds to its records. Immutable and thread-safe.
 *
 * @param process the process, for words: {@code acme/7}
 * @param keys the fields by their names
 */
public record OwnFields(String process, Map<String, FieldKey<?>> keys) {
    public OwnFields {
        keys = Map.copyOf(keys);
    }

    /** Returns the field of that name; empty if there is none. */
    public Optional<FieldKey<?>> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Returns a refusal for each value that there is no field for ({@code UNKNOWN_FIELD}), or that its field cannot hold. */
    public List<Refusal> faults(RecordId id, Attributes values) {
        List<Refusal> faults = new ArrayList<>();
        values.values().forEach((name, text) -> {
            FieldKey<?> key = keys.get(name);
            if (key == null) {
                faults.add(unknown(id, name));
            } else if (!holds(key, text)) {
                faults.add(
                        Refusal.of("FIELD_VALUE", id.toString(), "the field '" + name + "' cannot hold '" + text + "'")
                                .advise("give a value of the field's type"));
            }
        });
        return faults;
    }

    /** Returns a refusal for each fault of a change to the values of fields. */
    public List<Refusal> faults(RecordId id, Attributes set, Set<String> cleared) {
        return Stream.concat(
                        faults(id, set).stream(),
                        cleared.stream()
                                .filter(name -> !keys.containsKey(name))
                                .sorted()
                                .map(name -> unknown(id, name)))
                .toList();
    }

    private Refusal unknown(RecordId id, String name) {
        return Refusal.of("UNKNOWN_FIELD", id.toString(), "the process " + process + " has no field '" + name + "'")
                .advise("declare it in the process");
    }

    private static boolean holds(FieldKey<?> key, String text) {
        try {
            key.read(text);
            return true;
        } catch (IllegalArgumentException notOfItsType) {
            return false;
        }
    }
}
