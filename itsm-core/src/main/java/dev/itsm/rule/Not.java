package dev.itsm.rule;

import java.util.List;

/** The opposite of a rule. */
record Not<T>(Rule<T> rule) implements Rule<T> {
    @Override
    public String code() {
        return "not " + rule.code();
    }

    @Override
    public String says() {
        return "not: " + rule.says();
    }

    @Override
    public Answer answer(T subject) {
        return rule.answer(subject).not();
    }

    @Override
    public Verdict check(T subject) {
        Verdict part = rule.check(subject);
        return new Verdict(part.answer().not(), code(), says(), null, List.of(part));
    }

    @Override
    public Rule<T> not() {
        return rule;
    }

    @Override
    public String toString() {
        return says() + " [" + code() + "]";
    }
}
