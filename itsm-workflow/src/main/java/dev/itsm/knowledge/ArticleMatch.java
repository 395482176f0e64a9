package dev.itsm.knowledge;

import dev.itsm.decision.Proposal;
import dev.itsm.id.ArticleId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Proposes an article for a record.
 *
 * @param target the record, such as an incident or a service request
 * @param article the article that may answer it
 * @param title what the article answers
 * @param shared the configuration items that both are about; empty if they share the category alone
 * @param isOfService whether the article is about that very service
 * @param helped how often the article has helped
 */
public record ArticleMatch(
        RecordId target, ArticleId article, String title, Set<CiId> shared, boolean isOfService, long helped)
        implements Proposal {
    private static final Comparator<ArticleMatch> BEST_FIRST = Comparator.comparing(
                    (ArticleMatch match) -> match.shared().size())
            .thenComparing(ArticleMatch::isOfService)
            .thenComparing(ArticleMatch::helped)
            .reversed()
            .thenComparing(match -> match.article().key());

    public ArticleMatch {
        shared = Set.copyOf(shared);
    }

    /**
     * Returns the articles that are there for an audience at an instant and cover what is sought, the best first: most items
     * shared, then those about the service, then most often of help.
     */
    public static List<ArticleMatch> of(
            RecordId target, Topic sought, String audience, Instant at, Collection<Article> articles) {
        return articles.stream()
                .filter(article -> article.isOffered(audience, at))
                .filter(article -> article.content().topic().covers(sought))
                .map(article -> of(target, sought, article))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static ArticleMatch of(RecordId target, Topic sought, Article article) {
        Topic topic = article.content().topic();
        return new ArticleMatch(
                target,
                article.id(),
                article.content().title(),
                topic.shared(sought),
                topic.service() != null,
                article.usage().helped());
    }

    @Override
    public String key() {
        return article + " for " + target;
    }

    @Override
    public String says() {
        return article + " may help: " + title;
    }
}
