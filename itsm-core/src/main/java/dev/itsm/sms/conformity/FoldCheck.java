package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import dev.itsm.sms.standard.RuleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A check on records that belong together: those of one cluster, of one service, or all of them.
 *
 * @param definition what is laid down about the rule
 * @param feeds where facts come from
 * @param fold makes what is known of a group with no fact in it
 * @param always the groups that are judged even if no record belongs to them
 * @param <F> the facts
 */
public record FoldCheck<F>(
        RuleDefinition definition, List<Feed<?, F>> feeds, Supplier<? extends Fold<F>> fold, Set<RecordId> always)
        implements Check {
    /**
     * What one kind of record tells.
     *
     * @param type the records
     * @param facts finds what a record tells about which groups: pure; empty if it tells nothing
     * @param <R> the records
     * @param <F> the facts
     */
    public record Feed<R, F>(EvidenceType<R> type, Function<? super R, ? extends Collection<Fact<F>>> facts) {
        Collection<Fact<F>> of(Object evidence) {
            return facts.apply(type.type().cast(evidence));
        }
    }

    /**
     * A fact about a group.
     *
     * @param group what the group is about: how a violation cites it
     */
    public record Fact<F>(RecordId group, F fact) {}

    public FoldCheck {
        feeds = List.copyOf(feeds);
        always = Set.copyOf(always);
    }

    @Override
    public List<EvidenceType<?>> evidence() {
        return feeds.stream().<EvidenceType<?>>map(Feed::type).toList();
    }
}
