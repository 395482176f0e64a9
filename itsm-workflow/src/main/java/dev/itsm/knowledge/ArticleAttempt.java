package dev.itsm.knowledge;

import dev.itsm.party.Act;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an article's lifecycle look at.
 *
 * @param policy what the organization asks of its articles
 * @param article the article, still in the state that it would leave
 * @param act who acts, and when
 * @param publication for whom and how long it would be there; null if the step says nothing about that
 */
public record ArticleAttempt(
        KnowledgePolicy policy,
        Article article,
        Act act,
        @Nullable Publication publication) {
    /** Returns whether it is looked over by this step: every one that publishes it, and every one that says for how long. */
    boolean isReview() {
        return publication != null || article.phase() != ArticlePhase.PUBLISHED;
    }

    ArticleAttempt bringing(Publication given) {
        return new ArticleAttempt(policy, article, act, given);
    }
}
