package dev.itsm.practice;

import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.StateId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How an organization runs a practice: its lifecycle, its own fields and its policies, as one versioned value. Immutable and
 * thread-safe, as its subclasses must be.
 *
 * <p>Whatever an organization adds, what the practice guarantees stays: its {@link Gates gates} are on the borders of the
 * phases, and its {@link PhaseBorders borders} cannot be crossed by other ways, which building a process makes sure of.
 *
 * @param <P> the phases of the practice
 * @param <T> what the lifecycle's guards look at
 */
public abstract class PracticeProcess<P extends Enum<P>, T> {
    private final String name;
    private final String version;
    private final Lifecycle<P, T> lifecycle;
    private final PhaseBorders<P> borders;
    private final Gates<P, T> gates;
    private final OwnFields fields;

    /** @throws dev.itsm.lifecycle.UnsoundLifecycleException if the lifecycle has an error */
    protected PracticeProcess(Builder<P, T, ?> builder, PhaseBorders<P> borders, Gates<P, T> gates) {
        this.name = builder.name;
        this.version = builder.version;
        this.lifecycle = builder.lifecycle.build();
        this.borders = borders;
        this.gates = gates;
        this.fields = new OwnFields(name + "/" + version, builder.fields);
    }

    public final String name() {
        return name;
    }

    /** Returns what decisions under it are filed under: {@code name/version}. */
    public final String version() {
        return name + "/" + version;
    }

    public final Lifecycle<P, T> lifecycle() {
        return lifecycle;
    }

    /** Returns which trigger may cross which border between phases. */
    public final PhaseBorders<P> borders() {
        return borders;
    }

    /** Returns the rules for whatever comes into a phase. */
    public final Gates<P, T> gates() {
        return gates;
    }

    public final OwnFields fields() {
        return fields;
    }

    /** Returns the organization's own field of that name; empty if it has none. */
    public final Optional<FieldKey<?>> field(String fieldName) {
        return fields.find(fieldName);
    }

    /** Returns the offers, with what to do about their refusals where those say nothing about that themselves. */
    protected final List<Offer> advised(Stream<Offer> offers) {
        return offers.map(offer -> new Offer(
                        offer.on(),
                        offer.to(),
                        offer.requires(),
                        offer.refusals().stream().map(gates::advised).toList()))
                .toList();
    }

    @Override
    public final String toString() {
        return version();
    }

    /**
     * Collects the parts of a process; not thread-safe.
     *
     * @param <P> the phases of the practice
     * @param <T> what the lifecycle's guards look at
     * @param <B> the builder itself
     */
    public abstract static class Builder<P extends Enum<P>, T, B extends Builder<P, T, B>> {
        private final LifecycleBuilder<P, T> lifecycle;
        private final Function<T, Attributes> attributes;
        private final Map<String, FieldKey<?>> fields = new LinkedHashMap<>();
        private final List<String> faults = new ArrayList<>();
        private String name = "standard";
        private String version = "1";

        /** @param attributes where the values of an organization's own fields are */
        protected Builder(LifecycleBuilder<P, T> standard, Function<T, Attributes> attributes) {
            this.lifecycle = standard;
            this.attributes = attributes;
        }

        /** Starts with all of a process, to add to it. */
        protected Builder(PracticeProcess<P, T> process, Function<T, Attributes> attributes) {
            this(process.lifecycle.toBuilder(), attributes);
            name = process.name;
            version = process.version;
            fields.putAll(process.fields.keys());
        }

        protected abstract B self();

        /** Gives the result a name and version of its own: decisions are filed under both. */
        public final B named(String newName, String newVersion) {
            name = newName;
            version = newVersion;
            lifecycle.named(newName, newVersion);
            return self();
        }

        /** Adds states, transitions, guards and required fields. */
        public final B lifecycle(Consumer<LifecycleBuilder<P, T>> additions) {
            additions.accept(lifecycle);
            return self();
        }

        /** Declares a field of the organization's own, which states may require by its name. */
        public final B field(FieldKey<?> key) {
            if (fields.put(key.name(), key) != null) {
                faults.add("field '" + key + "' is declared twice");
            }
            lifecycle.field(
                    key.name(), subject -> attributes.apply(subject).values().get(key.name()));
            return self();
        }

        /** Makes a state require a field of the organization's own, which need not be declared before. */
        public final B require(StateId state, FieldKey<?> key) {
            if (!fields.containsKey(key.name())) {
                field(key);
            }
            lifecycle.require(state, key.name());
            return self();
        }

        /** Keeps, in words, what is wrong with what was collected: {@link #sound} tells it. */
        protected final void fault(String says) {
            faults.add(says);
        }

        /**
         * Returns the process if it is sound.
         *
         * @param noun what the practice's records are called, such as {@code incident}
         * @throws IllegalArgumentException if it is not; it names every fault
         */
        protected final <R extends PracticeProcess<P, T>> R sound(String noun, R process) {
            PracticeProcess<P, T> built = process;
            List<String> found = new ArrayList<>(faults);
            found.addAll(built.borders.faults(built.lifecycle));
            if (!found.isEmpty()) {
                throw new IllegalArgumentException("The " + noun + " process " + process + " is unsound: "
                        + String.join("; ", found) + ".\nMaybe a state has another phase than was meant.");
            }
            return process;
        }
    }
}
