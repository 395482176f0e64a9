package dev.itsm.knowledge;

import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PhaseBorders;
import java.util.EnumSet;

/** The states and triggers of the standard lifecycle of articles. */
public final class ArticleLifecycle {
    public static final StateId DRAFT = StateId.of("DRAFT");
    public static final StateId IN_REVIEW = StateId.of("IN_REVIEW");
    public static final StateId PUBLISHED = StateId.of("PUBLISHED");
    public static final StateId RETIRED = StateId.of("RETIRED");

    public static final Trigger SUBMIT = Trigger.of("submit");
    public static final Trigger SEND_BACK = Trigger.of("send-back");
    public static final Trigger PUBLISH = Trigger.of("publish");
    public static final Trigger REWORK = Trigger.of("rework");
    public static final Trigger RETIRE = Trigger.of("retire");

    /** Who may come into which phase: the commands of these triggers bring what an article must have there. */
    static final PhaseBorders<ArticlePhase> BORDERS = PhaseBorders.startingIn(ArticlePhase.DRAFT)
            .border(SUBMIT, EnumSet.of(ArticlePhase.DRAFT), ArticlePhase.IN_REVIEW)
            .border(SEND_BACK, EnumSet.of(ArticlePhase.IN_REVIEW), ArticlePhase.DRAFT)
            .border(PUBLISH, EnumSet.of(ArticlePhase.IN_REVIEW), ArticlePhase.PUBLISHED)
            .border(REWORK, EnumSet.of(ArticlePhase.PUBLISHED), ArticlePhase.DRAFT)
            .border(RETIRE, EnumSet.complementOf(EnumSet.of(ArticlePhase.RETIRED)), ArticlePhase.RETIRED)
            .build();

    private ArticleLifecycle() {}

    /** Returns the standard lifecycle, with the gates. */
    static LifecycleBuilder<ArticlePhase, ArticleAttempt> standard(Gates<ArticlePhase, ArticleAttempt> gates) {
        LifecycleBuilder<ArticlePhase, ArticleAttempt> lifecycle = Lifecycle.<ArticlePhase, ArticleAttempt>builder(
                        "article", "1")
                .under(ArticleGuards.CLAUSE)
                .naming(attempt -> attempt.article().id().toString())
                .state(State.of(DRAFT, ArticlePhase.DRAFT))
                .state(State.of(IN_REVIEW, ArticlePhase.IN_REVIEW))
                .state(State.of(PUBLISHED, ArticlePhase.PUBLISHED))
                .state(State.of(RETIRED, ArticlePhase.RETIRED).asTerminal())
                .initial(DRAFT)
                .transition(DRAFT, SUBMIT, IN_REVIEW)
                .transition(IN_REVIEW, SEND_BACK, DRAFT)
                .transition(IN_REVIEW, PUBLISH, PUBLISHED)
                .transition(PUBLISHED, REWORK, DRAFT)
                .transition(DRAFT, RETIRE, RETIRED)
                .transition(IN_REVIEW, RETIRE, RETIRED)
                .transition(PUBLISHED, RETIRE, RETIRED);
        gates.on(lifecycle);
        return lifecycle;
    }
}
