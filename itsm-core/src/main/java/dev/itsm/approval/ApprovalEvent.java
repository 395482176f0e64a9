package dev.itsm.approval;

import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.Round.Interruptions;
import dev.itsm.approval.Round.Recusal;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.Hash;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in a round. Only the decider makes them; their constructors are for that and for reading them back. */
public sealed interface ApprovalEvent extends DomainEvent {
    @Override
    ApprovalId subject();

    /**
     * Returns the round after the event.
     *
     * @param round the round before; null only if the event opens it
     */
    Round applyTo(@Nullable Round round);

    /** The round was opened: {@code asked} about the content with that digest. */
    record Opened(ApprovalId subject, Instant at, RecordId asked, Hash digest, ApprovalPolicy policy)
            implements ApprovalEvent {
        @Override
        public Round applyTo(@Nullable Round round) {
            return new Round(subject, asked, digest, policy, at, List.of(), List.of(), Interruptions.NONE, List.of());
        }
    }

    /** A vote was cast, or changed. */
    record Voted(ApprovalId subject, Instant at, Vote vote) implements ApprovalEvent {
        @Override
        public Round applyTo(@Nullable Round round) {
            return opened(round, this).with(vote);
        }
    }

    /** Somebody stepped aside. */
    record Recused(ApprovalId subject, Instant at, Recusal recusal) implements ApprovalEvent {
        @Override
        public Round applyTo(@Nullable Round round) {
            return opened(round, this).with(recusal);
        }
    }

    /** The round's clock was stopped. */
    record Held(ApprovalId subject, Instant at) implements ApprovalEvent {
        @Override
        public Round applyTo(@Nullable Round round) {
            Round before = opened(round, this);
            return before.with(before.interruptions().held(at));
        }
    }

    /** The round's clock runs again. */
    record Resumed(ApprovalId subject, Instant at) implements ApprovalEvent {
        @Override
        public Round applyTo(@Nullable Round round) {
            Round before = opened(round, this);
            return before.with(before.interruptions().resumed(at));
        }
    }

    /** The time was up, and more was given. */
    record Escalated(ApprovalId subject, Instant at) implements ApprovalEvent {
        @Override
        public Round applyTo(@Nullable Round round) {
            Round before = opened(round, this);
            return before.with(new Interruptions(before.interruptions().holds(), at));
        }
    }

    /** The voting of a stage was closed, or the round. */
    record Closed(ApprovalId subject, Instant at, Closing closing) implements ApprovalEvent {
        @Override
        public Round applyTo(@Nullable Round round) {
            return opened(round, this).with(closing);
        }
    }

    private static Round opened(@Nullable Round round, ApprovalEvent event) {
        if (round == null) {
            throw new IllegalArgumentException("The event " + event.getClass().getSimpleName() + " of "
                    + event.subject() + " must follow the opening of the round.\nMaybe the history starts too late.");
        }
        return round;
    }
}
