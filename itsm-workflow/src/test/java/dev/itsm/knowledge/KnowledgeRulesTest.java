package dev.itsm.knowledge;

import dev.itsm.testkit.RuleTable;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class KnowledgeRulesTest {
    private static final Instant NOW = ArticleStory.START.plusSeconds(600);
    private static final Instant END = NOW.plus(Duration.ofDays(30));

    private static Article published(Set<String> audiences) {
        Article like = ArticleStory.published().article();
        Publication publication = new Publication(audiences, Period.of(ArticleStory.START, END), END);
        return like.published(like.progress(), Objects.requireNonNull(like.review()), publication);
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        ArticleStory retired = ArticleStory.published().then(new ArticleCommand.Retire("old", null));
        return RuleTable.of(KnowledgeRules.pack(), NOW)
                .conforming("KNW-01", ArticleStory.published().article())
                .violating("KNW-01", "publication.audiences", published(Set.of()))
                .overdue("KNW-01", "publication.validity", END.minusNanos(1), published(Set.of("staff")))
                .outside("KNW-01", ArticleStory.submitted().article(), retired.article())
                .alwaysTold("KNW-01")
                .tests();
    }
}
