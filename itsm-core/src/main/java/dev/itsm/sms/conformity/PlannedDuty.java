package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import dev.itsm.sms.conformity.Fault.Weight;
import dev.itsm.sms.standard.RuleDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A duty that is done again and again, at intervals that the organization planned itself: what was done last, and whether the
 * next one is overdue. Without a plan that cannot be told; the plan as of the instant of evaluation counts.
 */
public final class PlannedDuty implements Fold<Instant> {
    private final InForce<Cadence> plan;
    private final boolean expected;
    private final String field;
    private final String says;
    private final TreeMap<Instant, Integer> done = new TreeMap<>();

    private PlannedDuty(InForce<Cadence> plan, boolean expected, String field, String says) {
        this.plan = plan;
        this.expected = expected;
        this.field = field;
        this.says = says;
    }

    /**
     * Returns the check that a duty is done as planned.
     *
     * @param rule the rule; where it expects records, what was never done is not demonstrated, and else it is overdue
     * @param feeds tell when it was done, for which group
     * @param plan how often it is to be done
     * @param always the groups for which it is owed even if it was never done
     * @param field the field that shows when it was done
     * @param says what is wrong where it is overdue
     */
    public static FoldCheck<Instant> check(
            RuleDefinition rule,
            List<FoldCheck.Feed<?, Instant>> feeds,
            InForce<Cadence> plan,
            Set<RecordId> always,
            String field,
            String says) {
        return new FoldCheck<>(rule, feeds, () -> new PlannedDuty(plan, rule.expected(), field, says), always);
    }

    @Override
    public void add(Instant at) {
        done.merge(at, 1, Integer::sum);
    }

    @Override
    public void remove(Instant at) {
        done.computeIfPresent(at, (same, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public boolean isEmpty() {
        return done.isEmpty();
    }

    @Override
    public Judgement judge(Instant asOf) {
        return judged(asOf)
                .untilAtMost(before(done.higherKey(asOf)))
                .untilAtMost(before(plan.changesAfter(asOf).orElse(null)));
    }

    private Judgement judged(Instant asOf) {
        Instant last = done.floorKey(asOf);
        if (last == null && expected) {
            return Judgement.outside();
        }
        return plan.at(asOf)
                .map(version -> judged(version, last, asOf))
                .orElseGet(() -> Judgement.unknown(Fault.of(field, null, "", "no interval is planned for it")));
    }

    private Judgement judged(InForce.Version<Cadence> version, @Nullable Instant last, Instant asOf) {
        if (last == null) {
            return Judgement.violates(
                    Fault.of(field, null, version.name(), "it was never done").weighing(Weight.ABSENT));
        }
        Instant due = version.policy().dueAfter(last);
        return Judgement.overdue(due, asOf, Fault.of(field, due, version.name(), says));
    }

    private static @Nullable Instant before(@Nullable Instant instant) {
        return instant == null ? null : instant.minusNanos(1);
    }
}
