package dev.itsm.transition;

import dev.itsm.approval.Electorate;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Act;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PracticeProcess;
import java.util.List;

/**
 * How services come, change and go in an organization: gates, lifecycle and policy, as one value. Immutable and thread-safe.
 *
 * <pre>{@code
 * TransitionProcess acme = TransitionProcess.of(TransitionPolicy.of(Holder.role("SERVICE_MANAGER"), ofDays(90))
 *     .gate(DEPLOYED, Holder.role("SERVICE_OWNER")));
 * }</pre>
 */
public final class TransitionProcess extends PracticeProcess<TransitionPhase, TransitionAttempt> {
    private final TransitionPolicy policy;

    private TransitionProcess(Builder builder) {
        super(builder, TransitionLifecycle.BORDERS, builder.gates);
        policy = builder.policy;
    }

    /** Returns the standard process under a policy. */
    public static TransitionProcess of(TransitionPolicy policy) {
        return new Builder(TransitionGuards.GATES, policy).build();
    }

    /** Returns the process with other gates, which is how the proof of the gates makes sure that it finds faults. */
    static TransitionProcess withGates(TransitionPolicy policy, Gates<TransitionPhase, TransitionAttempt> gates) {
        return new Builder(gates, policy).build();
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    public TransitionPolicy policy() {
        return policy;
    }

    /** Returns the decider for a transition, given who may open which gate. */
    public TransitionDecider decider(ServiceTransitionId id, Electorate electorate) {
        return new TransitionDecider(this, id, electorate);
    }

    /** Returns every way out of the transition's state for whoever acts, and why those that are barred are barred. */
    public List<Offer> offers(ServiceTransition transition, Act act) {
        return advised(lifecycle().offers(transition.state(), new TransitionAttempt(this, transition, act)).stream());
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder extends PracticeProcess.Builder<TransitionPhase, TransitionAttempt, Builder> {
        private final Gates<TransitionPhase, TransitionAttempt> gates;
        private TransitionPolicy policy;

        private Builder(Gates<TransitionPhase, TransitionAttempt> gates, TransitionPolicy policy) {
            super(
                    TransitionLifecycle.standard(gates),
                    attempt -> attempt.transition().attributes());
            this.gates = gates;
            this.policy = policy;
        }

        private Builder(TransitionProcess process) {
            super(process, attempt -> attempt.transition().attributes());
            gates = process.gates();
            policy = process.policy;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public Builder policy(TransitionPolicy newPolicy) {
            policy = newPolicy;
            return this;
        }

        /**
         * Returns the process.
         *
         * @throws dev.itsm.lifecycle.UnsoundLifecycleException if the lifecycle has an error
         * @throws IllegalArgumentException if a transition gets past what the library guarantees; it names every fault
         */
        public TransitionProcess build() {
            return sound("transition", new TransitionProcess(this));
        }
    }
}
