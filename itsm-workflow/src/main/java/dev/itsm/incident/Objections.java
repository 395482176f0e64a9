package dev.itsm.incident;

import dev.itsm.decision.Refusal;
import dev.itsm.id.IncidentId;
import dev.itsm.lifecycle.Lifecycle;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the reasons against a command, each once, in order. */
final class Objections {
    private final IncidentId subject;
    private final Set<Refusal> reasons = new LinkedHashSet<>();

    Objections(IncidentId subject) {
        this.subject = subject;
    }

    boolean any() {
        return !reasons.isEmpty();
    }

    List<Refusal> list() {
        return List.copyOf(reasons);
    }

    void add(Refusal refusal) {
        reasons.add(IncidentGuards.advised(refusal));
    }

    void addAll(Collection<Refusal> refusals) {
        refusals.forEach(this::add);
    }

    void add(String code, String says, String advice) {
        reasons.add(Refusal.of(code, subject.toString(), says).advise(advice));
    }

    /** Returns the value; null, with a reason why not, if it is missing. */
    <T> @Nullable T need(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            reasons.add(Refusal.of(Lifecycle.REQUIRED_FIELD, field, "'" + field + "' must be filled in")
                    .advise("fill in " + field));
            return null;
        }
        return value;
    }
}
