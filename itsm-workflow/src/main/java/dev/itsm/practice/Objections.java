package dev.itsm.practice;

import dev.itsm.decision.Refusal;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.priority.Impact;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityMatrix;
import dev.itsm.priority.Urgency;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.scheme.SchemeCode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the reasons against a command, each once, in order. Not thread-safe. */
public final class Objections {
    /** The code of the refusal of a word that a list does not have. */
    public static final String UNKNOWN_CODE = "UNKNOWN_CODE";

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

    /** Returns the code with its scheme; null, with a reason why not, if it is missing or the scheme does not take it. */
    public @Nullable SchemeCode needCode(String field, @Nullable String code, CodeScheme scheme) {
        String given = need(field, code);
        SchemeCode known = given == null ? null : scheme.find(given).orElse(null);
        if (given != null && known == null) {
            add(
                    UNKNOWN_CODE,
                    "the scheme " + scheme + " has no " + field + " '" + given + "'",
                    "choose one of " + scheme.codes());
        }
        return known;
    }

    /** Returns the matrix's priority; null if an input is, or, with a reason why not, if the matrix has none. */
    public @Nullable Priority needPriority(@Nullable Impact impact, @Nullable Urgency urgency, PriorityMatrix matrix) {
        if (impact == null || urgency == null) {
            return null;
        }
        if (!matrix.covers(impact, urgency)) {
            add(
                    UNKNOWN_CODE,
                    "the priority matrix " + matrix + " has no priority for impact " + impact + " and urgency "
                            + urgency,
                    "choose among the impacts " + matrix.impacts() + " and the urgencies " + matrix.urgencies());
            return null;
        }
        return matrix.priority(impact, urgency);
    }
}
