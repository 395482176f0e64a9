package dev.itsm.transition;

import dev.itsm.approval.Holder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an organization has laid down for transitions. Immutable and thread-safe.
 *
 * @param conceding who may decide, with the interested parties, to go on although a criterion is not met
 * @param gates who must open the gate before a phase; phases without one are not there
 * @param reportWithin how long after the deployment the outcome may be reported at the latest; positive
 */
public record TransitionPolicy(Holder conceding, Map<TransitionPhase, Holder> gates, Duration reportWithin) {
    public TransitionPolicy {
        gates = Map.copyOf(gates);
        if (reportWithin.isNegative() || reportWithin.isZero()) {
            throw new IllegalArgumentException("The time " + reportWithin
                    + " for the report on a transition must be positive.\nMaybe its unit is missing.");
        }
    }

    /** Returns the policy without gates. */
    public static TransitionPolicy of(Holder conceding, Duration reportWithin) {
        return new TransitionPolicy(conceding, Map.of(), reportWithin);
    }

    /** Returns the policy in which somebody must open the gate before the phase. */
    public TransitionPolicy gate(TransitionPhase before, Holder holder) {
        Map<TransitionPhase, Holder> more = new EnumMap<>(TransitionPhase.class);
        more.putAll(gates);
        more.put(before, holder);
        return new TransitionPolicy(conceding, more, reportWithin);
    }
}
