package dev.itsm.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule that is asked of each of the subject's elements. */
record ForEach<S, T>(
        Rule<T> rule,
        Function<? super S, ? extends @Nullable Collection<? extends T>> elements,
        Function<? super T, String> name)
        implements Rule<S> {
    @Override
    public String code() {
        return "each " + rule.code();
    }

    @Override
    public String says() {
        return "for each: " + rule.says();
    }

    @Override
    public Answer answer(S subject) {
        Collection<? extends T> found = elements.apply(subject);
        if (found == null) {
            return Answer.UNKNOWN;
        }
        Answer joined = Answer.HOLDS;
        for (T element : found) {
            joined = joined.and(rule.answer(element));
            if (joined == Answer.FAILS) {
                break;
            }
        }
        return joined;
    }

    @Override
    public Verdict check(S subject) {
        Collection<? extends T> found = elements.apply(subject);
        if (found == null) {
            return Verdict.of(Answer.UNKNOWN, code(), says());
        }
        Answer joined = Answer.HOLDS;
        List<Verdict> parts = new ArrayList<>(found.size());
        for (T element : found) {
            Verdict part = rule.check(element).about(name.apply(element));
            joined = joined.and(part.answer());
            parts.add(part);
        }
        return new Verdict(joined, code(), says(), null, parts);
    }

    @Override
    public String toString() {
        return says() + " [" + code() + "]";
    }
}
