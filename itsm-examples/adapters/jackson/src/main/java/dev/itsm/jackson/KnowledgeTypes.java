package dev.itsm.jackson;

import dev.itsm.knowledge.Article;
import dev.itsm.knowledge.ArticleEvent;

/** What the keeping of knowledge stores. */
final class KnowledgeTypes {
    private KnowledgeTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .state("article", 1, Article.class)
                .event("article.written", 1, ArticleEvent.Written.class)
                .event("article.edited", 1, ArticleEvent.Edited.class)
                .event("article.confirmed", 1, ArticleEvent.Confirmed.class)
                .event("article.used", 1, ArticleEvent.Used.class)
                .event("article.remarked", 1, ArticleEvent.Remarked.class)
                .event("article.fields-changed", 1, ArticleEvent.FieldsChanged.class)
                .event("article.moved", 1, ArticleEvent.Moved.class)
                .event("article.sent-back", 1, ArticleEvent.SentBack.class)
                .event("article.published", 1, ArticleEvent.Published.class)
                .event("article.reworked", 1, ArticleEvent.Reworked.class)
                .event("article.retired", 1, ArticleEvent.Retired.class)
                .build();
    }
}
