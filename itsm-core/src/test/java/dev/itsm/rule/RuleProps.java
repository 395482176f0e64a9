package dev.itsm.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Kleene's laws, for answers and for rules composed at random. The subject is the answers of the simple rules. */
class RuleProps {
    private static final int LEAVES = 4;

    @Property
    void answersFormKleenesLogic(@ForAll Answer a, @ForAll Answer b, @ForAll Answer c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
        assertThat(a.and(a.or(b))).isEqualTo(a);
        assertThat(a.not().not()).isEqualTo(a);
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
        assertThat(a.implies(b)).isEqualTo(a.not().or(b));
    }

    /** By the ranks fails, unknown, holds: "and" is the lesser, "or" the greater, "not" the mirror. */
    @Property
    void answersAreOrderedByTruth(@ForAll Answer a, @ForAll Answer b) {
        assertThat(truth(a.and(b))).isEqualTo(Math.min(truth(a), truth(b)));
        assertThat(truth(a.or(b))).isEqualTo(Math.max(truth(a), truth(b)));
        assertThat(truth(a.not())).isEqualTo(2 - truth(a));
    }

    private static int truth(Answer answer) {
        return switch (answer) {
            case FAILS -> 0;
            case UNKNOWN -> 1;
            case HOLDS -> 2;
        };
    }

    @Property(tries = 300)
    void aRuleAnswersAsItsFormula(@ForAll("formulas") Formula formula, @ForAll("answers") List<Answer> subject) {
        Rule<List<Answer>> rule = formula.rule();
        assertThat(rule.answer(subject)).isEqualTo(formula.value(subject));
        assertThat(rule.check(subject).answer()).isEqualTo(formula.value(subject));
    }

    @Property(tries = 300)
    void deMorganHoldsForRules(
            @ForAll("formulas") Formula one,
            @ForAll("formulas") Formula other,
            @ForAll("answers") List<Answer> subject) {
        Rule<List<Answer>> a = one.rule();
        Rule<List<Answer>> b = other.rule();
        assertThat(a.and(b).not().answer(subject)).isEqualTo(a.not().or(b.not()).answer(subject));
        assertThat(a.or(b).not().check(subject).answer())
                .isEqualTo(a.not().and(b.not()).check(subject).answer());
        assertThat(a.not().not().answer(subject)).isEqualTo(a.answer(subject));
        assertThat(b.when(a).answer(subject)).isEqualTo(a.not().or(b).answer(subject));
    }

    /** Learning more never takes back an answer. */
    @Property(tries = 300)
    void knowledgeIsKept(
            @ForAll("formulas") Formula formula,
            @ForAll("answers") List<Answer> subject,
            @ForAll("answers") List<Answer> learnt) {
        List<Answer> more = IntStream.range(0, LEAVES)
                .mapToObj(i -> subject.get(i) == Answer.UNKNOWN ? learnt.get(i) : subject.get(i))
                .toList();
        Answer before = formula.rule().answer(subject);
        if (before != Answer.UNKNOWN) {
            assertThat(formula.rule().answer(more)).isEqualTo(before);
        }
    }

    /** What decided answers as the whole does, and the explanation has a line for each verdict. */
    @Property(tries = 300)
    void reasonsAnswerAsTheWhole(@ForAll("formulas") Formula formula, @ForAll("answers") List<Answer> subject) {
        Verdict verdict = formula.rule().check(subject);
        assertThat(verdict.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.answer()).isEqualTo(verdict.answer()));
        assertThat(verdict.explain().lines().count()).isEqualTo(count(verdict));
    }

    private static int count(Verdict verdict) {
        return 1 + verdict.parts().stream().mapToInt(RuleProps::count).sum();
    }

    @Property
    void forEachIsAndOverTheElements(@ForAll List<Answer> elements) {
        Rule<Answer> each = Rule.answering("EACH", "each must hold", answer -> answer);
        Answer expected = elements.stream().reduce(Answer.HOLDS, Answer::and);
        Rule<List<Answer>> all = each.forEach(list -> list);
        assertThat(all.answer(elements)).isEqualTo(expected);
        assertThat(all.check(elements).answer()).isEqualTo(expected);
        assertThat(all.check(elements).parts()).hasSameSizeAs(elements);
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Arbitraries.of(Answer.class).list().ofSize(LEAVES);
    }

    @Provide
    Arbitrary<Formula> formulas() {
        return formulas(4);
    }

    private Arbitrary<Formula> formulas(int depth) {
        Arbitrary<Formula> leaves =
                Arbitraries.integers().between(0, LEAVES - 1).map(Leaf::new);
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Formula> parts = Arbitraries.lazy(() -> formulas(depth - 1));
        return Arbitraries.oneOf(
                leaves,
                parts.map(Negation::new),
                parts.map(Named::new),
                Combinators.combine(parts, parts).as(Both::new),
                Combinators.combine(parts, parts).as(Either::new),
                Combinators.combine(parts, parts).as(Condition::new));
    }

    interface Formula {
        Rule<List<Answer>> rule();

        Answer value(List<Answer> subject);
    }

    record Leaf(int index) implements Formula {
        @Override
        public Rule<List<Answer>> rule() {
            return Rule.answering("R" + index, "rule " + index, subject -> subject.get(index));
        }

        @Override
        public Answer value(List<Answer> subject) {
            return subject.get(index);
        }
    }

    record Negation(Formula inner) implements Formula {
        @Override
        public Rule<List<Answer>> rule() {
            return inner.rule().not();
        }

        @Override
        public Answer value(List<Answer> subject) {
            return inner.value(subject).not();
        }
    }

    record Named(Formula inner) implements Formula {
        @Override
        public Rule<List<Answer>> rule() {
            return inner.rule().named("NAMED", "named");
        }

        @Override
        public Answer value(List<Answer> subject) {
            return inner.value(subject);
        }
    }

    record Both(Formula one, Formula other) implements Formula {
        @Override
        public Rule<List<Answer>> rule() {
            return one.rule().and(other.rule());
        }

        @Override
        public Answer value(List<Answer> subject) {
            return one.value(subject).and(other.value(subject));
        }
    }

    record Either(Formula one, Formula other) implements Formula {
        @Override
        public Rule<List<Answer>> rule() {
            return one.rule().or(other.rule());
        }

        @Override
        public Answer value(List<Answer> subject) {
            return one.value(subject).or(other.value(subject));
        }
    }

    record Condition(Formula condition, Formula consequence) implements Formula {
        @Override
        public Rule<List<Answer>> rule() {
            return consequence.rule().when(condition.rule());
        }

        @Override
        public Answer value(List<Answer> subject) {
            return condition.value(subject).implies(consequence.value(subject));
        }
    }
}
