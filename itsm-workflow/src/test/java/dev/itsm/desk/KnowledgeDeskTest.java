package dev.itsm.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.field.Attributes;
import dev.itsm.id.ArticleId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.knowledge.Article;
import dev.itsm.knowledge.ArticleCommand;
import dev.itsm.knowledge.ArticleLifecycle;
import dev.itsm.knowledge.ArticleMatch;
import dev.itsm.knowledge.ArticleRepository;
import dev.itsm.knowledge.KnowledgePolicy;
import dev.itsm.knowledge.KnowledgeProcess;
import dev.itsm.knowledge.Topic;
import dev.itsm.lifecycle.Offer;
import dev.itsm.priority.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From an incident to the article that answers it, and from an article to the day on which it is looked at again. */
class KnowledgeDeskTest {
    private static final By ANA = By.person("ana");
    private static final By EVE = By.person("eve");
    private static final IncidentId INCIDENT = IncidentId.of("INC-1");
    private static final Topic OF_MAIL = new Topic(ServiceId.of("mail"), Set.of(CiId.of("app-7")), "full");

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final KnowledgeDesk desk = KnowledgeDesk.builder(KnowledgeProcess.standard().toBuilder()
                    .policy(new KnowledgePolicy(Duration.ofDays(30)))
                    .build())
            .repository(ArticleRepository.inMemory())
            .time(() -> now)
            .build();

    private ArticleId published(String key, Topic topic) {
        ArticleId id = ArticleId.of(key);
        desk.handle(id, new ArticleCommand.Write("Mail is full", "delete some", topic, Attributes.NONE), ANA)
                .orThrow();
        desk.handle(id, new ArticleCommand.Submit(), ANA).orThrow();
        desk.handle(id, ArticleCommand.Publish.to("tried it", "staff"), EVE).orThrow();
        return id;
    }

    private Incident incident() {
        IncidentDesk incidents = IncidentDesk.builder(IncidentProcess.standard())
                .repository(IncidentRepository.inMemory())
                .time(() -> now)
                .build();
        for (IncidentCommand command : List.of(
                new IncidentCommand.Report("No mail", Level.HIGH, Level.HIGH),
                new IncidentCommand.ChangeScope(OF_MAIL.service(), OF_MAIL.cis()),
                new IncidentCommand.Classify("full"))) {
            incidents.handle(INCIDENT, command, ANA).orThrow();
        }
        return incidents.find(INCIDENT).orElseThrow().state();
    }

    @Test
    void anIncidentGetsTheArticlesThatAreThereForWhoeverWorksOnIt() {
        published("KB-1", Topic.of("full"));
        ArticleId best = published("KB-2", OF_MAIL);
        published("KB-3", Topic.of("slow"));
        Topic sought = KnowledgeDesk.topic(incident());
        assertThat(sought).isEqualTo(OF_MAIL);
        assertThat(desk.matches(INCIDENT, sought, "staff"))
                .extracting(ArticleMatch::article)
                .containsExactly(best, ArticleId.of("KB-1"));
        assertThat(desk.matches(INCIDENT, sought, "users")).isEmpty();
        assertThat(desk.matches(INCIDENT, new Topic(null, Set.of(), null), "staff"))
                .isEmpty();
        desk.handle(best, new ArticleCommand.Rework("half of it is wrong"), ANA).orThrow();
        assertThat(desk.matches(INCIDENT, sought, "staff"))
                .extracting(ArticleMatch::article)
                .containsExactly(ArticleId.of("KB-1"));
    }

    @Test
    void whatIsToBeLookedAtAgainIsTold() {
        published("KB-1", OF_MAIL);
        now = now.plusSeconds(60);
        published("KB-2", OF_MAIL);
        now = now.plus(Duration.ofDays(30));
        assertThat(desk.overdue()).extracting(Article::id).containsExactly(ArticleId.of("KB-1"));
        now = now.plusNanos(1);
        assertThat(desk.overdue()).extracting(Article::id).containsExactly(ArticleId.of("KB-1"), ArticleId.of("KB-2"));
        desk.handle(ArticleId.of("KB-1"), new ArticleCommand.Confirm("still right", null, null), EVE)
                .orThrow();
        assertThat(desk.overdue()).extracting(Article::id).containsExactly(ArticleId.of("KB-2"));
    }

    @Test
    void whatCanBeDoneNextIsOffered() {
        ArticleId id = published("KB-1", OF_MAIL);
        assertThat(desk.offers(id, ANA))
                .extracting(Offer::on)
                .containsExactlyInAnyOrder(ArticleLifecycle.REWORK, ArticleLifecycle.RETIRE);
        assertThatThrownBy(() -> desk.offers(ArticleId.of("KB-404"), ANA))
                .hasMessageContaining("There is no article KB-404");
    }
}
