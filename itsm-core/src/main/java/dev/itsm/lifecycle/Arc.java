package dev.itsm.lifecycle;

import dev.itsm.decision.Refusal;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transition made ready to be fired: all of its conditions in one array, its outcome made once, and the next one on the same
 * trigger.
 */
final class Arc<T> {
    /** A field that must be there, as a rule. */
    record Required<T>(String field, Rule<T> present) {}

    final Step.Moved moved;
    final @Nullable Arc<T> next;
    private final Rule<T>[] guards;
    private final List<Required<T>> required;
    private final Rule<T>[] fields;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Arc(Step.Moved moved, List<Rule<T>> guards, List<Required<T>> required, @Nullable Arc<T> next) {
        this.moved = moved;
        this.guards = guards.toArray(new Rule[0]);
        this.required = required;
        this.fields = required.stream().map(Required::present).toArray(Rule[]::new);
        this.next = next;
    }

    boolean starts(StateId from, Trigger on) {
        return moved.from().equals(from) && moved.on().equals(on);
    }

    boolean isOpen(T subject) {
        return hold(guards, subject) && hold(fields, subject);
    }

    private static <T> boolean hold(Rule<T>[] rules, T subject) {
        for (Rule<T> rule : rules) {
            if (rule.answer(subject) != Answer.HOLDS) {
                return false;
            }
        }
        return true;
    }

    List<String> requires() {
        return required.stream().map(Required::field).toList();
    }

    /** Every reason why it cannot be taken. */
    List<Refusal> refusals(T subject, String subjectName) {
        List<Refusal> reasons = new ArrayList<>();
        for (Rule<T> guard : guards) {
            reasons.addAll(Refusal.of(guard.check(subject), subjectName));
        }
        for (Required<T> field : required) {
            reasons.addAll(missing(field, subject));
        }
        return reasons;
    }

    static <T> List<Refusal> missing(Required<T> field, T subject) {
        return Refusal.of(field.present().check(subject), field.field()).stream()
                .map(refusal -> refusal.advise("fill in " + field.field()))
                .toList();
    }
}
