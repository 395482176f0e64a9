package dev.itsm.rule;

import dev.itsm.id.ClauseRef;
import org.jspecify.annotations.Nullable;

/** A rule with a code, words and a source of its own; it answers as the rule inside does. */
record Restated<T>(
        Rule<T> rule, String code, String says, @Nullable ClauseRef clause) implements Rule<T> {
    Restated {
        Words.check("text", says);
    }

    @Override
    public Answer answer(T subject) {
        return rule.answer(subject);
    }

    @Override
    public Verdict check(T subject) {
        Verdict inner = rule.check(subject);
        return new Verdict(inner.answer(), code, says, clause == null ? inner.clause() : clause, inner.parts());
    }

    @Override
    public Rule<T> under(ClauseRef source) {
        return new Restated<>(rule, code, says, source);
    }

    @Override
    public Rule<T> named(String newCode, String newSays) {
        return new Restated<>(rule, Words.checkCode(newCode), newSays, clause);
    }

    @Override
    public String toString() {
        return says + " [" + code + "]";
    }
}
