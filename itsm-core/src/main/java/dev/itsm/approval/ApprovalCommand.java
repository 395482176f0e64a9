package dev.itsm.approval;

import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.Vote.SeatRef;
import dev.itsm.event.Hash;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.RecordId;
import dev.itsm.party.PersonId;
import java.util.List;

/** What can be asked of a round. */
public sealed interface ApprovalCommand {
    /** Asks for approval of a content. */
    record Open(ApprovalId id, RecordId subject, Hash digest, ApprovalPolicy policy) implements ApprovalCommand {}

    /** Votes for a seat that has not voted. */
    record Cast(SeatRef seat, Choice choice) implements ApprovalCommand {
        public static Cast of(String stage, String seat, Choice choice) {
            return new Cast(new SeatRef(stage, seat), choice);
        }
    }

    /** Votes anew for a seat, by whoever voted for it, while nothing is decided. Both votes are kept. */
    record ChangeVote(SeatRef seat, Choice choice) implements ApprovalCommand {}

    /** Steps aside from a seat; the act says why. */
    record Recuse(SeatRef seat) implements ApprovalCommand {}

    /** Records the votes of a meeting and ends the voting of the stage that met. */
    record RecordMeeting(List<MeetingVote> votes) implements ApprovalCommand {
        public RecordMeeting {
            votes = List.copyOf(votes);
        }
    }

    /** A vote at a meeting. */
    record MeetingVote(SeatRef seat, PersonId voter, Choice choice) {}

    /** Stops the clock of the round. */
    record Hold() implements ApprovalCommand {}

    /** Lets the clock of the round run again. */
    record Resume() implements ApprovalCommand {}

    /** Gives more time, once the time is up, and tells who is to see to it. */
    record Escalate() implements ApprovalCommand {}

    /**
     * Ends the voting of the present stage, by somebody who votes there or keeps its minutes; or withdraws the round, also when
     * it has approved, by somebody who asked, has a seat or keeps the minutes; or voids it, because what was asked about is no
     * more.
     */
    record Close(Closing.Kind kind) implements ApprovalCommand {}
}
