package dev.itsm.lifecycle;

import dev.itsm.lifecycle.Finding.Code;
import dev.itsm.lifecycle.Finding.Severity;
import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds what is wrong with the shape of a lifecycle. */
final class Linter {
    private final StateGraph graph;
    private final Map<StateId, Node> declared = new LinkedHashMap<>();
    private final Map<StateId, List<Edge>> leaving = new LinkedHashMap<>();
    private final Map<StateId, List<StateId>> sources = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Linter(StateGraph graph) {
        this.graph = graph;
        graph.states().forEach(node -> declared.put(node.id(), node));
        for (Edge edge : graph.transitions()) {
            leaving.computeIfAbsent(edge.from(), state -> new ArrayList<>()).add(edge);
            sources.computeIfAbsent(edge.to(), state -> new ArrayList<>()).add(edge.from());
        }
    }

    List<Finding> findings() {
        findUnreachable();
        findNoEnd();
        findAmbiguous();
        findUnknown();
        findBypasses();
        return List.copyOf(findings);
    }

    private void findUnreachable() {
        Set<StateId> reached = reach(List.of(graph.initial()), state -> true);
        for (StateId state : declared.keySet()) {
            if (!reached.contains(state)) {
                error(Code.UNREACHABLE_STATE, state, "no way leads from " + graph.initial() + " to " + state);
            }
        }
    }

    private void findNoEnd() {
        List<StateId> ends =
                declared.values().stream().filter(Node::terminal).map(Node::id).toList();
        Set<StateId> ending = spread(ends, state -> sources.getOrDefault(state, List.of()));
        List<StateId> endless = new ArrayList<>();
        for (StateId state : declared.keySet()) {
            if (!ending.contains(state)) {
                if (leaving.containsKey(state)) {
                    endless.add(state);
                } else {
                    error(Code.DEAD_END, state, "no way leads out of " + state + ", which is not terminal");
                }
            }
        }
        endless.forEach(
                state -> error(Code.NO_WAY_TO_END, state, "no way leads from " + state + " to a terminal state"));
    }

    private void findAmbiguous() {
        leaving.forEach((state, edges) -> {
            Map<Trigger, List<Edge>> byTrigger = new LinkedHashMap<>();
            edges.forEach(edge -> byTrigger
                    .computeIfAbsent(edge.on(), trigger -> new ArrayList<>())
                    .add(edge));
            byTrigger.forEach((trigger, rivals) -> findRivals(state, trigger, rivals));
        });
    }

    /** Guards tell two transitions apart when each has one that the other lacks. */
    private void findRivals(StateId state, Trigger trigger, List<Edge> rivals) {
        List<Set<String>> guards = new ArrayList<>();
        boolean overlapping = false;
        for (Edge rival : rivals) {
            Set<String> own = new HashSet<>(rival.guards());
            if (guards.contains(own)) {
                error(
                        Code.AMBIGUOUS_TRIGGER,
                        state,
                        "'" + trigger + "' leads out of " + state + " in several ways, and nothing tells them apart");
                return;
            }
            overlapping |= guards.stream().anyMatch(other -> own.containsAll(other) || other.containsAll(own));
            guards.add(own);
        }
        if (overlapping) {
            findings.add(new Finding(
                    Code.AMBIGUOUS_TRIGGER,
                    state,
                    Severity.WARNING,
                    "'" + trigger + "' leads out of " + state + " in several ways that can be open at once:"
                            + " the first is taken"));
        }
    }

    private void findUnknown() {
        Set<StateId> named = new LinkedHashSet<>(graph.allStates());
        named.removeAll(declared.keySet());
        named.forEach(state -> error(Code.UNKNOWN_STATE, state, state + " is named, but it is not declared"));
    }

    private void findBypasses() {
        Set<StateId> unapproved = reach(List.of(graph.initial()), state -> !hasRole(state, StateRole.APPROVED));
        for (StateId state : declared.keySet()) {
            if (hasRole(state, StateRole.IMPLEMENTING) && unapproved.contains(state)) {
                error(
                        Code.APPROVAL_BYPASS,
                        state,
                        "a way leads from " + graph.initial() + " to " + state + " that passes no approved state");
            }
        }
    }

    private boolean hasRole(StateId state, StateRole role) {
        Node node = declared.get(state);
        return node != null && node.role() == role;
    }

    /** The allowed states that ways through allowed states lead to. */
    private Set<StateId> reach(Collection<StateId> starts, Predicate<StateId> allowed) {
        return spread(
                starts.stream().filter(allowed).toList(),
                state -> leaving.getOrDefault(state, List.of()).stream()
                        .map(Edge::to)
                        .filter(allowed)
                        .toList());
    }

    private static Set<StateId> spread(Collection<StateId> starts, Function<StateId, List<StateId>> next) {
        Set<StateId> seen = new HashSet<>(starts);
        Deque<StateId> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (StateId state : next.apply(open.remove())) {
                if (seen.add(state)) {
                    open.add(state);
                }
            }
        }
        return seen;
    }

    private void error(Code code, StateId state, String says) {
        findings.add(new Finding(code, state, Severity.ERROR, says));
    }
}
