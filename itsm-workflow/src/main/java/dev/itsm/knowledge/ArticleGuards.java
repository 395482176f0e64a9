package dev.itsm.knowledge;

import dev.itsm.id.ClauseRef;
import dev.itsm.practice.Gates;
import dev.itsm.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What every process for articles guarantees, whatever its states: the rules on the borders of the phases. Those that
 * ISO/IEC 20000-1:2018 asks for cite its clause; the others are policies.
 */
final class ArticleGuards {
    static final ClauseRef CLAUSE = ClauseRef.iso20000("7.6");

    private static final Rule<ArticleAttempt> COMPLETE = Rule.of(
            "INCOMPLETE",
            "an article must say something, and of what category that is",
            attempt -> attempt.article().content().isComplete());

    private static final Rule<ArticleAttempt> BY_ANOTHER = Rule.of(
            "OWN_WORK",
            "an article must be looked over by another person than those who wrote it",
            attempt -> !attempt.isReview()
                    || attempt.article().content().isByOthersThan(attempt.act().people()));

    private static final Rule<ArticleAttempt> USABLE = given(
                    "KNW-01",
                    "what is published must be there for somebody, from now or later on",
                    (attempt, publication) -> !publication.audiences().isEmpty()
                            && !publication.validity().isEmpty()
                            && !publication.isOver(attempt.act().at()))
            .under(CLAUSE);

    private static final Rule<ArticleAttempt> NOT_BACKDATED = given(
            "BACKDATED",
            "nothing is valid before it is published",
            (attempt, publication) -> attempt.article().phase() == ArticlePhase.PUBLISHED
                    || !publication
                            .validity()
                            .startInclusive()
                            .isBefore(attempt.act().at()));

    private static final Rule<ArticleAttempt> REVIEWED_LATER = given(
            "REVIEW_DATE",
            "an article must be looked at again later, but within the time that the policy allows",
            (attempt, publication) -> {
                Instant now = attempt.act().at();
                Instant latest = now.plus(attempt.policy().reviewWithin());
                return publication.reviewAt().isAfter(now)
                        && !publication.reviewAt().isAfter(latest);
            });

    static final Gates<ArticlePhase, ArticleAttempt> GATES = new Gates<>(
            Map.of(
                    ArticlePhase.IN_REVIEW,
                    List.of(COMPLETE),
                    ArticlePhase.PUBLISHED,
                    List.of(COMPLETE, BY_ANOTHER, USABLE, NOT_BACKDATED, REVIEWED_LATER)),
            Map.of(
                    "INCOMPLETE", "write its text and name its category",
                    "OWN_WORK", "ask somebody else to look it over",
                    "KNW-01", "name an audience, and a time that is not over",
                    "BACKDATED", "let it be valid from now on",
                    "REVIEW_DATE", "give a date within that time"));

    private ArticleGuards() {}

    private static Rule<ArticleAttempt> given(
            String code, String says, BiPredicate<ArticleAttempt, Publication> isRight) {
        return Rule.of(
                code, says, attempt -> attempt.publication() == null || isRight.test(attempt, attempt.publication()));
    }
}
