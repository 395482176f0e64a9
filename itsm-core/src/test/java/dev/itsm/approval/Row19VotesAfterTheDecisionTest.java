package dev.itsm.approval;

import static dev.itsm.approval.Board.hour;
import static dev.itsm.approval.Choice.ABSTAIN;
import static dev.itsm.approval.Choice.NO;
import static dev.itsm.approval.Choice.YES;
import static dev.itsm.approval.Round.Status.APPROVED;
import static dev.itsm.approval.Round.Status.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand.ChangeVote;
import dev.itsm.approval.Vote.SeatRef;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import org.junit.jupiter.api.Test;

/** What users of other tools complain of: votes that change what was decided. Here a decision closes the round. */
class Row19VotesAfterTheDecisionTest {
    private static Board board(VotingRule rule) {
        return new Board(ApprovalPolicy.of(
                "CAB", rule, Seat.ofPerson("ana"), Seat.ofPerson("ben"), Seat.ofPerson("cho"), Seat.ofPerson("dee")));
    }

    @Test
    void aVoteAfterTheDecisionIsRefused() {
        Board board = board(VotingRule.anyOf());
        board.vote("CAB", "ana", YES, "ana", 1);
        assertThat(board.vote("CAB", "ben", NO, "ben", 2)).containsExactly(ApprovalDecider.VOTING_OVER);
        assertThat(board.give(new ChangeVote(new SeatRef("CAB", "ana"), NO), "ana", 2))
                .containsExactly(ApprovalDecider.VOTING_OVER);
        assertThat(board.status(2)).isEqualTo(APPROVED);
    }

    @Test
    void aSecondVoteIsRefusedAndAChangedOneKeepsBoth() {
        Board board = board(VotingRule.allOf()).delegate("ana", "eve", 0, 9);
        board.vote("CAB", "ana", YES, "ana", 1);
        assertThat(board.vote("CAB", "ana", YES, "ana", 2)).containsExactly(ApprovalDecider.HAS_VOTED);
        assertThat(board.voteFor("CAB", "ana", YES, "eve", "ana", 2)).containsExactly(ApprovalDecider.HAS_VOTED);
        assertThat(board.give(new ChangeVote(new SeatRef("CAB", "ben"), YES), "ben", 2))
                .containsExactly("NOT_YOUR_VOTE");
        assertThat(board.give(
                        new ChangeVote(new SeatRef("CAB", "ana"), YES),
                        new Act(PersonId.of("eve"), PersonId.of("ana"), hour(2), null)))
                .containsExactly("NOT_YOUR_VOTE");
        assertThat(board.give(new ChangeVote(new SeatRef("CAB", "ana"), ABSTAIN), "ana", 3))
                .isEmpty();
        assertThat(board.round.votes()).extracting(Vote::choice).containsExactly(YES, ABSTAIN);
        assertThat(board.status(3)).as("all can no longer say yes").isEqualTo(REJECTED);
    }
}
