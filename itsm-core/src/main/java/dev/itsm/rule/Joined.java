package dev.itsm.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several rules joined by "and" or by "or". */
record Joined<T>(String code, String says, Kind kind, boolean named, List<Rule<T>> rules) implements Rule<T> {
    enum Kind {
        AND("and", Answer.HOLDS, Answer.FAILS),
        OR("or", Answer.FAILS, Answer.HOLDS);

        private final String word;
        private final Answer neutral;
        private final Answer decisive;

        Kind(String word, Answer neutral, Answer decisive) {
            this.word = word;
            this.neutral = neutral;
            this.decisive = decisive;
        }

        private Answer join(Answer one, Answer other) {
            return this == AND ? one.and(other) : one.or(other);
        }
    }

    Joined {
        Words.check("text", says);
        rules = List.copyOf(rules);
    }

    Joined(String code, String says, Kind kind, List<Rule<T>> rules) {
        this(code, says, kind, true, rules);
    }

    /** Joins two rules; where they were joined by the same word before, into one level, so that the verdict reads as a list. */
    static <T> Rule<T> of(Kind kind, Rule<T> one, Rule<? super T> other) {
        List<Rule<T>> rules = new ArrayList<>();
        addFlat(kind, one, rules);
        addFlat(kind, narrow(other), rules);
        return new Joined<>(words(kind, rules, Rule::code), words(kind, rules, Rule::says), kind, false, rules);
    }

    private static <T> void addFlat(Kind kind, Rule<T> rule, List<Rule<T>> rules) {
        if (rule instanceof Joined<T> joined && joined.kind == kind && !joined.named) {
            rules.addAll(joined.rules);
        } else {
            rules.add(rule);
        }
    }

    private static <T> String words(Kind kind, List<Rule<T>> rules, Function<Rule<T>, String> word) {
        return rules.stream().map(word).collect(Collectors.joining(" " + kind.word + " ", "(", ")"));
    }

    /** A rule that judges a more general thing judges this one too. */
    @SuppressWarnings("unchecked")
    static <T> Rule<T> narrow(Rule<? super T> rule) {
        return (Rule<T>) rule;
    }

    @Override
    public Answer answer(T subject) {
        Answer joined = kind.neutral;
        for (int i = 0; i < rules.size() && joined != kind.decisive; i++) {
            joined = kind.join(joined, rules.get(i).answer(subject));
        }
        return joined;
    }

    @Override
    public Verdict check(T subject) {
        Answer joined = kind.neutral;
        List<Verdict> parts = new ArrayList<>(rules.size());
        for (Rule<T> rule : rules) {
            Verdict part = rule.check(subject);
            joined = kind.join(joined, part.answer());
            parts.add(part);
        }
        return new Verdict(joined, code, says, null, parts);
    }

    @Override
    public String toString() {
        return says + " [" + code + "]";
    }
}
