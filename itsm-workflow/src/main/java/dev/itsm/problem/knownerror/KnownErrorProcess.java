package dev.itsm.problem.knownerror;

import dev.itsm.id.KnownErrorId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Act;
import dev.itsm.practice.PracticeProcess;
import java.util.List;

/**
 * How an organization keeps its known errors, as one versioned value. Immutable and thread-safe. Whatever is added, nothing is
 * published that says neither why it is so nor what helps, or not on what it shows.
 */
public final class KnownErrorProcess extends PracticeProcess<KnownErrorPhase, KnownErrorAttempt> {
    private static final KnownErrorProcess STANDARD = new Builder().build();

    private KnownErrorProcess(Builder builder) {
        super(builder, KnownErrorLifecycle.BORDERS, KnownErrorLifecycle.GATES);
    }

    /** Returns the process to start from. */
    public static KnownErrorProcess standard() {
        return STANDARD;
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the decider for a known error. */
    public KnownErrorDecider decider(KnownErrorId id) {
        return new KnownErrorDecider(this, id);
    }

    /** Returns every way out of the known error's state, and why those that are barred are barred. */
    public List<Offer> offers(KnownError knownError, Act act) {
        return advised(lifecycle().offers(knownError.state(), new KnownErrorAttempt(knownError, act)).stream());
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder extends PracticeProcess.Builder<KnownErrorPhase, KnownErrorAttempt, Builder> {
        private Builder() {
            super(
                    KnownErrorLifecycle.standard(),
                    attempt -> attempt.knownError().attributes());
        }

        private Builder(KnownErrorProcess process) {
            super(process, attempt -> attempt.knownError().attributes());
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Returns the process.
         *
         * @throws dev.itsm.lifecycle.UnsoundLifecycleException if the lifecycle has an error
         * @throws IllegalArgumentException if something is declared twice, or a transition gets past what the library
         *     guarantees; it names every fault
         */
        public KnownErrorProcess build() {
            return sound("known-error", new KnownErrorProcess(this));
        }
    }
}
