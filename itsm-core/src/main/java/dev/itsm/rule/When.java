package dev.itsm.rule;

import java.util.List;

/** A rule that is asked only where a condition holds. */
record When<T>(Rule<T> condition, Rule<T> rule) implements Rule<T> {
    @Override
    public String code() {
        return rule.code() + " when " + condition.code();
    }

    @Override
    public String says() {
        return rule.says() + ", when " + condition.says();
    }

    @Override
    public Answer answer(T subject) {
        Answer asked = condition.answer(subject);
        return asked == Answer.FAILS ? Answer.HOLDS : asked.implies(rule.answer(subject));
    }

    /** The condition is a part only where it matters: where the rule is asked for. */
    @Override
    public Verdict check(T subject) {
        Verdict asked = condition.check(subject);
        if (asked.answer() == Answer.FAILS) {
            return new Verdict(Answer.HOLDS, code(), says(), null, List.of(asked));
        }
        Verdict part = rule.check(subject);
        return new Verdict(asked.answer().implies(part.answer()), code(), says(), null, List.of(asked, part));
    }

    @Override
    public String toString() {
        return says() + " [" + code() + "]";
    }
}
