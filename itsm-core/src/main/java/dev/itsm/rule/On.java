package dev.itsm.rule;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule that is asked of a part of the subject. */
record On<S, T>(Rule<T> rule, Function<? super S, ? extends @Nullable T> part) implements Rule<S> {
    @Override
    public String code() {
        return rule.code();
    }

    @Override
    public String says() {
        return rule.says();
    }

    @Override
    public Answer answer(S subject) {
        T found = part.apply(subject);
        return found == null ? Answer.UNKNOWN : rule.answer(found);
    }

    @Override
    public Verdict check(S subject) {
        T found = part.apply(subject);
        return found == null ? Verdict.of(Answer.UNKNOWN, code(), says()) : rule.check(found);
    }

    @Override
    public String toString() {
        return says() + " [" + code() + "]";
    }
}
