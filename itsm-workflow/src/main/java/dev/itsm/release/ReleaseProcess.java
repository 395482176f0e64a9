package dev.itsm.release;

import dev.itsm.approval.Duty;
import dev.itsm.approval.SegregationOfDuties;
import dev.itsm.approval.SegregationOfDuties.Constraint;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ReleaseId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Act;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PracticeProcess;
import java.util.List;

/**
 * How an organization releases and deploys: its lifecycle and its policy, as one value. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReleaseProcess acme = ReleaseProcess.of(ReleasePolicy.of(Holder.role("RELEASE_MANAGER"),
 *     ReleaseType.planned("regular", "every second Tuesday", "see handbook", ofDays(14), ofDays(7)),
 *     ReleaseType.emergency("at once, see handbook", ofDays(14), ofDays(7))));
 * }</pre>
 */
public final class ReleaseProcess extends PracticeProcess<ReleasePhase, ReleaseAttempt> {
    private final ReleasePolicy policy;
    private final SegregationOfDuties duties;

    private ReleaseProcess(Builder builder) {
        super(builder, ReleaseLifecycle.BORDERS, builder.gates);
        policy = builder.policy;
        duties = builder.duties;
    }

    /**
     * Returns the standard process under a policy, in which nobody approves what they built.
     *
     * @throws IllegalArgumentException if the policy has gaps
     */
    public static ReleaseProcess of(ReleasePolicy policy) {
        return withGates(policy, ReleaseGuards.GATES);
    }

    /** Returns the process with other gates, which is how the proof of the gates makes sure that it finds faults. */
    static ReleaseProcess withGates(ReleasePolicy policy, Gates<ReleasePhase, ReleaseAttempt> gates) {
        return new Builder(gates, policy).build();
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    public ReleasePolicy policy() {
        return policy;
    }

    /** Returns what one person must not do together. */
    public SegregationOfDuties duties() {
        return duties;
    }

    /** Returns the decider for a release that has these surroundings. */
    public ReleaseDecider decider(ReleaseId id, Surroundings surroundings) {
        return new ReleaseDecider(this, id, surroundings);
    }

    /** Returns every way out of the release's state for whoever acts, and why those that are barred are barred. */
    public List<Offer> offers(Release release, Surroundings surroundings, Act act) {
        return advised(
                lifecycle().offers(release.state(), new ReleaseAttempt(this, surroundings, release, act)).stream());
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder extends PracticeProcess.Builder<ReleasePhase, ReleaseAttempt, Builder> {
        private final Gates<ReleasePhase, ReleaseAttempt> gates;
        private ReleasePolicy policy;
        private SegregationOfDuties duties =
                new SegregationOfDuties(List.of(new Constraint("OWN_BUILD", Release.BUILD, Duty.APPROVE)));

        private Builder(Gates<ReleasePhase, ReleaseAttempt> gates, ReleasePolicy policy) {
            super(ReleaseLifecycle.standard(gates), attempt -> attempt.release().attributes());
            this.gates = gates;
            this.policy = policy;
        }

        private Builder(ReleaseProcess process) {
            super(process, attempt -> attempt.release().attributes());
            gates = process.gates();
            policy = process.policy;
            duties = process.duties;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public Builder policy(ReleasePolicy newPolicy) {
            policy = newPolicy;
            return this;
        }

        /** Says what one person must not do together; without it, nobody approves what they built. */
        public Builder duties(SegregationOfDuties apart) {
            duties = apart;
            return this;
        }

        /**
         * Returns the process.
         *
         * @throws dev.itsm.lifecycle.UnsoundLifecycleException if the lifecycle has an error
         * @throws IllegalArgumentException if the policy has gaps, or a transition gets past what the library guarantees; it
         *     names every fault
         */
        public ReleaseProcess build() {
            policy.gaps().stream().map(Refusal::toString).forEach(this::fault);
            return sound("release", new ReleaseProcess(this));
        }
    }
}
