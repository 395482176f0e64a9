package dev.itsm.knowledge;

import static dev.itsm.knowledge.ArticleStory.ANA;
import static dev.itsm.knowledge.ArticleStory.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.field.Attributes;
import dev.itsm.id.IncidentId;
import dev.itsm.knowledge.ArticleCommand.Confirm;
import dev.itsm.knowledge.ArticleCommand.Edit;
import dev.itsm.knowledge.ArticleCommand.Fire;
import dev.itsm.knowledge.ArticleCommand.LeaveRemark;
import dev.itsm.knowledge.ArticleCommand.Publish;
import dev.itsm.knowledge.ArticleCommand.Retire;
import dev.itsm.knowledge.ArticleCommand.Rework;
import dev.itsm.knowledge.ArticleCommand.SendBack;
import dev.itsm.knowledge.ArticleCommand.Submit;
import dev.itsm.knowledge.ArticleCommand.Use;
import dev.itsm.knowledge.ArticleCommand.Write;
import dev.itsm.lifecycle.Walk;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Gates;
import dev.itsm.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command in every state, by whoever wrote it and by another: what no sequence of commands can bring about. */
class ArticleWalkTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String STAFF = "staff";

    @Test
    void theStandardProcessKeepsItsPromisesWhateverIsAsked() {
        Walk.Result<Article, Given<ArticleCommand>> result =
                walk(KnowledgeProcess.standard().decider(ArticleStory.ID)).run().orThrow();
        assertThat(result.states()).isGreaterThan(50);
        assertThat(result.refusals()).isGreaterThan(result.steps());
    }

    /** Without one of its rules a process breaks the promise that the rule is there for. */
    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE, what is published says something",
        "OWN_WORK, what is published was looked over by another than its author",
        "KNW-01, what is published is there for somebody",
        "BACKDATED, nothing was valid before it was published",
        "REVIEW_DATE, what is published is looked at again"
    })
    void aRuleThatIsMissingIsFound(String code, String promise) {
        assertThat(broken(KnowledgeProcess.withGates(without(code)).decider(ArticleStory.ID)))
                .isEqualTo(promise);
    }

    @Test
    void anArticleThatIsUsedWhenItIsNotThereIsFound() {
        assertThat(broken(new UsesAnything())).isEqualTo("only what is there is used");
    }

    @Test
    void anAuthorWhoIsForgottenIsFound() {
        assertThat(broken(new ForgetsAuthors()))
                .isEqualTo("what is published was looked over by another than its author");
    }

    private static Gates<ArticlePhase, ArticleAttempt> without(String code) {
        Map<ArticlePhase, List<Rule<ArticleAttempt>>> entering = new HashMap<>();
        ArticleGuards.GATES
                .entering()
                .forEach((phase, rules) -> entering.put(
                        phase,
                        rules.stream().filter(rule -> !rule.code().equals(code)).toList()));
        return new Gates<>(entering, Map.of());
    }

    private static String broken(Decider<Article, ArticleCommand, ArticleEvent> decider) {
        return walk(decider).run().broken().orElseThrow().invariant();
    }

    /** The texts name whoever wrote them last, so that the authors that an article tells of are held to something. */
    private static Walk<Article, Given<ArticleCommand>> walk(Decider<Article, ArticleCommand, ArticleEvent> decider) {
        return Walk.of(decider, ArticleWalkTest::everyCommand)
                .telling(ArticleWalkTest::whatMatters)
                .atMost(100_000)
                .always(
                        "what is published says something",
                        article -> article.phase() != ArticlePhase.PUBLISHED
                                || (article.content().text() != null
                                        && article.content().topic().category() != null))
                .eachStep(
                        "what is published was looked over by another than its author",
                        (before, given, after) -> !(given.command() instanceof Publish)
                                || !given.act()
                                        .actor()
                                        .key()
                                        .equals(after.content().text()))
                .always(
                        "what is published is there for somebody",
                        article -> article.phase() != ArticlePhase.PUBLISHED
                                || isThere(Objects.requireNonNull(article.publication())))
                .eachStep(
                        "nothing was valid before it was published",
                        (before, given, after) -> !(given.command() instanceof Publish)
                                || !after.isOffered(given.act().at().minusNanos(1)))
                .eachStep(
                        "what is published is looked at again",
                        (before, given, after) -> !isReview(given.command())
                                || after.deadlines()
                                        .get(0)
                                        .dueAt()
                                        .isAfter(given.act().at()))
                .eachStep(
                        "only what is there is used",
                        (before, given, after) -> !(given.command() instanceof Use)
                                || (before != null
                                        && isThere(before, given.act().at())));
    }

    private static boolean isReview(ArticleCommand command) {
        return command instanceof Publish || command instanceof Confirm;
    }

    private static boolean isThere(Publication publication) {
        Instant end = publication.validity().endExclusive();
        return publication.audiences().contains(STAFF)
                && (end == null || end.isAfter(publication.validity().startInclusive()));
    }

    private static boolean isThere(Article article, Instant at) {
        return article.phase() == ArticlePhase.PUBLISHED
                && article.publication() != null
                && !article.publication().validity().startInclusive().isAfter(at)
                && (article.publication().validity().endExclusive() == null
                        || article.publication().validity().endExclusive().isAfter(at));
    }

    /** What a decision can depend on, without instants, words and counters. */
    private static List<Object> whatMatters(Article article) {
        return List.of(
                article.state(),
                article.content().text() == null ? "" : article.content().text(),
                article.content().topic().category() != null,
                article.content().authors(),
                article.review() == null ? Set.of() : article.review().by(),
                article.publication() == null ? "" : article.publication().audiences(),
                article.publication() != null
                        && article.publication().validity().endExclusive() != null,
                article.usage().count() > 0);
    }

    private static List<Given<ArticleCommand>> everyCommand(@Nullable Article article) {
        Instant now = article == null
                ? ArticleStory.START
                : article.progress().since().plus(HOUR);
        List<Given<ArticleCommand>> all = new ArrayList<>();
        for (PersonId person : List.of(ANA, EVE)) {
            for (ArticleCommand command : commands(person, now)) {
                all.add(new Given<>(command, Act.by(person, now)));
            }
            for (Instant at : List.of(now.minus(HOUR), now.plus(HOUR), now.plus(HOUR.multipliedBy(2)))) {
                all.add(new Given<>(new Use(IncidentId.of("INC-1"), true), Act.by(person, at)));
            }
        }
        return all;
    }

    private static List<ArticleCommand> commands(PersonId person, Instant now) {
        Set<String> staff = Set.of(STAFF);
        Instant later = now.plus(HOUR);
        return List.of(
                new Write("Mail is full", null, new Topic(null, Set.of(), null), Attributes.NONE),
                new Edit(null, person.key(), null),
                new Edit(null, null, Topic.of("mail")),
                new Submit(),
                new SendBack("no"),
                new Publish("yes", staff, null, null, null),
                new Publish("yes", Set.of(), null, null, null),
                new Publish("yes", staff, later, later, later),
                new Publish("yes", staff, later, later.plus(HOUR), null),
                new Publish("yes", staff, null, later, null),
                new Publish("yes", staff, now.minus(HOUR), null, null),
                new Publish("yes", staff, null, null, now),
                new Confirm("yes", null, null),
                new Confirm("yes", later, null),
                new Confirm("yes", now, null),
                new Confirm("yes", null, now),
                new Rework("wrong"),
                new Retire("old", null),
                new LeaveRemark("hm"),
                new Fire(ArticleLifecycle.PUBLISH),
                new Fire(ArticleLifecycle.SUBMIT));
    }

    /** The standard decider, but for one kind of command. */
    private abstract static class Faulty implements Decider<Article, ArticleCommand, ArticleEvent> {
        @Override
        public Decision<Article, ArticleEvent> decide(@Nullable Article state, ArticleCommand command, Act act) {
            ArticleEvent wrong = state == null ? null : wrong(state, command, act);
            return wrong == null
                    ? KnowledgeProcess.standard().decider(ArticleStory.ID).decide(state, command, act)
                    : Decision.accepted(wrong.applyTo(state), List.of(wrong));
        }

        abstract @Nullable ArticleEvent wrong(Article state, ArticleCommand command, Act act);

        @Override
        public Article evolve(@Nullable Article state, ArticleEvent event) {
            return event.applyTo(state);
        }
    }

    private static final class UsesAnything extends Faulty {
        @Override
        @Nullable
        ArticleEvent wrong(Article state, ArticleCommand command, Act act) {
            return command instanceof Use use && state.phase() == ArticlePhase.PUBLISHED
                    ? new ArticleEvent.Used(
                            state.id(), act.at(), Objects.requireNonNull(use.on()), act.actor(), use.helped())
                    : null;
        }
    }

    private static final class ForgetsAuthors extends Faulty {
        @Override
        @Nullable
        ArticleEvent wrong(Article state, ArticleCommand command, Act act) {
            Content content = state.content();
            return command instanceof Edit edit && edit.text() != null && state.phase() == ArticlePhase.DRAFT
                    ? new ArticleEvent.Edited(
                            state.id(),
                            act.at(),
                            new Content(content.title(), edit.text(), content.topic(), content.authors()))
                    : null;
        }
    }
}
