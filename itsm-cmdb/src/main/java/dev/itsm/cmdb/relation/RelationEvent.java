package dev.itsm.cmdb.relation;

import dev.itsm.event.DomainEvent;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.time.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a relation; the relation is their fold. */
public sealed interface RelationEvent extends DomainEvent {
    @Override
    RelationId subject();

    /**
     * Returns the relation after it.
     *
     * @param before the relation before it; null before the first event
     * @throws IllegalStateException if there is no relation yet and this is not its first event
     */
    Relation applyTo(@Nullable Relation before);

    /**
     * Two items were related.
     *
     * @param at when that was said; the validity says when it holds
     * @param change the change under which they were; null if there was none
     */
    record Related(
            RelationId subject,
            Instant at,
            CiId from,
            CiId to,
            String type,
            @Nullable Membership membership,
            Period validity,
            @Nullable ChangeId change)
            implements RelationEvent {
        @Override
        public Relation applyTo(@Nullable Relation before) {
            return new Relation(subject, from, to, type, membership, validity);
        }
    }

    /**
     * It ended, or was found to end.
     *
     * @param at when that was said
     * @param end the first instant at which it does not hold
     * @param change the change under which it ended; null if there was none
     */
    record Ended(
            RelationId subject,
            Instant at,
            Instant end,
            @Nullable ChangeId change) implements RelationEvent {
        @Override
        public Relation applyTo(@Nullable Relation before) {
            if (before == null) {
                throw new IllegalStateException(
                        "There is no relation " + subject + " that could have ended.\nMaybe the history was cut.");
            }
            return before.until(end);
        }
    }
}
