package dev.itsm.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a lifecycle as plain data, whatever it is the life of: what the linter reads and what the diagrams draw. Unlike
 * a {@link Lifecycle} it may be unsound.
 *
 * @param name what it is called
 * @param initial the state that a record starts in
 * @param states the declared states, in order
 * @param transitions the transitions, in order
 */
public record StateGraph(String name, StateId initial, List<Node> states, List<Edge> transitions) {
    /**
     * A state.
     *
     * @param phase the name of its phase; null if it has none
     * @param role what its phase means for approval; null if nothing
     * @param terminal whether a record may rest in it for good
     * @param requires the fields that a record must have to come into it
     */
    public record Node(
            StateId id, @Nullable String phase, @Nullable StateRole role, boolean terminal, List<String> requires) {
        public Node {
            requires = List.copyOf(requires);
        }
    }

    /**
     * A transition.
     *
     * @param guards the codes of the rules that guard it
     */
    public record Edge(StateId from, Trigger on, StateId to, List<String> guards) {
        public Edge {
            guards = List.copyOf(guards);
        }

        /** Returns what a diagram writes beside it: the trigger, and the guards in brackets. */
        public String label() {
            return guards.isEmpty() ? on.name() : on + " [" + String.join(", ", guards) + "]";
        }
    }

    public StateGraph {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
    }

    /** Returns the declared states in order, and after them those that are only named. */
    public Set<StateId> allStates() {
        Set<StateId> all = new LinkedHashSet<>();
        states.forEach(node -> all.add(node.id()));
        all.add(initial);
        transitions.forEach(edge -> {
            all.add(edge.from());
            all.add(edge.to());
        });
        return Collections.unmodifiableSet(all);
    }

    /** Returns the shape as a Mermaid state diagram, with every name escaped. */
    public String mermaid() {
        return Mermaid.of(this);
    }

    /** Returns the shape in the DOT language of Graphviz, with every name quoted. */
    public String dot() {
        return Dot.of(this);
    }

    /**
     * Where a walk over the shape is.
     *
     * @param state the state that it has come to
     * @param memory what it remembers of the way
     */
    public record At<M>(StateId state, M memory) {}

    /**
     * Returns a walk over every way that can be taken for some answers of the guards and some fields that are there. It is where
     * a claim about ways is proved: that nothing closes without having passed a resolution.
     *
     * @param start what is remembered at the initial state
     * @param remember what is remembered after a transition; it must take finitely many values
     */
    public <M> Walk<At<M>, Edge> walk(M start, BiFunction<M, Edge, M> remember) {
        Map<StateId, List<Edge>> leaving = possibleTransitions().stream().collect(Collectors.groupingBy(Edge::from));
        return Walk.of(
                new At<>(initial, start),
                at -> at == null ? List.of() : leaving.getOrDefault(at.state(), List.of()),
                (at, edge) -> at == null ? null : new At<>(edge.to(), remember.apply(at.memory(), edge)));
    }

    /**
     * Returns the transitions that can be taken, in order: all but those that an earlier one on the same trigger of the same
     * state always precedes, because it asks for nothing that the later one does not ask for.
     */
    public List<Edge> possibleTransitions() {
        Map<StateId, Set<String>> required = new HashMap<>();
        states.forEach(node -> required.put(node.id(), Set.copyOf(node.requires())));
        Map<List<Object>, List<Set<String>>> earlier = new HashMap<>();
        List<Edge> possible = new ArrayList<>();
        for (Edge edge : transitions) {
            Set<String> asks = new HashSet<>();
            edge.guards().forEach(guard -> asks.add("guard " + guard));
            required.getOrDefault(edge.to(), Set.of()).forEach(field -> asks.add("field " + field));
            List<Set<String>> rivals =
                    earlier.computeIfAbsent(List.of(edge.from(), edge.on()), key -> new ArrayList<>());
            if (rivals.stream().noneMatch(asks::containsAll)) {
                possible.add(edge);
            }
            rivals.add(asks);
        }
        return possible;
    }

    /**
     * Returns what is wrong with the shape, in the order of the codes and within a code in the order of the states. A state
     * that transitions name without its being declared counts as a state of the graph, so that one forgotten declaration is
     * one finding. Takes time linear in states and transitions, but for transitions that share a state and a trigger.
     */
    public List<Finding> lint() {
        return new Linter(this).findings();
    }
}
