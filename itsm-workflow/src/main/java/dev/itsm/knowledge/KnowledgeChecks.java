package dev.itsm.knowledge;

import dev.itsm.rule.Rule;
import dev.itsm.rule.RulePack;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is checked of every article, imported ones included, at any instant. Rules cite the clause that asks for them; those that
 * cite none are policies.
 */
public final class KnowledgeChecks {
    private KnowledgeChecks() {}

    /** An article looked at, at an instant. */
    public record At(Article article, Instant asOf) {
        private boolean ifPublished(Predicate<Publication> test) {
            return article.phase() != ArticlePhase.PUBLISHED
                    || (article.publication() != null && test.test(article.publication()));
        }
    }

    /** Returns the pack. */
    public static RulePack<At> pack() {
        return RulePack.of("knowledge", "1", List.of(usable(), lookedOver(), lookedAtAgain()));
    }

    private static Rule<At> usable() {
        return Rule.<At>of(
                        "KNW-01",
                        "what is published must be there for somebody, and be valid",
                        at -> at.ifPublished(as -> !as.audiences().isEmpty() && !as.isOver(at.asOf())))
                .under(ArticleGuards.CLAUSE);
    }

    private static Rule<At> lookedOver() {
        return Rule.of(
                "OWN_WORK",
                "what is published must have been looked over by another person than those who wrote it",
                at -> at.ifPublished(as -> at.article().review() != null
                        && at.article()
                                .content()
                                .isByOthersThan(at.article().review().by())));
    }

    private static Rule<At> lookedAtAgain() {
        return Rule.of(
                "REVIEW_DATE",
                "what is published must be looked at again in time",
                at -> at.ifPublished(as -> !at.asOf().isAfter(as.reviewAt())));
    }
}
