package dev.itsm.sms.conformity;

import dev.itsm.sms.standard.RuleDefinition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether something is laid down, and nothing is missing in it; no record adds to that. */
public final class LaidDown<P> implements Fold<Void> {
    private final InForce<P> policies;
    private final Function<? super P, ? extends Collection<String>> gaps;

    private LaidDown(InForce<P> policies, Function<? super P, ? extends Collection<String>> gaps) {
        this.policies = policies;
        this.gaps = gaps;
    }

    /**
     * Returns the check that a whole policy is in force. Where none is, it is not demonstrated.
     *
     * @param gaps tells what is missing in a policy, in words; empty if nothing is
     */
    public static <P> Check check(
            RuleDefinition rule, InForce<P> policies, Function<? super P, ? extends Collection<String>> gaps) {
        return new FoldCheck<>(rule, List.of(), () -> new LaidDown<>(policies, gaps), Set.of(new WholeSystem()));
    }

    @Override
    public void add(Void fact) {}

    @Override
    public void remove(Void fact) {}

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public Judgement judge(Instant asOf) {
        Instant last =
                policies.changesAfter(asOf).map(next -> next.minusNanos(1)).orElse(null);
        return policies.at(asOf).map(this::judge).orElse(Judgement.outside()).until(last);
    }

    private Judgement judge(InForce.Version<P> version) {
        Collection<String> missing = gaps.apply(version.policy());
        return missing.isEmpty()
                ? Judgement.conforms()
                : Judgement.violates(missing.stream()
                        .map(says -> Fault.of("policy", null, version.name(), says))
                        .toArray(Fault[]::new));
    }
}
