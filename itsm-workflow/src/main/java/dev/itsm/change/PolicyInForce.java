package dev.itsm.change;

import dev.itsm.decision.Refusal;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.Fold;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import java.time.Instant;
import java.util.List;

/** Whether a complete policy for changes is in force; no record adds to that. */
final class PolicyInForce implements Fold<Boolean> {
    private final InForce<ChangePolicy> policies;

    PolicyInForce(InForce<ChangePolicy> policies) {
        this.policies = policies;
    }

    @Override
    public void add(Boolean fact) {}

    @Override
    public void remove(Boolean fact) {}

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public Judgement judge(Instant asOf) {
        Instant last =
                policies.changesAfter(asOf).map(next -> next.minusNanos(1)).orElse(null);
        return policies.at(asOf)
                .map(version -> judge(version))
                .orElse(Judgement.outside())
                .until(last);
    }

    private static Judgement judge(InForce.Version<ChangePolicy> version) {
        List<Refusal> gaps = version.policy().gaps();
        return gaps.isEmpty()
                ? Judgement.conforms()
                : Judgement.violates(gaps.stream()
                        .map(gap -> Fault.of("policy", null, version.name(), gap.says()))
                        .toArray(Fault[]::new));
    }
}
