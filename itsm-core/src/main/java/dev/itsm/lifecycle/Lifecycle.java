package dev.itsm.lifecycle;

import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The states of a record, and what leads from one to another. It holds no current state: the record keeps its own, names it in
 * {@link #fire}, and takes the one that comes back. Immutable and thread-safe; made and checked once, fired often.
 *
 * <pre>{@code
 * Lifecycle<IncidentPhase, Attempt> incident = Lifecycle.<IncidentPhase, Attempt>builder("incident", "1")
 *     .state(State.of(NEW, IncidentPhase.NEW))
 *     .state(State.of(RESOLVED, IncidentPhase.RESOLVED).requiring("resolution"))
 *     .state(State.of(CLOSED, IncidentPhase.CLOSED).asTerminal())
 *     .initial(NEW)
 *     .transition(NEW, RESOLVE, RESOLVED)
 *     .transition(RESOLVED, CLOSE, CLOSED, confirmed)
 *     .field("resolution", Attempt::resolution)
 *     .build();
 * }</pre>
 *
 * <p>The subject is what guards and required fields look at: the record as the trigger would leave it, with whatever else
 * they need to know, such as who acts and when.
 *
 * @param <P> the phases of the practice
 * @param <T> the subject
 */
public final class Lifecycle<P extends Enum<P>, T> {
    /** The code of the refusal of a trigger that leads nowhere from the state. */
    public static final String NO_SUCH_TRANSITION = "NO_SUCH_TRANSITION";

    /** The code of the refusal for the lack of a required field. */
    public static final String REQUIRED_FIELD = "REQUIRED_FIELD";

    private final LifecycleBuilder<P, T> definition;
    private final Map<StateId, State<P>> states = new LinkedHashMap<>();
    private final Map<StateId, List<Arc.Required<T>>> required = new LinkedHashMap<>();
    private final Map<StateId, List<Arc<T>>> leaving = new LinkedHashMap<>();
    private final ArcTable<T> arcs;

    /** Takes a sound definition that nobody else holds. */
    Lifecycle(LifecycleBuilder<P, T> definition) {
        this.definition = definition;
        for (State<P> state : definition.states.values()) {
            states.put(state.id(), state);
            required.put(state.id(), definition.requiredIn(state));
            leaving.put(state.id(), new ArrayList<>());
        }
        List<Arc<T>> firsts = new ArrayList<>();
        definition.byStateAndTrigger().forEach(rivals -> firsts.add(link(rivals)));
        arcs = new ArcTable<>(firsts);
    }

    /** Links the transitions on one trigger of one state in their order, the last one first. */
    private Arc<T> link(List<Transition<T>> rivals) {
        Arc<T> next = null;
        List<Arc<T>> linked = new ArrayList<>();
        for (int i = rivals.size() - 1; i >= 0; i--) {
            Transition<T> transition = rivals.get(i);
            next = new Arc<>(
                    new Step.Moved(transition.from(), transition.on(), transition.to()),
                    definition.guardsOf(transition),
                    required(transition.to()),
                    next);
            linked.add(0, next);
        }
        leaving(rivals.get(0).from()).addAll(linked);
        return linked.get(0);
    }

    /** Starts a lifecycle; the version is what records were judged by. */
    public static <P extends Enum<P>, T> LifecycleBuilder<P, T> builder(String name, String version) {
        return new LifecycleBuilder<>(name, version);
    }

    /** Returns a builder that holds all of this, to add to it. */
    public LifecycleBuilder<P, T> toBuilder() {
        return definition.copy();
    }

    public String name() {
        return definition.name;
    }

    public String version() {
        return definition.version;
    }

    /** Returns the state that a record starts in. */
    public StateId initial() {
        return definition.initial();
    }

    /** Returns the states in their order. */
    public List<State<P>> states() {
        return List.copyOf(states.values());
    }

    /** Returns whether it has a state of that name. */
    public boolean has(StateId state) {
        return states.containsKey(state);
    }

    /**
     * Returns the state of that name.
     *
     * @throws IllegalArgumentException if the lifecycle has none
     */
    public State<P> state(StateId id) {
        return known(states, id);
    }

    /**
     * Returns the phase of the state.
     *
     * @throws IllegalArgumentException if the lifecycle has no such state
     */
    public P phase(StateId state) {
        return state(state).phase();
    }

    /** Returns the transitions in their order, with the guards that they were declared with. */
    public List<Transition<T>> transitions() {
        return List.copyOf(definition.transitions);
    }

    /** Returns the triggers in the order of their first transitions. */
    public List<Trigger> triggers() {
        return definition.transitions.stream().map(Transition::on).distinct().toList();
    }

    /**
     * Returns where the trigger leads from the state, or every reason why it leads nowhere. Of several transitions, the first
     * whose guards hold and whose required fields are there is taken.
     *
     * @throws IllegalArgumentException if the lifecycle has no such state; a trigger that it does not know is refused
     */
    public Step fire(StateId from, Trigger on, T subject) {
        Arc<T> first = arcs.find(from, on);
        for (Arc<T> arc = first; arc != null; arc = arc.next) {
            if (arc.isOpen(subject)) {
                return arc.moved;
            }
        }
        return first == null ? noSuchTransition(from, on, subject) : refuse(first, subject);
    }

    private Step refuse(Arc<T> first, T subject) {
        Set<Refusal> reasons = new LinkedHashSet<>();
        String name = nameOf(subject);
        for (Arc<T> arc = first; arc != null; arc = arc.next) {
            reasons.addAll(arc.refusals(subject, name));
        }
        return new Step.Refused(List.copyOf(reasons));
    }

    private Step noSuchTransition(StateId from, Trigger on, T subject) {
        state(from);
        ClauseRef clause = definition.clause;
        String advice = new Detour(definition.transitions).advice(from, on);
        return new Step.Refused(List.of(new Refusal(
                NO_SUCH_TRANSITION, nameOf(subject), "'" + on + "' leads nowhere from " + from, clause, advice)));
    }

    /**
     * Returns every way out of the state, in order, with why it cannot be taken as things are.
     *
     * @throws IllegalArgumentException if the lifecycle has no such state
     */
    public List<Offer> offers(StateId from, T subject) {
        String name = nameOf(subject);
        return leaving(from).stream()
                .map(arc -> new Offer(arc.moved.on(), arc.moved.to(), arc.requires(), arc.refusals(subject, name)))
                .toList();
    }

    /**
     * Returns a refusal for each field that a record in that state must have and the subject does not: for a record that is
     * about to start there, or is edited there.
     *
     * @throws IllegalArgumentException if the lifecycle has no such state
     */
    public List<Refusal> missing(StateId state, T subject) {
        return required(state).stream()
                .flatMap(field -> Arc.missing(field, subject).stream())
                .toList();
    }

    /** Returns the names of the fields that a record in that state must have, those of its phase included. */
    public List<String> requiredFields(StateId state) {
        return required(state).stream().map(Arc.Required::field).toList();
    }

    /** Returns its shape: what the diagrams draw. */
    public StateGraph graph() {
        return definition.graph();
    }

    /** Returns what may be wrong with its shape; errors are not among it, as they do not build. */
    public List<Finding> lint() {
        return graph().lint();
    }

    private List<Arc.Required<T>> required(StateId state) {
        return known(required, state);
    }

    private List<Arc<T>> leaving(StateId state) {
        return known(leaving, state);
    }

    private <V> V known(Map<StateId, V> values, StateId state) {
        V found = values.get(state);
        if (found == null) {
            throw new IllegalArgumentException("The lifecycle " + this + " has no state '" + state + "'; it has "
                    + states.keySet() + ".\nMaybe the record was stored under another version.");
        }
        return found;
    }

    private String nameOf(T subject) {
        Function<? super T, String> naming = definition.naming;
        return naming == null ? definition.name : naming.apply(subject);
    }

    @Override
    public String toString() {
        return definition.name + "/" + definition.version;
    }
}
