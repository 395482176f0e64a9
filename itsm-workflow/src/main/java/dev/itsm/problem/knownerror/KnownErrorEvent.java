package dev.itsm.problem.knownerror;

import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.KnownErrorId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.practice.Fold;
import dev.itsm.practice.Move;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What can happen to a known error. Every event says what changed and nothing that follows from it; the known error is their
 * fold. An organization's own transitions and fields are {@link Moved} and {@link FieldsChanged}.
 */
public sealed interface KnownErrorEvent extends DomainEvent, Fold<KnownError> {
    @Override
    KnownErrorId subject();

    /** What changes a known error but not its state. */
    sealed interface Recorded extends KnownErrorEvent, Fold.Later<KnownError> {}

    /** What changes a known error's state. */
    sealed interface Transition extends KnownErrorEvent, Fold.Later<KnownError> {
        /** Returns the step from state to state. */
        Move<KnownErrorPhase> move();

        /** Returns the states that the known error went through, this step included. */
        default Progress<KnownErrorPhase> progress(KnownError before) {
            return move().after(before.progress(), at());
        }
    }

    /** It was written down. */
    record Drawn(KnownErrorId subject, Instant at, StateId state, Description description, Attributes attributes)
            implements KnownErrorEvent, Fold.First<KnownError> {
        @Override
        public KnownError begin() {
            return new KnownError(
                    subject,
                    Progress.startingIn(state, KnownErrorPhase.DRAFT, at),
                    description,
                    null,
                    null,
                    null,
                    List.of(),
                    attributes);
        }
    }

    /** More is known, or something else. */
    record Revised(KnownErrorId subject, Instant at, Description description) implements Recorded {
        @Override
        public KnownError applyToExisting(KnownError before) {
            return before.with(description);
        }
    }

    /** It is published to others, or again after a revision. */
    record Republished(KnownErrorId subject, Instant at, Publication publication) implements Recorded {
        @Override
        public KnownError applyToExisting(KnownError before) {
            return before.with(before.progress(), publication, before.supersededBy(), before.retiredBecause());
        }
    }

    /** Its workaround was applied. */
    record WorkaroundApplied(KnownErrorId subject, Instant at, Use use) implements Recorded {
        @Override
        public KnownError applyToExisting(KnownError before) {
            return before.with(use);
        }
    }

    /** Fields of the organization's own were set or cleared. */
    record FieldsChanged(KnownErrorId subject, Instant at, Attributes set, Set<String> cleared) implements Recorded {
        public FieldsChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public KnownError applyToExisting(KnownError before) {
            return before.with(before.attributes().without(cleared).with(set));
        }
    }

    /** Its state changed, and nothing else. */
    record Moved(KnownErrorId subject, Instant at, Move<KnownErrorPhase> move) implements Transition {
        @Override
        public KnownError applyToExisting(KnownError before) {
            return before.with(progress(before), before.publication(), before.supersededBy(), before.retiredBecause());
        }
    }

    /** It is known to those whom it may concern. */
    record Published(KnownErrorId subject, Instant at, Move<KnownErrorPhase> move, Publication publication)
            implements Transition {
        @Override
        public KnownError applyToExisting(KnownError before) {
            return before.with(progress(before), publication, null, null);
        }
    }

    /** Another one has taken its place. */
    record Superseded(KnownErrorId subject, Instant at, Move<KnownErrorPhase> move, KnownErrorId by)
            implements Transition {
        @Override
        public KnownError applyToExisting(KnownError before) {
            return before.with(progress(before), before.publication(), by, null);
        }
    }

    /** It is of no use any more. */
    record Retired(KnownErrorId subject, Instant at, Move<KnownErrorPhase> move, String reason) implements Transition {
        @Override
        public KnownError applyToExisting(KnownError before) {
            return before.with(progress(before), before.publication(), null, reason);
        }
    }
}
