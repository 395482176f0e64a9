package dev.itsm.knowledge;

import dev.itsm.id.ArticleId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Act;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PracticeProcess;
import java.util.List;

/**
 * How an organization keeps its knowledge, as one versioned value. Immutable and thread-safe. Whatever is added, nothing is
 * published that nobody but its authors has looked over, or that is there for nobody.
 */
public final class KnowledgeProcess extends PracticeProcess<ArticlePhase, ArticleAttempt> {
    private static final KnowledgeProcess STANDARD = new Builder(ArticleGuards.GATES).build();

    private final KnowledgePolicy policy;

    private KnowledgeProcess(Builder builder) {
        super(builder, ArticleLifecycle.BORDERS, builder.gates);
        policy = builder.policy;
    }

    /** Returns the process to start from. */
    public static KnowledgeProcess standard() {
        return STANDARD;
    }

    /** Returns the standard process with other gates, which is how the proof of the gates makes sure that it finds faults. */
    static KnowledgeProcess withGates(Gates<ArticlePhase, ArticleAttempt> gates) {
        return new Builder(gates).build();
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    public KnowledgePolicy policy() {
        return policy;
    }

    /** Returns the decider for an article. */
    public ArticleDecider decider(ArticleId id) {
        return new ArticleDecider(this, id);
    }

    /** Returns every way out of the article's state, and why those that are barred are barred. */
    public List<Offer> offers(Article article, Act act) {
        ArticleAttempt attempt = new ArticleAttempt(policy, article, act, null);
        return advised(lifecycle().offers(article.state(), attempt).stream());
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder extends PracticeProcess.Builder<ArticlePhase, ArticleAttempt, Builder> {
        private final Gates<ArticlePhase, ArticleAttempt> gates;
        private KnowledgePolicy policy = KnowledgePolicy.standard();

        private Builder(Gates<ArticlePhase, ArticleAttempt> gates) {
            super(ArticleLifecycle.standard(gates), attempt -> attempt.article().attributes());
            this.gates = gates;
        }

        private Builder(KnowledgeProcess process) {
            super(process, attempt -> attempt.article().attributes());
            gates = process.gates();
            policy = process.policy;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public Builder policy(KnowledgePolicy newPolicy) {
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
        public KnowledgeProcess build() {
            return sound("knowledge", new KnowledgeProcess(this));
        }
    }
}
