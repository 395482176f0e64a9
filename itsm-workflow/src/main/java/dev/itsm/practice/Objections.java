package dev.itsm.practice;

import dev.itsm.decision.Refusal;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Lifecycle;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the reasons against a command, each once, in order. Not thread-safe. */
public final class Objections {
    private final RecordId subject;
    private final UnaryOperator<Refusal> advice;
    private final Set<Refusal> reasons = new LinkedHashSet<>();

    /** @param advice puts what to do about it on a refusal that says nothing about that */
    public Objections(RecordId subject, UnaryOperator<Refusal> advice) {
        this.subject = subject;
        this.advice = advice;
    }

    public boolean any() {
        return !reasons.isEmpty();
    }

    public List<Refusal> list() {
        return List.copyOf(reasons);
    }

    public void add(Refusal refusal) {
        reasons.add(advice.apply(refusal));
    }

    public void addAll(Collection<Refusal> refusals) {
        refusals.forEach(this::add);
    }

    /** Adds a reason against what is to happen to the record. */
    public void add(String code, String says, String next) {
        reasons.add(Refusal.of(code, subject.toString(), says).advise(next));
    }

    /** Returns the value; null, with a reason why not, if it is missing or a blank text. */
    public <T> @Nullable T need(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            reasons.add(Refusal.of(Lifecycle.REQUIRED_FIELD, field, "'" + field + "' must be filled in")
                    .advise("fill in " + field));
            return null;
        }
        return value;
    }
}
