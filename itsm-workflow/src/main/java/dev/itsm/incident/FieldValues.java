package dev.itsm.incident;

import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.IncidentId;
import java.util.ArrayList;
import java.util.List;

/** Finds values that a process has no field for, or that its field cannot hold. */
final class FieldValues {
    private FieldValues() {}

    static List<Refusal> faults(IncidentProcess process, IncidentId id, Attributes values) {
        List<Refusal> faults = new ArrayList<>();
        values.values().forEach((name, text) -> {
            FieldKey<?> key = process.field(name).orElse(null);
            if (key == null) {
                faults.add(unknown(process, id, name));
            } else if (!holds(key, text)) {
                faults.add(
                        Refusal.of("FIELD_VALUE", id.toString(), "the field '" + name + "' cannot hold '" + text + "'")
                                .advise("give a value of the field's type"));
            }
        });
        return faults;
    }

    static Refusal unknown(IncidentProcess process, IncidentId id, String name) {
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
