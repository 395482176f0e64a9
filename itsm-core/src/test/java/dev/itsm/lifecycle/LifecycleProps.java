package dev.itsm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Refusal;
import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random lifecycles against a model that looks through the list of transitions. */
class LifecycleProps {
    private enum Phase {
        ONLY
    }

    private static final int STATES = 6;

    /** A trigger with what the guards answer and which fields are there. */
    record Attempt(Trigger on, Map<String, Answer> answers, List<String> fields) {}

    record Machine(List<Edge> edges, Map<StateId, List<String>> required) {
        Lifecycle<Phase, Attempt> lifecycle() {
            LifecycleBuilder<Phase, Attempt> builder =
                    Lifecycle.<Phase, Attempt>builder("random", "1").initial(state(0));
            for (int i = 0; i < STATES; i++) {
                builder.state(State.of(state(i), Phase.ONLY)
                        .asTerminal()
                        .requiring(required.get(state(i)).toArray(String[]::new)));
                builder.transition(state(i), Trigger.of("next"), state((i + 1) % STATES));
            }
            for (Edge edge : edges) {
                List<Rule<Attempt>> guards =
                        edge.guards().stream().map(Machine::guard).toList();
                Transition<Attempt> transition = new Transition<>(edge.from(), edge.on(), edge.to(), guards);
                builder.transitions.add(transition);
            }
            for (String field : FIELDS) {
                builder.field(field, attempt -> attempt.fields().contains(field) ? field : null);
            }
            return new Lifecycle<>(builder);
        }

        private static Rule<Attempt> guard(String code) {
            return Rule.answering(
                    code, code + " must hold", attempt -> attempt.answers().get(code));
        }

        /** The transitions on the trigger of the state, in order. */
        List<Edge> candidates(StateId from, Trigger on) {
            List<Edge> found = new ArrayList<>();
            for (int i = 0; i < STATES; i++) {
                if (from.equals(state(i)) && on.name().equals("next")) {
                    found.add(new Edge(from, on, state((i + 1) % STATES), List.of()));
                }
            }
            edges.stream()
                    .filter(edge -> edge.from().equals(from) && edge.on().equals(on))
                    .forEach(found::add);
            return found;
        }

        List<String> objections(Edge edge, Attempt attempt) {
            List<String> objections = new ArrayList<>();
            edge.guards().stream()
                    .filter(guard -> attempt.answers().get(guard) != Answer.HOLDS)
                    .forEach(objections::add);
            required.get(edge.to()).stream()
                    .filter(field -> !attempt.fields().contains(field))
                    .forEach(objections::add);
            return objections;
        }
    }

    private static final List<String> GUARDS = List.of("x", "y", "z");
    private static final List<String> FIELDS = List.of("f", "g");

    private static StateId state(int i) {
        return StateId.of("s" + i);
    }

    @Property(tries = 500)
    void firesAsTheModelDoes(@ForAll("machines") Machine machine, @ForAll("attempts") List<Attempt> attempts) {
        Lifecycle<Phase, Attempt> lifecycle = machine.lifecycle();
        StateId state = lifecycle.initial();
        List<Step.Moved> events = new ArrayList<>();
        for (Attempt attempt : attempts) {
            List<Edge> candidates = machine.candidates(state, attempt.on());
            StateId expected = candidates.stream()
                    .filter(edge -> machine.objections(edge, attempt).isEmpty())
                    .map(Edge::to)
                    .findFirst()
                    .orElse(null);
            Step step = lifecycle.fire(state, attempt.on(), attempt);
            assertThat(lifecycle.fire(state, attempt.on(), attempt)).isEqualTo(step);
            if (step instanceof Step.Moved moved) {
                assertThat(moved).isEqualTo(new Step.Moved(state, attempt.on(), Objects.requireNonNull(expected)));
                events.add(moved);
                state = moved.to();
            } else {
                assertThat(expected).isNull();
                assertThat(new TreeSet<>(((Step.Refused) step)
                                .reasons().stream()
                                        .map(LifecycleProps::objection)
                                        .toList()))
                        .isEqualTo(new TreeSet<>(
                                candidates.isEmpty()
                                        ? List.of(Lifecycle.NO_SUCH_TRANSITION)
                                        : candidates.stream()
                                                .flatMap(edge -> machine.objections(edge, attempt).stream())
                                                .toList()));
            }
            assertOffersAgree(lifecycle, state, attempt);
        }
        assertThat(events.stream().reduce(lifecycle.initial(), (at, moved) -> follow(at, moved), (a, b) -> b))
                .as("folding the moves gives the state")
                .isEqualTo(state);
    }

    private static StateId follow(StateId at, Step.Moved moved) {
        assertThat(moved.from()).isEqualTo(at);
        return moved.to();
    }

    private static String objection(Refusal refusal) {
        return refusal.code().equals(Lifecycle.REQUIRED_FIELD) ? refusal.subject() : refusal.code();
    }

    /** A trigger moves to where its first open offer leads, and moves nowhere where no offer of it is open. */
    private static void assertOffersAgree(Lifecycle<Phase, Attempt> lifecycle, StateId state, Attempt attempt) {
        StateId offered = lifecycle.offers(state, attempt).stream()
                .filter(offer -> offer.on().equals(attempt.on()) && offer.isOpen())
                .map(Offer::to)
                .findFirst()
                .orElse(null);
        Step step = lifecycle.fire(state, attempt.on(), attempt);
        assertThat(step instanceof Step.Moved moved ? moved.to() : null).isEqualTo(offered);
    }

    /** All states, all triggers, all answers of all guards, all fields: the moves are those of the walk, and no others. */
    @Property(tries = 40)
    void theWalkTakesEveryWayAndNoOther(@ForAll("machines") Machine machine) {
        Lifecycle<Phase, Attempt> lifecycle = machine.lifecycle();
        Set<Step.Moved> moves = new HashSet<>();
        for (State<Phase> state : lifecycle.states()) {
            for (Trigger on : lifecycle.triggers()) {
                for (Attempt attempt : everyAttempt(on)) {
                    if (lifecycle.fire(state.id(), on, attempt) instanceof Step.Moved moved) {
                        moves.add(moved);
                    }
                }
            }
        }
        Set<Step.Moved> walked = new HashSet<>();
        lifecycle
                .graph()
                .walk("", (memory, edge) -> memory)
                .eachStep("noted", (before, edge, after) -> {
                    walked.add(new Step.Moved(edge.from(), edge.on(), edge.to()));
                    return true;
                })
                .run();
        assertThat(walked).isEqualTo(moves);
    }

    private static List<Attempt> everyAttempt(Trigger on) {
        List<Attempt> attempts = new ArrayList<>();
        for (Answer x : Answer.values()) {
            for (Answer y : Answer.values()) {
                for (Answer z : Answer.values()) {
                    for (List<String> fields : List.of(List.<String>of(), List.of("f"), List.of("g"), FIELDS)) {
                        attempts.add(new Attempt(on, Map.of("x", x, "y", y, "z", z), fields));
                    }
                }
            }
        }
        return attempts;
    }

    @Provide
    Arbitrary<Machine> machines() {
        Arbitrary<StateId> states =
                Arbitraries.integers().between(0, STATES - 1).map(LifecycleProps::state);
        Arbitrary<Edge> edges = Combinators.combine(
                        states,
                        triggers(),
                        states,
                        Arbitraries.of(GUARDS).set().ofMaxSize(2).map(List::copyOf))
                .as(Edge::new);
        Arbitrary<Map<StateId, List<String>>> required = Arbitraries.of(FIELDS)
                .set()
                .map(List::copyOf)
                .list()
                .ofSize(STATES)
                .map(lists -> {
                    Map<StateId, List<String>> map = new HashMap<>();
                    for (int i = 0; i < STATES; i++) {
                        map.put(state(i), lists.get(i));
                    }
                    return map;
                });
        return Combinators.combine(edges.list().ofMaxSize(20), required).as(Machine::new);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        triggers(),
                        Arbitraries.maps(Arbitraries.of(GUARDS), Arbitraries.of(Answer.class))
                                .ofSize(GUARDS.size()),
                        Arbitraries.of(FIELDS).set().map(List::copyOf))
                .as(Attempt::new)
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Trigger> triggers() {
        return Arbitraries.of("next", "a", "b", "c").map(Trigger::of);
    }
}
