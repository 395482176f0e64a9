package dev.itsm.assignment;

import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.TargetName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All the rules by which records of a practice are escalated.
 *
 * @param rules in any order
 */
public record EscalationPolicy(List<EscalationRule> rules) {
    public static final EscalationPolicy NONE = new EscalationPolicy(List.of());

    public EscalationPolicy {
        rules = List.copyOf(rules);
    }

    public static EscalationPolicy of(EscalationRule... rules) {
        return new EscalationPolicy(List.of(rules));
    }

    /**
     * Returns the escalations that have not been made, past and ahead, soonest first. One to a higher level makes up for
     * those below.
     *
     * @param clocks finds the clock of a target; null if the record has none
     */
    public List<DueEscalation> open(Function<TargetName, @Nullable ServiceClock> clocks, Routing routing, Instant now) {
        return rules.stream()
                .filter(rule -> !rule.isMade(routing))
                .flatMap(rule -> due(rule, clocks.apply(rule.target()), now))
                .sorted(Comparator.comparing(DueEscalation::dueAt))
                .toList();
    }

    private static Stream<DueEscalation> due(EscalationRule rule, @Nullable ServiceClock clock, Instant now) {
        return clock == null ? Stream.empty() : rule.dueAt(clock, now).map(at -> new DueEscalation(rule, at)).stream();
    }
}
