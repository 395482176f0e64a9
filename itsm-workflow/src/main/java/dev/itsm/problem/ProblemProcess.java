package dev.itsm.problem;

import dev.itsm.id.ProblemId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Act;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PracticeProcess;
import dev.itsm.priority.PriorityMatrix;
import dev.itsm.scheme.CodeScheme;
import java.util.List;

/**
 * How an organization deals with problems: its lifecycle, its words and its policies, as one versioned value. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * ProblemProcess acme = ProblemProcess.standard().toBuilder()
 *     .named("acme", "7")
 *     .categories(categories)
 *     .lifecycle(l -> l.state(State.of(VERIFYING, ProblemPhase.RESOLVED))
 *         .transition(RESOLVED, VERIFY, VERIFYING)
 *         .transition(VERIFYING, CLOSE, CLOSED))
 *     .build();
 * }</pre>
 *
 * <p>Whatever is added, no problem ends as fixed without the change that fixed it or a fix that is documented, and nobody accepts
 * a risk of their own: that is guarded on the borders of the phases, which {@link Builder#build} makes sure cannot be crossed by
 * other ways.
 */
public final class ProblemProcess extends PracticeProcess<ProblemPhase, ProblemAttempt> {
    private static final ProblemProcess STANDARD = new Builder(ProblemGuards.GATES).build();

    private final PriorityMatrix matrix;
    private final CodeScheme categories;
    private final ProblemPolicy policy;

    private ProblemProcess(Builder builder) {
        super(builder, ProblemLifecycle.BORDERS, builder.gates);
        matrix = builder.matrix;
        categories = builder.categories;
        policy = builder.policy;
    }

    /** Returns the process to start from: the standard lifecycle and policy, the 3x3 matrix, an open list of categories. */
    public static ProblemProcess standard() {
        return STANDARD;
    }

    /** Returns the standard process with other gates, which is how the proof of the gates makes sure that it finds faults. */
    static ProblemProcess withGates(Gates<ProblemPhase, ProblemAttempt> gates) {
        return new Builder(gates).build();
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    public PriorityMatrix matrix() {
        return matrix;
    }

    public CodeScheme categories() {
        return categories;
    }

    public ProblemPolicy policy() {
        return policy;
    }

    /** Returns the decider for a problem that has these surroundings. */
    public ProblemDecider decider(ProblemId id, Surroundings surroundings) {
        return new ProblemDecider(this, id, surroundings);
    }

    /** Returns every way out of the problem's state for whoever acts, and why those that are barred are barred. */
    public List<Offer> offers(Problem problem, Surroundings surroundings, Act act) {
        ProblemAttempt attempt = new ProblemAttempt(this, surroundings, problem, act, null, true);
        return advised(lifecycle().offers(problem.state(), attempt).stream());
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder extends PracticeProcess.Builder<ProblemPhase, ProblemAttempt, Builder> {
        private final Gates<ProblemPhase, ProblemAttempt> gates;
        private PriorityMatrix matrix = PriorityMatrix.threeByThree();
        private CodeScheme categories = CodeScheme.open("problem-categories");
        private ProblemPolicy policy = ProblemPolicy.standard();

        private Builder(Gates<ProblemPhase, ProblemAttempt> gates) {
            super(ProblemLifecycle.standard(gates), attempt -> attempt.problem().attributes());
            this.gates = gates;
        }

        private Builder(ProblemProcess process) {
            super(process, attempt -> attempt.problem().attributes());
            gates = process.gates();
            matrix = process.matrix;
            categories = process.categories;
            policy = process.policy;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public Builder matrix(PriorityMatrix newMatrix) {
            matrix = newMatrix;
            return this;
        }

        public Builder categories(CodeScheme scheme) {
            categories = scheme;
            return this;
        }

        public Builder policy(ProblemPolicy newPolicy) {
            policy = newPolicy;
            return this;
        }

        /**
         * Returns the process.
         *
         * @throws dev.itsm.lifecycle.UnsoundLifecycleException if the lifecycle has an error
         * @throws IllegalArgumentException if something is declared twice, or a transition gets past what the library
         *     guarantees; it names every fault
         */
        public ProblemProcess build() {
            return sound("problem", new ProblemProcess(this));
        }
    }
}
