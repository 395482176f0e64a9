package dev.itsm.approval;

import dev.itsm.approval.SegregationOfDuties.Exemption;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it was cast; one that was changed later is kept beside the change.
 *
 * @param seat which stage's which seat
 * @param choice what was voted
 * @param voter the person who voted
 * @param onBehalfOf the person whose seat it is, where the voter is a delegate; else null
 * @param at when
 * @param recordedBy who wrote it down at a meeting; null if the voter did
 * @param reason why, in the voter's words; null if not given
 * @param exemptions the exemptions from segregation of duties that it took
 */
public record Vote(
        SeatRef seat,
        Choice choice,
        PersonId voter,
        @Nullable PersonId onBehalfOf,
        Instant at,
        @Nullable PersonId recordedBy,
        @Nullable String reason,
        List<Exemption> exemptions) {
    /** A seat, by the names of its stage and itself. */
    public record SeatRef(String stage, String seat) {
        @Override
        public String toString() {
            return stage + "/" + seat;
        }
    }

    public Vote {
        exemptions = List.copyOf(exemptions);
    }

    /** Returns whether the person cast it, or had it cast for them. */
    public boolean isOf(PersonId person) {
        return person.equals(voter) || person.equals(onBehalfOf);
    }
}
