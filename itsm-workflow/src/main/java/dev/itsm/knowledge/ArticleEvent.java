package dev.itsm.knowledge;

import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.ArticleId;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Fold;
import dev.itsm.practice.Move;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What can happen to an article. Every event says what changed and nothing that follows from it; the article is their fold. An
 * organization's own transitions and fields are {@link Moved} and {@link FieldsChanged}.
 */
public sealed interface ArticleEvent extends DomainEvent, Fold<Article> {
    @Override
    ArticleId subject();

    /** What changes an article but not its state. */
    sealed interface Recorded extends ArticleEvent, Fold.Later<Article> {}

    /** What changes an article's state. */
    sealed interface Transition extends ArticleEvent, Fold.Later<Article> {
        /** Returns the step from state to state. */
        Move<ArticlePhase> move();

        /** Returns the states that the article went through, this step included. */
        default Progress<ArticlePhase> progress(Article before) {
            return move().after(before.progress(), at());
        }
    }

    /** It was started. */
    record Written(ArticleId subject, Instant at, StateId state, Content content, Attributes attributes)
            implements ArticleEvent, Fold.First<Article> {
        @Override
        public Article begin() {
            Progress<ArticlePhase> progress = Progress.startingIn(state, ArticlePhase.DRAFT, at);
            return new Article(subject, progress, content, null, null, null, Usage.NONE, List.of(), attributes);
        }
    }

    /** It says something else. */
    record Edited(ArticleId subject, Instant at, Content content) implements Recorded {
        @Override
        public Article applyToExisting(Article before) {
            return before.with(content);
        }
    }

    /** Somebody looked at it again and found it right. */
    record Confirmed(ArticleId subject, Instant at, Review review, Publication publication) implements Recorded {
        @Override
        public Article applyToExisting(Article before) {
            return before.published(before.progress(), review, publication);
        }
    }

    /** It was used for a record. */
    record Used(ArticleId subject, Instant at, RecordId on, PersonId by, boolean helped) implements Recorded {
        @Override
        public Article applyToExisting(Article before) {
            return before.with(before.usage().plus(at, helped));
        }
    }

    /** Somebody said something to its authors. */
    record Remarked(ArticleId subject, Instant at, Remark remark) implements Recorded {
        @Override
        public Article applyToExisting(Article before) {
            return before.plus(remark);
        }
    }

    /** Fields of the organization's own were set or cleared. */
    record FieldsChanged(ArticleId subject, Instant at, Attributes set, Set<String> cleared) implements Recorded {
        public FieldsChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public Article applyToExisting(Article before) {
            return before.with(before.attributes().without(cleared).with(set));
        }
    }

    /** Its state changed, and nothing else. */
    record Moved(ArticleId subject, Instant at, Move<ArticlePhase> move) implements Transition {
        @Override
        public Article applyToExisting(Article before) {
            return before.with(progress(before));
        }
    }

    /** Whoever looked it over gave it back. */
    record SentBack(ArticleId subject, Instant at, Move<ArticlePhase> move, Remark findings) implements Transition {
        @Override
        public Article applyToExisting(Article before) {
            return before.with(progress(before)).plus(findings);
        }
    }

    /** It was looked over, and is there for those whom it may concern. */
    record Published(ArticleId subject, Instant at, Move<ArticlePhase> move, Review review, Publication publication)
            implements Transition {
        @Override
        public Article applyToExisting(Article before) {
            return before.published(progress(before), review, publication);
        }
    }

    /** It was taken back, to be altered. */
    record Reworked(ArticleId subject, Instant at, Move<ArticlePhase> move, Remark reason) implements Transition {
        @Override
        public Article applyToExisting(Article before) {
            return before.reworked(progress(before)).plus(reason);
        }
    }

    /** It is of no use any more. */
    record Retired(ArticleId subject, Instant at, Move<ArticlePhase> move, Retirement retirement)
            implements Transition {
        @Override
        public Article applyToExisting(Article before) {
            return before.retired(progress(before), retirement);
        }
    }
}
