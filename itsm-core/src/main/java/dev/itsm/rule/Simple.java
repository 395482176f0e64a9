package dev.itsm.rule;

import dev.itsm.id.ClauseRef;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule without parts. Its three verdicts are made once. */
final class Simple<T> implements Rule<T> {
    private final String code;
    private final String says;
    private final @Nullable ClauseRef clause;
    private final Function<? super T, Answer> test;
    private final Verdict holds;
    private final Verdict fails;
    private final Verdict unknown;

    Simple(String code, String says, @Nullable ClauseRef clause, Function<? super T, Answer> test) {
        this.code = Words.checkCode(code);
        this.says = Words.check("text", says);
        this.clause = clause;
        this.test = test;
        this.holds = new Verdict(Answer.HOLDS, code, says, clause, List.of());
        this.fails = new Verdict(Answer.FAILS, code, says, clause, List.of());
        this.unknown = new Verdict(Answer.UNKNOWN, code, says, clause, List.of());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public Answer answer(T subject) {
        return test.apply(subject);
    }

    @Override
    public Verdict check(T subject) {
        return switch (test.apply(subject)) {
            case HOLDS -> holds;
            case FAILS -> fails;
            case UNKNOWN -> unknown;
        };
    }

    @Override
    public Rule<T> under(ClauseRef source) {
        return new Simple<>(code, says, source, test);
    }

    @Override
    public Rule<T> named(String newCode, String newSays) {
        return new Simple<>(newCode, newSays, clause, test);
    }

    @Override
    public String toString() {
        return says + " [" + code + "]";
    }
}
