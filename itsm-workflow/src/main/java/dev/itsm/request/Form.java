package dev.itsm.request;

import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must be known to fulfil a request: fields with their types, and rules on how they go together. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Form.of(FormField.needed(MODEL, "Model"), FormField.optional(FLOOR, "Floor").neededWhen(toBeInstalled))
 *     .under(Rule.of("NOT_BACKWARD", "the end must not be before the start", answers -> …));
 * }</pre>
 *
 * @param fields in the order in which people see them, each of another name
 * @param rules what the answers must be like together; asked only if each by itself is in order
 */
public record Form(List<FormField> fields, List<Rule<Attributes>> rules) {
    public static final Form EMPTY = new Form(List.of(), List.of());

    public Form {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        Set<String> names = new HashSet<>();
        for (FormField field : fields) {
            if (!names.add(field.key().name())) {
                throw new IllegalArgumentException(
                        "The form has two fields '" + field.key() + "'.\nMaybe the second was copied from the first.");
            }
        }
    }

    public static Form of(FormField... fields) {
        return new Form(List.of(fields), List.of());
    }

    /** Returns the form whose answers must also keep that rule. */
    public Form under(Rule<Attributes> rule) {
        List<Rule<Attributes>> more = new ArrayList<>(rules);
        more.add(rule);
        return new Form(fields, more);
    }

    /** Returns everything that is wrong with the answers; empty if nothing is. */
    public List<Refusal> faults(Attributes answers) {
        List<Refusal> faults = new ArrayList<>();
        answers.values().forEach((name, text) -> fault(name, text).ifPresent(faults::add));
        if (faults.isEmpty()) {
            fields.stream()
                    .filter(field -> !answers.has(field.key()) && isNeeded(field, answers))
                    .map(field -> Refusal.of("REQUIRED_FIELD", subject(field), "'" + field.label() + "' is needed")
                            .advise("fill it in"))
                    .forEach(faults::add);
            rules.stream()
                    .flatMap(rule -> Refusal.of(rule.check(answers), "the form").stream())
                    .forEach(faults::add);
        }
        return List.copyOf(faults);
    }

    private static boolean isNeeded(FormField field, Attributes answers) {
        return field.needed().answer(answers) != Answer.FAILS;
    }

    private Optional<Refusal> fault(String name, String text) {
        FormField field = fields.stream()
                .filter(each -> each.key().name().equals(name))
                .findFirst()
                .orElse(null);
        if (field == null) {
            return Optional.of(Refusal.of("UNKNOWN_FIELD", "field '" + name + "'", "the form has no such field"));
        }
        return field.takes(text)
                ? Optional.empty()
                : Optional.of(Refusal.of("FIELD_VALUE", subject(field), "it cannot be '" + text + "'")
                        .advise("give a value of its type"));
    }

    private static String subject(FormField field) {
        return "field '" + field.key() + "'";
    }
}
