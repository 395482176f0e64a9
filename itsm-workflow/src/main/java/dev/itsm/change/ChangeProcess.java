package dev.itsm.change;

import dev.itsm.decision.Refusal;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ChangeId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.Act;
import dev.itsm.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How an organization changes things: its lifecycle and its policies over time, as one value. Immutable and thread-safe.
 *
 * <pre>{@code
 * ChangeProcess acme = ChangeProcess.of(policy).toBuilder()
 *     .named("acme", "7")
 *     .policyFrom(Instant.parse("2027-01-01T00:00:00Z"), stricter)
 *     .lifecycle(l -> l.state(State.of(PILOT, ChangePhase.IMPLEMENTING))
 *         .transition(IMPLEMENTING, START_PILOT, PILOT)
 *         .transition(PILOT, COMPLETE, IMPLEMENTED))
 *     .build();
 * }</pre>
 *
 * <p>Whatever is added, nothing is carried out without an authorisation, and nobody approves their own work: the gates on the
 * borders of the phases come with the process, and {@link Builder#build} makes sure that they cannot be passed by other ways.
 */
public final class ChangeProcess {
    private final String name;
    private final String version;
    private final Lifecycle<ChangePhase, ChangeAttempt> lifecycle;
    private final NavigableMap<Instant, ChangePolicy> policies;
    private final Map<String, FieldKey<?>> fields;
    private final Map<ChangePhase, List<Rule<ChangeAttempt>>> gates;

    private ChangeProcess(Builder builder) {
        name = builder.name;
        version = builder.version;
        lifecycle = builder.lifecycle.build();
        policies = new TreeMap<>(builder.policies);
        fields = Map.copyOf(builder.fields);
        gates = builder.gates;
    }

    /**
     * Returns the standard process under one policy.
     *
     * @throws IllegalArgumentException if the policy has gaps
     */
    public static ChangeProcess of(ChangePolicy policy) {
        return new Builder(ChangeGuards.GATES).policyFrom(Instant.MIN, policy).build();
    }

    /** Returns the standard process with other gates, which is how the proof of the gates makes sure that it finds faults. */
    static ChangeProcess withGates(ChangePolicy policy, Map<ChangePhase, List<Rule<ChangeAttempt>>> gates) {
        return new Builder(gates).policyFrom(Instant.MIN, policy).build();
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    public String name() {
        return name;
    }

    /** Returns what decisions under it are filed under: {@code name/version}, and the policy's version behind it. */
    public String versionAt(Instant instant) {
        return name + "/" + version + " " + policyAt(instant).version();
    }

    public Lifecycle<ChangePhase, ChangeAttempt> lifecycle() {
        return lifecycle;
    }

    /** Returns the policy in force at the instant; before the first, the first. */
    public ChangePolicy policyAt(Instant instant) {
        Map.Entry<Instant, ChangePolicy> inForce = policies.floorEntry(instant);
        return inForce == null ? policies.firstEntry().getValue() : inForce.getValue();
    }

    /** Returns the organization's own field of that name; empty if it has none. */
    public Optional<FieldKey<?>> field(String fieldName) {
        return Optional.ofNullable(fields.get(fieldName));
    }

    /** Returns the decider for a change that has these surroundings. */
    public ChangeDecider decider(ChangeId id, Surroundings surroundings) {
        return new ChangeDecider(this, id, surroundings);
    }

    /** Returns every way out of the change's state for whoever acts, and why those that are barred are barred. */
    public List<Offer> offers(Change change, Surroundings surroundings, Act act) {
        return lifecycle.offers(change.state(), new ChangeAttempt(this, surroundings, change, act, true));
    }

    /** Returns the rules for whatever comes into the phase. */
    List<Rule<ChangeAttempt>> gates(ChangePhase phase) {
        return gates.getOrDefault(phase, List.of());
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder {
        private String name = "standard";
        private String version = "1";
        private final LifecycleBuilder<ChangePhase, ChangeAttempt> lifecycle;
        private final NavigableMap<Instant, ChangePolicy> policies = new TreeMap<>();
        private final Map<String, FieldKey<?>> fields = new LinkedHashMap<>();
        private final Map<ChangePhase, List<Rule<ChangeAttempt>>> gates;

        private Builder(Map<ChangePhase, List<Rule<ChangeAttempt>>> gates) {
            this.gates = gates;
            lifecycle = ChangeLifecycle.standard(gates);
        }

        private Builder(ChangeProcess process) {
            name = process.name;
            version = process.version;
            lifecycle = process.lifecycle.toBuilder();
            policies.putAll(process.policies);
            fields.putAll(process.fields);
            gates = process.gates;
        }

        /** Gives the result a name and version of its own: decisions are filed under both. */
        public Builder named(String newName, String newVersion) {
            name = newName;
            version = newVersion;
            lifecycle.named(newName, newVersion);
            return this;
        }

        /** Puts a policy in force from an instant on, until the next one. */
        public Builder policyFrom(Instant startInclusive, ChangePolicy policy) {
            policies.put(startInclusive, policy);
            return this;
        }

        /** Adds states, transitions, guards and required fields. */
        public Builder lifecycle(Consumer<LifecycleBuilder<ChangePhase, ChangeAttempt>> additions) {
            additions.accept(lifecycle);
            return this;
        }

        /** Declares a field of the organization's own, which states may require by its name. */
        public Builder field(FieldKey<?> key) {
            fields.put(key.name(), key);
            lifecycle.field(
                    key.name(),
                    attempt -> attempt.change().attributes().values().get(key.name()));
            return this;
        }

        /** Makes a state require a field of the organization's own. */
        public Builder require(StateId state, FieldKey<?> key) {
            field(key);
            lifecycle.require(state, key.name());
            return this;
        }

        /**
         * Returns the process.
         *
         * @throws dev.itsm.lifecycle.UnsoundLifecycleException if the lifecycle has an error
         * @throws IllegalArgumentException if a policy has gaps, or a transition gets past what the library guarantees; it
         *     names every fault
         */
        public ChangeProcess build() {
            List<String> faults = new ArrayList<>();
            policies.values()
                    .forEach(policy ->
                            policy.gaps().stream().map(Refusal::toString).forEach(faults::add));
            ChangeProcess process = new ChangeProcess(this);
            faults.addAll(PhaseBorders.faults(process.lifecycle));
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException("The change process " + process + " is unsound: "
                        + String.join("; ", faults) + ".\nMaybe a state has another phase than was meant.");
            }
            return process;
        }
    }
}
