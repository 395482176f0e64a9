package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import dev.itsm.rule.Verdict;

/**
 * A rule on trial: given a subject, when the rule judges it, then this is the answer, for these reasons.
 *
 * <pre>{@code
 * RuleScenario.given(incidents).when(complete).thenFails("INC-2: it must have a resolution");
 * }</pre>
 *
 * @param <T> what is judged
 */
public final class RuleScenario<T> {
    private final T subject;

    private RuleScenario(T subject) {
        this.subject = subject;
    }

    /** Takes what is to be judged. */
    public static <T> RuleScenario<T> given(T subject) {
        return new RuleScenario<>(subject);
    }

    /** Judges it. Explaining must not change the answer. */
    public Judged when(Rule<? super T> rule) {
        Verdict verdict = rule.check(subject);
        assertThat(rule.answer(subject))
                .as("the answer without the explanation")
                .isEqualTo(verdict.answer());
        return new Judged(verdict);
    }

    /** A verdict, to be told what it should be. */
    public static final class Judged {
        private final Verdict verdict;

        private Judged(Verdict verdict) {
            this.verdict = verdict;
        }

        /** The rule must hold. */
        public void thenHolds() {
            then(Answer.HOLDS);
        }

        /** The rule must fail, for exactly these reasons in words, in this order. */
        public void thenFails(String... reasons) {
            then(Answer.FAILS);
            assertThat(verdict.reasons()).extracting(Verdict::says).containsExactly(reasons);
        }

        /** It must not be possible to tell, for lack of exactly this, in this order. */
        public void thenUnknown(String... reasons) {
            then(Answer.UNKNOWN);
            assertThat(verdict.reasons()).extracting(Verdict::says).containsExactly(reasons);
        }

        private void then(Answer expected) {
            assertThat(verdict.answer()).as(verdict.explain()).isEqualTo(expected);
        }
    }
}
