package dev.itsm.request;

import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.rule.Rule;

/**
 * A field of a form.
 *
 * @param key its name and type
 * @param label what people read beside it; not blank
 * @param needed where it must be filled in, by what else is
 */
public record FormField(FieldKey<?> key, String label, Rule<Attributes> needed) {
    private static final Rule<Attributes> ALWAYS = Rule.of("ALWAYS", "it is needed", any -> true);
    private static final Rule<Attributes> NEVER = Rule.of("NEVER", "it is not needed", any -> false);

    public FormField {
        if (label.isBlank()) {
            throw new IllegalArgumentException(
                    "The field '" + key + "' must have a label.\nMaybe its name says it all: then repeat that.");
        }
    }

    public static FormField needed(FieldKey<?> key, String label) {
        return new FormField(key, label, ALWAYS);
    }

    public static FormField optional(FieldKey<?> key, String label) {
        return new FormField(key, label, NEVER);
    }

    /** Returns the field that must be filled in where the condition holds. */
    public FormField neededWhen(Rule<Attributes> condition) {
        return new FormField(key, label, condition);
    }

    /** Returns whether the field can hold the text. */
    boolean takes(String text) {
        try {
            key.read(text);
            return true;
        } catch (IllegalArgumentException notOfItsType) {
            return false;
        }
    }
}
