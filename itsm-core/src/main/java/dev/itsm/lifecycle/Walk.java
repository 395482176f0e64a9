package dev.itsm.lifecycle;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.event.DomainEvent;
import dev.itsm.party.Act;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Visits everything that a record can come to, by every command in every state, and proves that an invariant holds
 * throughout, or returns the shortest way to break it.
 *
 * <pre>{@code
 * Walk.of(new IncidentDecider(process), state -> everyCommand(state))
 *     .telling(IncidentWalk::withoutTimes)
 *     .always("closed means resolved", incident -> !incident.isClosed() || incident.resolution() != null)
 *     .run()
 *     .orThrow();
 * }</pre>
 *
 * <p>It ends if the states that it tells apart are finitely many: {@link #telling} names what matters of a state, and the
 * commands cover every outcome of every rule. Immutable; the result is the same for the same arguments.
 *
 * @param <S> the states; null stands for a record that does not exist yet
 * @param <C> the commands
 */
public final class Walk<S, C> {
    /** A command with who gives it and when. */
    public record Given<C>(C command, Act act) {}

    /** A condition on a step that was taken. */
    @FunctionalInterface
    public interface StepTest<S, C> {
        /**
         * Returns whether the step is as it should be.
         *
         * @param before the state before; null if the command made the record
         */
        boolean test(@Nullable S before, C command, S after);
    }

    /** A step that was taken: the command and the state that it led to. */
    public record Leg<S, C>(C command, S after) {}

    /**
     * The shortest way to break an invariant.
     *
     * @param invariant which one
     * @param path the steps from the start; the last one breaks it
     */
    public record CounterExample<S, C>(String invariant, List<Leg<S, C>> path) {
        public CounterExample {
            path = List.copyOf(path);
        }

        /** Returns it for a person: a line for each step. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("broken: " + invariant);
            path.forEach(leg ->
                    text.append("\n  ").append(leg.command()).append(" → ").append(leg.after()));
            return text.toString();
        }
    }

    /**
     * What a walk found.
     *
     * @param states how many states it told apart, the start included
     * @param steps how many commands were accepted
     * @param refusals how many commands were refused
     * @param broken the shortest way to break an invariant; empty if all hold throughout
     */
    public record Result<S, C>(int states, long steps, long refusals, Optional<CounterExample<S, C>> broken) {
        /**
         * Returns this result.
         *
         * @throws IllegalStateException if an invariant can be broken; it says how
         */
        public Result<S, C> orThrow() {
            broken.ifPresent(example -> {
                throw new IllegalStateException(example + "\nMaybe a guard is missing on the last step.");
            });
            return this;
        }
    }

    private record Invariant<S, C>(String name, StepTest<S, C> test) {}

    private record Visit<S, C>(
            @Nullable S state,
            @Nullable Visit<S, C> before,
            @Nullable C command) {}

    private final @Nullable S start;
    private final Function<@Nullable S, ? extends Iterable<? extends C>> commands;
    private final BiFunction<@Nullable S, C, @Nullable S> next;
    private final Function<? super S, ?> telling;
    private final int limit;
    private final List<Invariant<S, C>> invariants;

    private Walk(
            @Nullable S start,
            Function<@Nullable S, ? extends Iterable<? extends C>> commands,
            BiFunction<@Nullable S, C, @Nullable S> next,
            Function<? super S, ?> telling,
            int limit,
            List<Invariant<S, C>> invariants) {
        this.start = start;
        this.commands = commands;
        this.next = next;
        this.telling = telling;
        this.limit = limit;
        this.invariants = List.copyOf(invariants);
    }

    /**
     * Returns a walk from a start.
     *
     * @param start the first state; null if the record does not exist yet
     * @param commands the commands to try in a state
     * @param next the state after a command; null if it is refused
     */
    public static <S, C> Walk<S, C> of(
            @Nullable S start,
            Function<@Nullable S, ? extends Iterable<? extends C>> commands,
            BiFunction<@Nullable S, C, @Nullable S> next) {
        return new Walk<>(start, commands, next, state -> state, 1_000_000, List.of());
    }

    /**
     * Returns a walk of a decider from nothing, which also proves its law: the accepted state is the fold of its events.
     *
     * @param commands the commands to try in a state, which is null before the record exists
     */
    public static <S, C, E extends DomainEvent> Walk<S, Given<C>> of(
            Decider<S, C, E> decider, Function<@Nullable S, ? extends Iterable<Given<C>>> commands) {
        Walk<S, Given<C>> walk =
                of(null, commands, (state, given) -> accepted(decider.decide(state, given.command(), given.act())));
        return walk.eachStep("the accepted state is the fold of its events", (before, given, after) -> {
            S folded = before;
            for (E event : events(decider.decide(before, given.command(), given.act()))) {
                folded = decider.evolve(folded, event);
            }
            return after.equals(folded);
        });
    }

    private static <S, E> @Nullable S accepted(Decision<S, E> decision) {
        return decision instanceof Decision.Accepted<S, E> accepted ? accepted.state() : null;
    }

    private static <S, E> Collection<E> events(Decision<S, E> decision) {
        return decision instanceof Decision.Accepted<S, E> accepted ? accepted.events() : List.of();
    }

    /** Returns the walk that tells states apart by this: by what matters, without instants and counters that grow. */
    public Walk<S, C> telling(Function<? super S, ?> what) {
        return new Walk<>(start, commands, next, what, limit, invariants);
    }

    /** Returns the walk that gives up after so many states; one million if not said. */
    public Walk<S, C> atMost(int states) {
        return new Walk<>(start, commands, next, telling, states, invariants);
    }

    /** Returns the walk that also proves this of every state that a command leads to. */
    public Walk<S, C> always(String name, Predicate<? super S> test) {
        return eachStep(name, (before, command, after) -> test.test(after));
    }

    /** Returns the walk that also proves this of every step. */
    public Walk<S, C> eachStep(String name, StepTest<S, C> test) {
        List<Invariant<S, C>> more = new ArrayList<>(invariants);
        more.add(new Invariant<>(name, test));
        return new Walk<>(start, commands, next, telling, limit, more);
    }

    /**
     * Walks until everything was seen, or an invariant is broken.
     *
     * @throws IllegalStateException if there are more states than it may tell apart
     */
    public Result<S, C> run() {
        Set<Object> seen = new HashSet<>(Set.of(key(start)));
        Deque<Visit<S, C>> open = new ArrayDeque<>(List.of(new Visit<>(start, null, null)));
        long steps = 0;
        long refusals = 0;
        while (!open.isEmpty()) {
            Visit<S, C> here = open.remove();
            for (C command : commands.apply(here.state())) {
                S after = next.apply(here.state(), command);
                if (after == null) {
                    refusals++;
                    continue;
                }
                steps++;
                Visit<S, C> there = new Visit<>(after, here, command);
                for (Invariant<S, C> invariant : invariants) {
                    if (!invariant.test().test(here.state(), command, after)) {
                        return new Result<>(
                                seen.size(),
                                steps,
                                refusals,
                                Optional.of(new CounterExample<>(invariant.name(), path(there))));
                    }
                }
                if (seen.add(key(after))) {
                    checkLimit(seen.size(), after);
                    open.add(there);
                }
            }
        }
        return new Result<>(seen.size(), steps, refusals, Optional.empty());
    }

    private Object key(@Nullable S state) {
        return state == null ? Optional.empty() : Objects.requireNonNull(telling.apply(state));
    }

    private void checkLimit(int states, S last) {
        if (states > limit) {
            throw new IllegalStateException("The walk came to more than " + limit + " states, the last one " + last
                    + ".\nMaybe it tells states apart by something that grows, such as an instant.");
        }
    }

    private static <S, C> List<Leg<S, C>> path(Visit<S, C> last) {
        List<Leg<S, C>> path = new ArrayList<>();
        for (Visit<S, C> visit = last; visit != null; visit = visit.before()) {
            if (visit.command() != null && visit.state() != null) {
                path.add(new Leg<>(visit.command(), visit.state()));
            }
        }
        Collections.reverse(path);
        return path;
    }
}
