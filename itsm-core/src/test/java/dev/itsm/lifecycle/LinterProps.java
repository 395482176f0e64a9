package dev.itsm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.lifecycle.Finding.Code;
import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The linter against the plainest reading of each code: whether a path exists, by trying all lengths. */
class LinterProps {
    private static final List<StateId> NAMES =
            List.of("a", "b", "c", "d", "e", "*", "?").stream().map(StateId::of).toList();

    @Property(tries = 2000)
    void findsExactlyWhatTheReferenceFinds(@ForAll("graphs") StateGraph graph) {
        List<Finding> findings = graph.lint();
        for (Code code : Code.values()) {
            List<StateId> found = findings.stream()
                    .filter(finding -> finding.code() == code)
                    .map(Finding::state)
                    .toList();
            assertThat(new TreeSet<>(found))
                    .as("%s of %s", code, graph)
                    .isEqualTo(new TreeSet<>(expected(code, graph)));
            if (code != Code.AMBIGUOUS_TRIGGER) {
                assertThat(found).doesNotHaveDuplicates();
            }
        }
        assertThat(findings.stream().map(Finding::code).toList()).isSorted();
    }

    private static Set<StateId> expected(Code code, StateGraph graph) {
        Set<StateId> found = new HashSet<>();
        for (StateId state : NAMES) {
            Node node = node(graph, state);
            boolean is =
                    switch (code) {
                        case UNREACHABLE_STATE ->
                            node != null && !path(graph, graph.initial(), s -> s.equals(state), s -> true);
                        case DEAD_END -> node != null && !node.terminal() && isStuck(graph, state);
                        case NO_WAY_TO_END ->
                            node != null
                                    && !isStuck(graph, state)
                                    && !path(graph, state, s -> isTerminal(graph, s), s -> true);
                        case UNKNOWN_STATE -> node == null && isNamed(graph, state);
                        case AMBIGUOUS_TRIGGER -> isAmbiguous(graph, state);
                        case APPROVAL_BYPASS ->
                            node != null
                                    && node.role() == StateRole.IMPLEMENTING
                                    && path(graph, graph.initial(), s -> s.equals(state), s -> !isApproved(graph, s));
                    };
            if (is) {
                found.add(state);
            }
        }
        return found;
    }

    /** Whether some way through allowed states, both ends included, leads from the start to a goal. */
    private static boolean path(StateGraph graph, StateId start, Predicate<StateId> goal, Predicate<StateId> allowed) {
        Set<StateId> reached = new HashSet<>(allowed.test(start) ? Set.of(start) : Set.of());
        for (int length = 0; length <= NAMES.size(); length++) {
            for (Edge edge : graph.transitions()) {
                if (reached.contains(edge.from()) && allowed.test(edge.to())) {
                    reached.add(edge.to());
                }
            }
        }
        return reached.stream().anyMatch(goal);
    }

    private static boolean isStuck(StateGraph graph, StateId state) {
        return graph.transitions().stream().noneMatch(edge -> edge.from().equals(state));
    }

    private static boolean isNamed(StateGraph graph, StateId state) {
        return graph.initial().equals(state)
                || graph.transitions().stream()
                        .anyMatch(edge -> edge.from().equals(state) || edge.to().equals(state));
    }

    private static boolean isTerminal(StateGraph graph, StateId state) {
        Node node = node(graph, state);
        return node != null && node.terminal();
    }

    private static boolean isApproved(StateGraph graph, StateId state) {
        Node node = node(graph, state);
        return node != null && node.role() == StateRole.APPROVED;
    }

    private static boolean isAmbiguous(StateGraph graph, StateId state) {
        List<Edge> edges = graph.transitions();
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                Edge one = edges.get(i);
                Edge other = edges.get(j);
                if (one.from().equals(state)
                        && other.from().equals(state)
                        && one.on().equals(other.on())
                        && (one.guards().containsAll(other.guards())
                                || other.guards().containsAll(one.guards()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Node node(StateGraph graph, StateId state) {
        return graph.states().stream()
                .filter(node -> node.id().equals(state))
                .findFirst()
                .orElse(null);
    }

    @Provide
    Arbitrary<StateGraph> graphs() {
        Arbitrary<StateId> any = Arbitraries.frequency(net.jqwik.api.Tuple.of(12, 5), net.jqwik.api.Tuple.of(1, 7))
                .flatMap(bound -> Arbitraries.of(NAMES.subList(0, bound)));
        Arbitrary<Edge> edges = Combinators.combine(
                        any,
                        Arbitraries.of("go", "stop").map(Trigger::of),
                        any,
                        Arbitraries.of("x", "y").set().map(List::copyOf))
                .as(Edge::new);
        Arbitrary<List<Node>> nodes = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false, false).list().ofSize(5),
                        Arbitraries.of(0, 0, 1, 2).list().ofSize(5))
                .as((count, terminal, role) -> IntStream.range(0, count)
                        .mapToObj(i -> new Node(
                                NAMES.get(i),
                                null,
                                role.get(i) == 0 ? null : StateRole.values()[role.get(i) - 1],
                                terminal.get(i),
                                List.of()))
                        .toList());
        return Combinators.combine(any, nodes, edges.list().ofMaxSize(9))
                .as((initial, states, transitions) -> new StateGraph("g", initial, states, transitions));
    }

    /** A long chain with a way back, and a branch that ends nowhere: no recursion, and time that grows with its length. */
    @Example
    void thousandsOfStates() {
        int length = 20_000;
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            nodes.add(new Node(StateId.of("s" + i), null, null, i == length - 1, List.of()));
            if (i > 0) {
                edges.add(new Edge(StateId.of("s" + (i - 1)), Trigger.of("next"), StateId.of("s" + i), List.of()));
                edges.add(new Edge(StateId.of("s" + i), Trigger.of("back"), StateId.of("s" + i / 2), List.of()));
            }
        }
        nodes.add(new Node(StateId.of("trap"), null, null, false, List.of()));
        edges.add(new Edge(StateId.of("s7"), Trigger.of("slip"), StateId.of("trap"), List.of()));
        assertThat(new StateGraph("long", StateId.of("s0"), nodes, edges).lint())
                .extracting(Finding::code, Finding::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.DEAD_END, StateId.of("trap")));
    }
}
