package dev.itsm.change;

import dev.itsm.approval.Clearance;
import dev.itsm.approval.Duty;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PracticeProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
public final class ChangeProcess extends PracticeProcess<ChangePhase, ChangeAttempt> {
    private static final Map<Trigger, Duty> DUTIES = Map.of(
            ChangeLifecycle.IMPLEMENT, Duty.IMPLEMENT,
            ChangeLifecycle.COMPLETE, Duty.IMPLEMENT,
            ChangeLifecycle.FAIL, Duty.IMPLEMENT,
            ChangeLifecycle.BACK_OUT, Duty.IMPLEMENT,
            ChangeLifecycle.REVIEW, Duty.REVIEW);

    private final NavigableMap<Instant, ChangePolicy> policies;

    private ChangeProcess(Builder builder) {
        super(builder, ChangeLifecycle.BORDERS, builder.gates);
        policies = new TreeMap<>(builder.policies);
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
    static ChangeProcess withGates(ChangePolicy policy, Gates<ChangePhase, ChangeAttempt> gates) {
        return new Builder(gates).policyFrom(Instant.MIN, policy).build();
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns what decisions under it are filed under: {@code name/version}, and the policy's version behind it. */
    public String versionAt(Instant instant) {
        return version() + " " + policyAt(instant).version();
    }

    /** Returns the policy in force at the instant; before the first, the first. */
    public ChangePolicy policyAt(Instant instant) {
        Map.Entry<Instant, ChangePolicy> inForce = policies.floorEntry(instant);
        return inForce == null ? policies.firstEntry().getValue() : inForce.getValue();
    }

    /** Returns the decider for a change that has these surroundings. */
    public ChangeDecider decider(ChangeId id, Surroundings surroundings) {
        return new ChangeDecider(this, id, surroundings);
    }

    /**
     * Returns the permission to carry out the change as it is, at an instant; withheld, with every reason, if there is none.
     * Anew each time: what it proves, it proves of that instant alone.
     */
    public Clearance clearance(Change change, Instant at) {
        return Permission.of(change, policyAt(at), at);
    }

    /** Returns every way out of the change's state for whoever acts, and why those that are barred are barred. */
    public List<Offer> offers(Change change, Surroundings surroundings, Act act) {
        return advised(
                lifecycle().offers(change.state(), new ChangeAttempt(this, surroundings, change, act, true)).stream()
                        .map(offer -> barred(offer, change, act)));
    }

    /** Adds what bars an offer beside the lifecycle: a hold, and the duties of whoever acts. */
    private Offer barred(Offer offer, Change change, Act act) {
        List<Refusal> reasons = new ArrayList<>(offer.refusals());
        if (change.planning().hold() != null && !offer.on().equals(ChangeLifecycle.CANCEL)) {
            reasons.add(ChangeDecider.onHold(change));
        }
        Duty duty = DUTIES.get(offer.on());
        if (duty != null) {
            reasons.addAll(policyAt(act.at())
                    .duties()
                    .check(duty, act, change.duties(), change.approvals().exemptions())
                    .refusals());
        }
        return new Offer(offer.on(), offer.to(), offer.requires(), reasons);
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder extends PracticeProcess.Builder<ChangePhase, ChangeAttempt, Builder> {
        private final NavigableMap<Instant, ChangePolicy> policies = new TreeMap<>();
        private final Gates<ChangePhase, ChangeAttempt> gates;

        private Builder(Gates<ChangePhase, ChangeAttempt> gates) {
            super(ChangeLifecycle.standard(gates), attempt -> attempt.change().attributes());
            this.gates = gates;
        }

        private Builder(ChangeProcess process) {
            super(process, attempt -> attempt.change().attributes());
            policies.putAll(process.policies);
            gates = process.gates();
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Puts a policy in force from an instant on, until the next one. */
        public Builder policyFrom(Instant startInclusive, ChangePolicy policy) {
            policies.put(startInclusive, policy);
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
            policies.values().stream()
                    .flatMap(policy -> policy.gaps().stream())
                    .map(Refusal::toString)
                    .forEach(this::fault);
            return sound("change", new ChangeProcess(this));
        }
    }
}
