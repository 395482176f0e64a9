package dev.itsm.knowledge;

import dev.itsm.id.ArticleId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;

class ArticleRepositoryTest extends RepositoryContract<ArticleId, Article> {
    @Override
    protected Repository<ArticleId, Article> emptyRepository() {
        return ArticleRepository.inMemory();
    }

    @Override
    protected ArticleId id(String key) {
        return ArticleId.of(key);
    }

    @Override
    protected Article state(int number) {
        return ArticleStory.standard()
                .then(ArticleCommand.Write.of("Number " + number, "restart it", "mail"))
                .article();
    }
}
