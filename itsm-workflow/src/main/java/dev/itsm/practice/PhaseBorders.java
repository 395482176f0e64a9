package dev.itsm.practice;

import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.Transition;
import dev.itsm.lifecycle.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which trigger may cross which border between phases. What a record must have in a phase (a resolution, an approval, a
 * reason) comes with the command of one trigger: a transition that came into the phase by another would leave it without.
 * Immutable and thread-safe.
 *
 * @param <P> the phases of the practice
 */
public final class PhaseBorders<P extends Enum<P>> {
    private record Border<P>(Trigger on, Set<P> from, P to) {
        boolean isBetween(P one, P other) {
            return from.contains(one) && to == other;
        }
    }

    private record Ground<P>(Set<P> from, Set<P> to) {}

    private record Turn<P>(Trigger on, P phase) {}

    private final P start;
    private final List<Border<P>> borders;
    private final List<Ground<P>> open;
    private final Set<Turn<P>> turns;
    private final Set<Trigger> reserved;

    private PhaseBorders(Builder<P> builder) {
        start = builder.start;
        borders = List.copyOf(builder.borders);
        open = List.copyOf(builder.open);
        turns = Set.copyOf(builder.turns);
        Set<Trigger> all = new HashSet<>(builder.reserved);
        borders.forEach(border -> all.add(border.on()));
        reserved = Set.copyOf(all);
    }

    /** Starts the borders of a practice whose records start in that phase. */
    public static <P extends Enum<P>> Builder<P> startingIn(P phase) {
        return new Builder<>(phase);
    }

    /** Returns whether the trigger's command brings something with it, so that nobody else may take it. */
    public boolean isReserved(Trigger trigger) {
        return reserved.contains(trigger);
    }

    /** Returns what is wrong with the transitions, in words. */
    public List<String> faults(Lifecycle<P, ?> lifecycle) {
        Stream<String> first = lifecycle.phase(lifecycle.initial()) == start
                ? Stream.empty()
                : Stream.of("it starts in " + lifecycle.initial() + ", which is not of phase " + start);
        Stream<String> wrong = lifecycle.transitions().stream()
                .map(way -> fault(way, lifecycle.phase(way.from()), lifecycle.phase(way.to())))
                .filter(Objects::nonNull);
        return Stream.concat(first, wrong).toList();
    }

    private @Nullable String fault(Transition<?> way, P from, P to) {
        boolean isBound = borders.stream().anyMatch(border -> border.on().equals(way.on()));
        if (from == to) {
            return isBound && !turns.contains(new Turn<>(way.on(), to)) ? misled(way, from, to, List.of()) : null;
        }
        List<Trigger> may = borders.stream()
                .filter(border -> border.isBetween(from, to))
                .map(Border::on)
                .toList();
        if (isBound ? may.contains(way.on()) : isOpen(from, to)) {
            return null;
        }
        return may.isEmpty() && !isOpen(from, to)
                ? "no transition may lead from phase " + from + " to " + to + " as '" + way.on() + "' of state "
                        + way.from() + " does"
                : misled(way, from, to, may);
    }

    private boolean isOpen(P from, P to) {
        return open.stream()
                .anyMatch(ground -> ground.from().contains(from) && ground.to().contains(to));
    }

    private String misled(Transition<?> way, P from, P to, List<Trigger> may) {
        String others = String.join("' or '", may.stream().map(Trigger::name).toList());
        return "'" + way.on() + "' must not lead from state " + way.from() + " of phase " + from + " to " + way.to()
                + " of phase " + to + (may.isEmpty() ? "" : ": only '" + others + "' may");
    }

    /** Collects borders; not thread-safe. */
    public static final class Builder<P extends Enum<P>> {
        private final P start;
        private final List<Border<P>> borders = new ArrayList<>();
        private final List<Ground<P>> open = new ArrayList<>();
        private final Set<Turn<P>> turns = new HashSet<>();
        private final Set<Trigger> reserved = new HashSet<>();

        private Builder(P start) {
            this.start = start;
        }

        /** Lets the trigger, and no other but those of further borders, lead from each of the phases to that one. */
        public Builder<P> border(Trigger on, Set<P> from, P to) {
            borders.add(new Border<>(on, Set.copyOf(from), to));
            return this;
        }

        /** Lets triggers without a border of their own lead from each of these phases to each of those. */
        public Builder<P> open(Set<P> from, Set<P> to) {
            open.add(new Ground<>(Set.copyOf(from), Set.copyOf(to)));
            return this;
        }

        /** Lets a trigger that has a border also lead from state to state within the phase. */
        public Builder<P> within(Trigger on, P phase) {
            turns.add(new Turn<>(on, phase));
            return this;
        }

        /** Keeps triggers for their own commands that cross no border. */
        public Builder<P> reserve(Trigger... triggers) {
            reserved.addAll(List.of(triggers));
            return this;
        }

        public PhaseBorders<P> build() {
            return new PhaseBorders<>(this);
        }
    }
}
