package dev.itsm.practice.testkit;

import dev.itsm.id.ArticleId;
import dev.itsm.knowledge.Article;
import dev.itsm.knowledge.ArticleCommand;
import dev.itsm.knowledge.ArticleRepository;
import dev.itsm.knowledge.KnowledgeProcess;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import org.jspecify.annotations.Nullable;

/** What every {@link ArticleRepository} must do. */
public abstract class ArticleRepositoryContract extends PracticeRepositoryContract<ArticleId, Article> {
    protected ArticleRepositoryContract() {
        super(ArticleRepository.SCHEMA);
    }

    @Override
    protected Repository<ArticleId, Article> repository(Store store) {
        return ArticleRepository.in(store);
    }

    @Override
    protected Article state(int number) {
        String category = number % 2 == 0 ? "mail" : "web 🐛";
        Article written = next(number, null, ArticleCommand.Write.of("Number " + number, "restart it", category));
        return number % 4 == 3 ? next(number, written, new ArticleCommand.Submit()) : written;
    }

    private static Article next(int number, @Nullable Article before, ArticleCommand command) {
        return KnowledgeProcess.standard()
                .decider(ArticleId.of("KB-" + number))
                .decide(before, command, Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5)))
                .orThrow();
    }
}
