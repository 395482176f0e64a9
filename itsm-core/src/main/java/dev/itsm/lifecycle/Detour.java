package dev.itsm.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what has to be done first for a trigger to lead somewhere. */
final class Detour {
    private final List<? extends Transition<?>> transitions;

    Detour(List<? extends Transition<?>> transitions) {
        this.transitions = transitions;
    }

    /** The first step of the shortest way to a state that the trigger leads out of; null if there is no such way. */
    @Nullable
    String advice(StateId from, Trigger on) {
        Map<StateId, List<Trigger>> ways = new HashMap<>();
        ways.put(from, List.of());
        Deque<StateId> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            StateId here = open.remove();
            List<Trigger> way = ways.getOrDefault(here, List.of());
            for (Transition<?> transition : transitions) {
                if (!transition.from().equals(here)) {
                    continue;
                }
                if (transition.on().equals(on)) {
                    return "first: " + way.stream().map(Trigger::name).collect(Collectors.joining(", then "));
                }
                if (!ways.containsKey(transition.to())) {
                    ways.put(transition.to(), append(way, transition.on()));
                    open.add(transition.to());
                }
            }
        }
        return null;
    }

    private static List<Trigger> append(List<Trigger> way, Trigger last) {
        List<Trigger> longer = new ArrayList<>(way);
        longer.add(last);
        return longer;
    }
}
