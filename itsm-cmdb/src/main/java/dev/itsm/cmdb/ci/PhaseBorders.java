package dev.itsm.cmdb.ci;

import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.Transition;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which borders between phases a transition may cross. A gate guards the border of a phase: a way around the phase would be a
 * way around its gate.
 */
final class PhaseBorders {
    private static final Set<CiPhase> BEFORE_PRODUCTION =
            EnumSet.of(CiPhase.PLANNED, CiPhase.ACQUISITION, CiPhase.IN_STOCK, CiPhase.TEST);

    private PhaseBorders() {}

    /** Returns whether an item may start in the phase without a change. */
    static boolean isBeforeProduction(CiPhase phase) {
        return BEFORE_PRODUCTION.contains(phase);
    }

    /** Returns what is wrong with the transitions, in words. */
    static List<String> faults(String ciClass, Lifecycle<CiPhase, ?> lifecycle) {
        Stream<String> start = isBeforeProduction(lifecycle.phase(lifecycle.initial()))
                ? Stream.empty()
                : Stream.of("items of class " + ciClass + " start in " + lifecycle.initial()
                        + ", which is not before production");
        return Stream.concat(
                        start,
                        lifecycle.transitions().stream()
                                .map(way -> fault(ciClass, lifecycle, way))
                                .filter(Objects::nonNull))
                .toList();
    }

    private static @Nullable String fault(String ciClass, Lifecycle<CiPhase, ?> lifecycle, Transition<?> way) {
        CiPhase from = lifecycle.phase(way.from());
        CiPhase to = lifecycle.phase(way.to());
        return from == to || isOpen(from, to)
                ? null
                : "no transition of class " + ciClass + " may lead from phase " + from + " to " + to + " as '"
                        + way.on() + "' of state " + way.from() + " does";
    }

    private static boolean isOpen(CiPhase from, CiPhase to) {
        return switch (from) {
            case DISPOSED -> false;
            case RETIRED -> to == CiPhase.DISPOSED || to == CiPhase.IN_STOCK;
            default ->
                switch (to) {
                    case DISPOSED -> false;
                    case MAINTENANCE -> from == CiPhase.PRODUCTION;
                    default -> true;
                };
        };
    }
}
