package dev.itsm.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ArticleId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One article told command by command, a minute between them, each accepted unless {@link #refuses} says otherwise. */
final class ArticleStory {
    static final ArticleId ID = ArticleId.of("KB-1");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final PersonId ANA = PersonId.of("ana");
    static final PersonId EVE = PersonId.of("eve");
    static final ArticleCommand WRITE = ArticleCommand.Write.of("Mail is full", "delete some", "mail");
    static final ArticleCommand PUBLISH = ArticleCommand.Publish.to("tried it", "staff");

    private final KnowledgeProcess process;
    private PersonId actor = ANA;
    private Instant now = START;
    private @Nullable Article article;
    private List<ArticleEvent> lastEvents = List.of();

    ArticleStory(KnowledgeProcess process) {
        this.process = process;
    }

    static ArticleStory standard() {
        return new ArticleStory(KnowledgeProcess.standard());
    }

    /** Written by Ana, and with Eve, who looks it over. */
    static ArticleStory submitted() {
        return standard().then(WRITE, new ArticleCommand.Submit()).by(EVE);
    }

    /** Written by Ana, published by Eve. */
    static ArticleStory published() {
        return submitted().then(PUBLISH);
    }

    ArticleStory then(ArticleCommand... commands) {
        for (ArticleCommand command : commands) {
            now = now.plusSeconds(60);
            Decision<Article, ArticleEvent> decision = decide(command);
            Article folded = article;
            article = decision.orThrow();
            lastEvents = ((Decision.Accepted<Article, ArticleEvent>) decision).events();
            for (ArticleEvent event : lastEvents) {
                folded = event.applyTo(folded);
            }
            assertThat(folded).isEqualTo(article);
        }
        return this;
    }

    Decision<Article, ArticleEvent> decide(ArticleCommand command) {
        return process.decider(ID).decide(article, command, Act.by(actor, now));
    }

    /** The codes of the reasons why the command is refused now; empty if it is not. */
    List<String> refuses(ArticleCommand command) {
        return decide(command) instanceof Decision.Refused<Article, ArticleEvent> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    /** The codes of the checks that the article does not pass now. */
    List<String> found() {
        return KnowledgeChecks.pack().check(new KnowledgeChecks.At(article(), now)).stream()
                .filter(judgement -> !judgement.verdict().holds())
                .map(judgement -> judgement.verdict().code())
                .toList();
    }

    ArticleStory by(PersonId person) {
        actor = person;
        return this;
    }

    ArticleStory at(Instant instant) {
        now = instant;
        return this;
    }

    ArticleStory after(Duration time) {
        return at(now.plus(time));
    }

    Article article() {
        assertThat(article).isNotNull();
        return article;
    }

    Instant now() {
        return now;
    }

    List<ArticleEvent> events() {
        return lastEvents;
    }
}
