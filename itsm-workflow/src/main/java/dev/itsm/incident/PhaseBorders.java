package dev.itsm.incident;

import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.Transition;
import dev.itsm.lifecycle.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which trigger may cross which border between phases. What an incident must have in a phase (a hold, a resolution, a reason)
 * comes with the command of one trigger: a transition that came into the phase by another would leave it without.
 */
final class PhaseBorders {
    private static final Set<IncidentPhase> ACTIVE =
            EnumSet.of(IncidentPhase.NEW, IncidentPhase.OPEN, IncidentPhase.ON_HOLD);
    private static final Set<IncidentPhase> ENDED = EnumSet.of(IncidentPhase.RESOLVED, IncidentPhase.CLOSED);

    /** The triggers whose commands bring something with them: nobody else may take them. */
    static final Set<Trigger> RESERVED = Set.of(
            IncidentLifecycle.CLASSIFY,
            IncidentLifecycle.ASSIGN,
            IncidentLifecycle.HOLD,
            IncidentLifecycle.RESOLVE,
            IncidentLifecycle.REOPEN,
            IncidentLifecycle.CLOSE,
            IncidentLifecycle.CANCEL);

    private static final Map<IncidentPhase, Trigger> INTO = Map.of(
            IncidentPhase.ON_HOLD, IncidentLifecycle.HOLD,
            IncidentPhase.RESOLVED, IncidentLifecycle.RESOLVE,
            IncidentPhase.CLOSED, IncidentLifecycle.CLOSE,
            IncidentPhase.CANCELLED, IncidentLifecycle.CANCEL);

    private PhaseBorders() {}

    /** Returns what is wrong with the transitions, in words. */
    static List<String> faults(Lifecycle<IncidentPhase, ?> lifecycle) {
        Stream<String> start = lifecycle.phase(lifecycle.initial()) == IncidentPhase.NEW
                ? Stream.empty()
                : Stream.of("it starts in " + lifecycle.initial() + ", which is not of phase NEW");
        return Stream.concat(
                        start,
                        lifecycle.transitions().stream()
                                .map(transition -> fault(lifecycle, transition))
                                .filter(Objects::nonNull))
                .toList();
    }

    private static @Nullable String fault(Lifecycle<IncidentPhase, ?> lifecycle, Transition<?> transition) {
        IncidentPhase from = lifecycle.phase(transition.from());
        IncidentPhase to = lifecycle.phase(transition.to());
        Trigger must = required(from, to);
        boolean crosses = from != to;
        boolean takesReservedWay =
                INTO.containsValue(transition.on()) || transition.on().equals(IncidentLifecycle.REOPEN);
        if (crosses && must == null && !isFree(from, to)) {
            return "no transition may lead from phase " + from + " to " + to + " as '" + transition.on() + "' of state "
                    + transition.from() + " does";
        }
        if (crosses ? !Objects.equals(must, takesReservedWay ? transition.on() : null) : takesReservedWay) {
            return "'" + transition.on() + "' must not lead from state " + transition.from() + " of phase " + from
                    + " to " + transition.to() + " of phase " + to
                    + (must == null ? "" : ": only '" + must + "' may");
        }
        return null;
    }

    /** The one trigger that may lead from the one phase to the other; null if others may, or none. */
    private static @Nullable Trigger required(IncidentPhase from, IncidentPhase to) {
        if (ENDED.contains(from) && to == IncidentPhase.OPEN) {
            return IncidentLifecycle.REOPEN;
        }
        boolean legal = to == IncidentPhase.CLOSED ? from == IncidentPhase.RESOLVED : ACTIVE.contains(from);
        return legal ? INTO.get(to) : null;
    }

    private static boolean isFree(IncidentPhase from, IncidentPhase to) {
        return ACTIVE.contains(from) && (to == IncidentPhase.NEW || to == IncidentPhase.OPEN);
    }
}
