package dev.itsm.lifecycle;

import dev.itsm.id.ClauseRef;
import dev.itsm.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link Lifecycle}. What is said of a phase holds for all of its states, those that are added later
 * included, and cannot be taken back: this is how a practice guarantees something whatever an organization adds. Not
 * thread-safe.
 *
 * @param <P> the phases of the practice
 * @param <T> the subject of guards and required fields
 */
public final class LifecycleBuilder<P extends Enum<P>, T> {
    /** A rule on crossing the border of a phase. */
    private record Gate<P, T>(P phase, boolean entering, Rule<T> rule) {}

    String name;
    String version;
    final Map<StateId, State<P>> states = new LinkedHashMap<>();
    final List<Transition<T>> transitions = new ArrayList<>();

    @Nullable
    ClauseRef clause;

    @Nullable
    Function<? super T, String> naming;

    private @Nullable StateId initial;
    private final Map<String, Function<? super T, ? extends @Nullable Object>> fields = new HashMap<>();
    private final List<Gate<P, T>> gates = new ArrayList<>();
    private final Map<P, StateRole> roles = new HashMap<>();
    private final Map<P, Set<String>> requiredByPhase = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    LifecycleBuilder(String name, String version) {
        this.name = name;
        this.version = version;
    }

    LifecycleBuilder<P, T> copy() {
        LifecycleBuilder<P, T> copy = new LifecycleBuilder<>(name, version);
        copy.states.putAll(states);
        copy.transitions.addAll(transitions);
        copy.clause = clause;
        copy.naming = naming;
        copy.initial = initial;
        copy.fields.putAll(fields);
        copy.gates.addAll(gates);
        copy.roles.putAll(roles);
        requiredByPhase.forEach((phase, names) -> copy.requiredByPhase.put(phase, new LinkedHashSet<>(names)));
        copy.faults.addAll(faults);
        return copy;
    }

    /** Gives the result a name and version of its own, as an organization does that adds to a shipped lifecycle. */
    public LifecycleBuilder<P, T> named(String newName, String newVersion) {
        name = newName;
        version = newVersion;
        return this;
    }

    /** Says which clause asks for this order of states; refused triggers cite it. */
    public LifecycleBuilder<P, T> under(ClauseRef source) {
        clause = source;
        return this;
    }

    /** Says what refusals call the subject; without it, the lifecycle's name. */
    public LifecycleBuilder<P, T> naming(Function<? super T, String> subjectName) {
        naming = subjectName;
        return this;
    }

    /** Says in which state a record starts. */
    public LifecycleBuilder<P, T> initial(StateId state) {
        initial = state;
        return this;
    }

    /** Adds a state. */
    public LifecycleBuilder<P, T> state(State<P> state) {
        if (states.putIfAbsent(state.id(), state) != null) {
            faults.add("state " + state.id() + " is declared twice");
        }
        return this;
    }

    /** Makes a state that is there require these fields as well. */
    public LifecycleBuilder<P, T> require(StateId state, String... names) {
        State<P> found = states.get(state);
        if (found == null) {
            faults.add("state " + state + " is to require fields, but it is not declared");
        } else {
            states.put(state, found.requiring(names));
        }
        return this;
    }

    /** Makes every state of a phase require these fields. */
    public LifecycleBuilder<P, T> require(P phase, String... names) {
        requiredByPhase.computeIfAbsent(phase, key -> new LinkedHashSet<>()).addAll(List.of(names));
        return this;
    }

    /** Says how a field that states require is found in a subject; it is missing if that is null, blank or empty. */
    public LifecycleBuilder<P, T> field(String field, Function<? super T, ? extends @Nullable Object> value) {
        fields.put(field, value);
        return this;
    }

    /** Adds a transition, open where all guards hold. Those on one trigger of one state are tried in their order. */
    @SafeVarargs
    public final LifecycleBuilder<P, T> transition(StateId from, Trigger on, StateId to, Rule<? super T>... guards) {
        Transition<T> transition = new Transition<>(from, on, to, List.of());
        for (Rule<? super T> guard : guards) {
            transition = transition.guardedBy(guard);
        }
        transitions.add(transition);
        return this;
    }

    /** Adds guards to the transitions on a trigger of a state. */
    @SafeVarargs
    public final LifecycleBuilder<P, T> guard(StateId from, Trigger on, Rule<? super T>... guards) {
        Predicate<Transition<T>> meant =
                transition -> transition.from().equals(from) && transition.on().equals(on);
        if (transitions.stream().noneMatch(meant)) {
            faults.add("'" + on + "' of state " + from + " is to be guarded, but there is no such transition");
        }
        for (Rule<? super T> guard : guards) {
            transitions.replaceAll(transition -> meant.test(transition) ? transition.guardedBy(guard) : transition);
        }
        return this;
    }

    /** Takes away the transitions on a trigger of a state. */
    public LifecycleBuilder<P, T> withoutTransition(StateId from, Trigger on) {
        if (!transitions.removeIf(
                transition -> transition.from().equals(from) && transition.on().equals(on))) {
            faults.add("'" + on + "' of state " + from + " is to go, but there is no such transition");
        }
        return this;
    }

    /** Takes away a state with all of its transitions. */
    public LifecycleBuilder<P, T> withoutState(StateId state) {
        if (states.remove(state) == null) {
            faults.add("state " + state + " is to go, but it is not declared");
        }
        transitions.removeIf(
                transition -> transition.from().equals(state) || transition.to().equals(state));
        return this;
    }

    /** Guards every transition that comes into a phase from another. */
    @SafeVarargs
    public final LifecycleBuilder<P, T> entering(P phase, Rule<? super T>... rules) {
        for (Rule<? super T> rule : rules) {
            gates.add(new Gate<>(phase, true, Rule.narrow(rule)));
        }
        return this;
    }

    /** Guards every transition that leaves a phase for another. */
    @SafeVarargs
    public final LifecycleBuilder<P, T> leaving(P phase, Rule<? super T>... rules) {
        for (Rule<? super T> rule : rules) {
            gates.add(new Gate<>(phase, false, Rule.narrow(rule)));
        }
        return this;
    }

    /** Says what a phase means for approval: no way may lead to an implementing phase past the approved ones. */
    public LifecycleBuilder<P, T> role(P phase, StateRole role) {
        roles.put(phase, role);
        return this;
    }

    /** Returns what is wrong with the shape so far. */
    public List<Finding> lint() {
        return graph().lint();
    }

    /**
     * Returns the lifecycle.
     *
     * @throws UnsoundLifecycleException if a part is missing or said twice, a required field cannot be found in a subject, or
     *     the {@linkplain StateGraph#lint shape} has an error; it says everything that is wrong
     */
    public Lifecycle<P, T> build() {
        List<String> found = new ArrayList<>(faults);
        if (initial == null) {
            found.add("it has no initial state");
        }
        Set<String> wanted = new LinkedHashSet<>();
        states.values().forEach(state -> wanted.addAll(requiredNames(state)));
        wanted.removeAll(fields.keySet());
        wanted.forEach(field -> found.add("nothing says how the required field '" + field + "' is found"));
        List<Finding> errors = initial == null
                ? List.of()
                : lint().stream().filter(Finding::isError).toList();
        if (!found.isEmpty() || !errors.isEmpty()) {
            throw new UnsoundLifecycleException(name, found, errors);
        }
        return new Lifecycle<>(copy());
    }

    StateId initial() {
        if (initial == null) {
            throw new IllegalStateException(
                    "The lifecycle '" + name + "' has no initial state.\nMaybe it is still to be set.");
        }
        return initial;
    }

    StateGraph graph() {
        List<StateGraph.Node> nodes = new ArrayList<>();
        states.values()
                .forEach(state -> nodes.add(new StateGraph.Node(
                        state.id(),
                        state.phase().name(),
                        roles.get(state.phase()),
                        state.terminal(),
                        List.copyOf(requiredNames(state)))));
        List<StateGraph.Edge> edges = new ArrayList<>();
        transitions.forEach(transition -> edges.add(new StateGraph.Edge(
                transition.from(),
                transition.on(),
                transition.to(),
                guardsOf(transition).stream().map(Rule::code).toList())));
        return new StateGraph(name, initial(), nodes, edges);
    }

    private Set<String> requiredNames(State<P> state) {
        Set<String> names = new LinkedHashSet<>(requiredByPhase.getOrDefault(state.phase(), Set.of()));
        names.addAll(state.requires());
        return names;
    }

    /** The fields that the state requires, as rules that say whether they are there. */
    List<Arc.Required<T>> requiredIn(State<P> state) {
        List<Arc.Required<T>> required = new ArrayList<>();
        for (String field : requiredNames(state)) {
            Function<? super T, ? extends @Nullable Object> value = fields.get(field);
            if (value != null) {
                String says = "'" + field + "' must be filled in for " + state.id();
                required.add(new Arc.Required<>(field, Rule.present(Lifecycle.REQUIRED_FIELD, says, value)));
            }
        }
        return required;
    }

    /** The transition's own guards and the gates of the phases between which it crosses. */
    List<Rule<T>> guardsOf(Transition<T> transition) {
        List<Rule<T>> guards = new ArrayList<>(transition.guards());
        State<P> from = states.get(transition.from());
        State<P> to = states.get(transition.to());
        if (from != null && to != null && from.phase() != to.phase()) {
            for (Gate<P, T> gate : gates) {
                if (gate.phase() == (gate.entering() ? to.phase() : from.phase())) {
                    guards.add(gate.rule());
                }
            }
        }
        return guards;
    }

    /** The transitions in groups that share state and trigger, each in order. */
    Collection<List<Transition<T>>> byStateAndTrigger() {
        Map<StateId, Map<Trigger, List<Transition<T>>>> groups = new LinkedHashMap<>();
        for (Transition<T> transition : transitions) {
            groups.computeIfAbsent(transition.from(), state -> new LinkedHashMap<>())
                    .computeIfAbsent(transition.on(), trigger -> new ArrayList<>())
                    .add(transition);
        }
        return groups.values().stream()
                .flatMap(group -> group.values().stream())
                .toList();
    }
}
