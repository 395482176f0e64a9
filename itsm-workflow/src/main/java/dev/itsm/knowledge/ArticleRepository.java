package dev.itsm.knowledge;

import dev.itsm.id.ArticleId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where articles are kept; the contract is {@link Repository}'s. */
public interface ArticleRepository extends PracticeRepository<ArticleId, Article> {
    Column<Article, ArticlePhase> PHASE = Column.choice("phase", Article::phase);

    Column<Article, String> CATEGORY =
            Column.text("category", article -> article.content().topic().category());

    Column<Article, Instant> SINCE =
            Column.instant("since", article -> article.progress().since());

    /** When it is to be looked at again; absent unless it is published. */
    Column<Article, Instant> REVIEW_AT = Column.instant(
            "review_at",
            article -> article.phase() == ArticlePhase.PUBLISHED && article.publication() != null
                    ? article.publication().reviewAt()
                    : null);

    /** The articles of a phase and a category. */
    Index<Article, Instant> BY_CATEGORY = Index.<Article>on(PHASE, CATEGORY).orderedBy(SINCE);

    /** The articles of a phase by when they are to be looked at again. */
    Index<Article, Instant> BY_REVIEW = Index.<Article>on(PHASE).orderedBy(REVIEW_AT);

    /** What a store has to know to keep articles. */
    Schema<ArticleId, Article> SCHEMA = Schema.of(ArticleId.KIND, Article.class, ArticleId::of, BY_CATEGORY, BY_REVIEW);

    /** Returns the articles of a store. */
    static ArticleRepository in(Store store) {
        Repository<ArticleId, Article> articles = store.repository(SCHEMA);
        return () -> articles;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static ArticleRepository inMemory() {
        return in(Store.inMemory());
    }
}
