package dev.itsm.acceptance;

import dev.itsm.id.ArticleId;
import dev.itsm.knowledge.Article;
import dev.itsm.knowledge.ArticleCommand;
import dev.itsm.knowledge.ArticleRepository;
import dev.itsm.knowledge.KnowledgeProcess;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Instant;

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
        return KnowledgeProcess.standard()
                .decider(ArticleId.of("KB-" + number))
                .decide(
                        null,
                        ArticleCommand.Write.of("Number " + number, "restart it", "mail"),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
