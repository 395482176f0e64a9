package dev.itsm.sms.conformity;

import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import dev.itsm.sms.standard.RuleDefinition;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A check on one record at a time.
 *
 * @param definition what is laid down about the rule
 * @param type the records that it judges
 * @param judge judges a record as of an instant: pure, and what it says of a record stays the same up to the instant that
 *     it names as the end of its judgement
 * @param <R> the records
 */
public record RecordCheck<R>(
        RuleDefinition definition, EvidenceType<R> type, BiFunction<? super R, Instant, Judgement> judge)
        implements Check {
    @Override
    public List<EvidenceType<?>> evidence() {
        return List.of(type);
    }

    Judgement judge(Object evidence, Instant asOf) {
        return judge.apply(type.type().cast(evidence), asOf);
    }

    /**
     * Returns the same check as a rule on something that holds a record: to guard a transition with it, or to judge a record
     * by itself. What the rule asks nothing of passes.
     *
     * @param view finds the record, as it would be after the act
     * @param at when the act happens
     */
    public <S> Rule<S> guard(Function<? super S, ? extends R> view, Function<? super S, Instant> at) {
        return Rule.<S>answering(code(), definition.wrong(), subject -> answer(view.apply(subject), at.apply(subject)))
                .under(definition.clause());
    }

    private Answer answer(R evidence, Instant asOf) {
        return switch (judge.apply(evidence, asOf).standing()) {
            case OUTSIDE, CONFORMS -> Answer.HOLDS;
            case VIOLATES -> Answer.FAILS;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }
}
