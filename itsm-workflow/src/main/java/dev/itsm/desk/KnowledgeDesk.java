package dev.itsm.desk;

import dev.itsm.id.ArticleId;
import dev.itsm.id.RecordId;
import dev.itsm.incident.Incident;
import dev.itsm.knowledge.Article;
import dev.itsm.knowledge.ArticleCommand;
import dev.itsm.knowledge.ArticleEvent;
import dev.itsm.knowledge.ArticleMatch;
import dev.itsm.knowledge.ArticlePhase;
import dev.itsm.knowledge.ArticleRepository;
import dev.itsm.knowledge.KnowledgeNames;
import dev.itsm.knowledge.KnowledgeProcess;
import dev.itsm.knowledge.Topic;
import dev.itsm.lifecycle.Offer;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Runs articles: commands, what may be done next, what is there for whom, and what is to be looked at again. Thread-safe. */
public final class KnowledgeDesk extends PracticeDesk<ArticleId, Article, ArticleCommand, ArticleEvent> {
    private final KnowledgeProcess process;
    private final ArticleRepository articles;

    private KnowledgeDesk(Builder builder) {
        super(builder.desk(new Practice<>(
                builder.process.version(),
                (id, state, command) -> builder.process.decider(id),
                KnowledgeNames::of,
                KnowledgeNames.events())));
        this.process = builder.process;
        this.articles = builder.repository();
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(KnowledgeProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the article next, and why the rest cannot.
     *
     * @throws IllegalArgumentException if there is no such article
     */
    public List<Offer> offers(ArticleId id, By by) {
        return process.offers(existing(id), by.at(desk.now()));
    }

    /**
     * Returns the articles that are there for an audience now and may answer a record, the best first.
     *
     * @param target the record that they are for
     * @param sought what it is about; without a category, nothing is found
     */
    public List<ArticleMatch> matches(RecordId target, Topic sought, String audience) {
        if (sought.category() == null) {
            return List.of();
        }
        PageRequest<Article> ofKind = ArticleRepository.BY_CATEGORY.where(
                ArticleRepository.PHASE.is(ArticlePhase.PUBLISHED), ArticleRepository.CATEGORY.is(sought.category()));
        return ArticleMatch.of(target, sought, audience, desk.now(), all(ofKind));
    }

    /** Returns what the incident is about, for which an article may be sought. */
    public static Topic topic(Incident incident) {
        var category = incident.classification().category();
        return new Topic(incident.links().service(), incident.links().cis(), category == null ? null : category.code());
    }

    /** Returns the published articles that are to be looked at again by now, the longest overdue first. */
    public List<Article> overdue() {
        Instant now = desk.now();
        return all(ArticleRepository.BY_REVIEW
                .where(ArticleRepository.PHASE.is(ArticlePhase.PUBLISHED))
                .before(ArticleRepository.REVIEW_AT, now));
    }

    private List<Article> all(PageRequest<Article> request) {
        try (Stream<Versioned<Article>> found = articles.stream(request)) {
            return found.map(Versioned::state).toList();
        }
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<Builder, ArticleRepository, ArticleId, Article, ArticleCommand, ArticleEvent> {
        private final KnowledgeProcess process;

        private Builder(KnowledgeProcess process) {
            this.process = process;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Returns the desk.
         *
         * @throws IllegalStateException if it has no repository
         */
        public KnowledgeDesk build() {
            return new KnowledgeDesk(this);
        }
    }
}
