package dev.itsm.approval;

import static dev.itsm.approval.Board.PLAN;
import static dev.itsm.approval.Board.hour;
import static dev.itsm.approval.Choice.NO;
import static dev.itsm.approval.Choice.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand.ChangeVote;
import dev.itsm.approval.ApprovalCommand.Recuse;
import dev.itsm.approval.Round.Status;
import dev.itsm.approval.Vote.SeatRef;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What users of other tools complain of: an approval state that is wrong after a rejection, a second round or a deletion. */
class Row18ApprovalStateTest {
    private static final ApprovalPolicy CAB =
            ApprovalPolicy.of("CAB", VotingRule.allOf(), Seat.ofPerson("ana"), Seat.ofPerson("ben"));

    @Test
    void nothingThatARoundHoldsSaysWhatItComesTo() {
        Set<Class<?>> answers = Set.of(Status.class, VotingRule.Outcome.class, Authorisation.class, Tally.class);
        Set<Class<?>> held = Arrays.stream(Round.class.getRecordComponents())
                .map(RecordComponent::getType)
                .collect(Collectors.toSet());
        assertThat(held).doesNotContainAnyElementsOf(answers);
    }

    @Test
    void aRoundAfterARejectionStartsWithoutVotesAndLeavesTheOtherAsItWas() {
        Board first = new Board(CAB);
        first.vote("CAB", "ana", NO, "ana", 1);
        Round rejected = first.round;
        Board second = new Board(CAB);
        second.vote("CAB", "ana", YES, "ana", 2);
        assertThat(second.status(2)).as("the rejection was of another round").isEqualTo(Status.OPEN);
        second.vote("CAB", "ben", YES, "ben", 3);
        assertThat(second.status(3)).isEqualTo(Status.APPROVED);
        assertThat(rejected.status(hour(3))).isEqualTo(Status.REJECTED);
        assertThat(rejected.authorisation(PLAN, hour(3)).isCleared()).isFalse();
    }

    @Test
    void aVoteThatIsChangedOrASeatThatIsLeftIsCountedAnew() {
        Board board = new Board(CAB);
        board.vote("CAB", "ana", Choice.ABSTAIN, "ana", 1);
        Round before = board.round;
        assertThat(board.status(1)).as("all can no longer vote yes").isEqualTo(Status.REJECTED);
        Board other = new Board(CAB);
        other.vote("CAB", "ana", YES, "ana", 1);
        other.give(new ChangeVote(new SeatRef("CAB", "ana"), YES), "ana", 2);
        assertThat(other.status(2)).isEqualTo(Status.OPEN);
        other.give(new Recuse(new SeatRef("CAB", "ben")), "ben", 3);
        assertThat(other.status(3)).as("all seats that are left vote yes").isEqualTo(Status.APPROVED);
        assertThat(before.status(hour(9))).as("a round never changes").isEqualTo(Status.REJECTED);
    }
}
