package dev.itsm.approval;

import static dev.itsm.approval.Board.hour;
import static dev.itsm.approval.Choice.ABSTAIN;
import static dev.itsm.approval.Choice.NO;
import static dev.itsm.approval.Choice.YES;
import static dev.itsm.approval.Round.Status.APPROVED;
import static dev.itsm.approval.Round.Status.NO_DECISION;
import static dev.itsm.approval.Round.Status.OPEN;
import static dev.itsm.approval.Round.Status.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand.Close;
import dev.itsm.approval.Round.Closing.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What users of other tools miss: several approvers by rule, and rules that say in words what they mean. */
class Row21ApprovalRulesTest {
    private static Board board(VotingRule rule) {
        return new Board(ApprovalPolicy.of(
                "CAB", rule, Seat.ofPerson("ana"), Seat.ofPerson("ben"), Seat.ofPerson("cho"), Seat.ofPerson("dee")));
    }

    @Test
    void fiftyOnePercentOfFourSeatsNeedsThreeVotes() {
        Board board = board(VotingRule.percent("51"));
        assertThat(board.vote("CAB", "ana", YES, "ana", 1)).isEmpty();
        assertThat(board.vote("CAB", "ben", YES, "ben", 2)).isEmpty();
        assertThat(board.status(2)).isEqualTo(OPEN);
        assertThat(board.vote("CAB", "cho", YES, "cho", 3)).isEmpty();
        assertThat(board.status(3)).isEqualTo(APPROVED);
        assertThat(board.round.decidedAt()).contains(hour(3));
    }

    @Test
    void stagesVoteOneAfterTheOther() {
        Board board = new Board(ApprovalPolicy.of("team lead", VotingRule.anyOf(), Seat.ofPerson("ana"))
                .then("CAB", VotingRule.allOf(), Seat.ofPerson("ana"), Seat.ofPerson("ben")));
        assertThat(board.vote("CAB", "ben", YES, "ben", 1)).containsExactly("OTHER_STAGE");
        board.vote("team lead", "ana", YES, "ana", 1);
        assertThat(board.status(1)).isEqualTo(OPEN);
        assertThat(board.vote("CAB", "ana", YES, "ana", 2))
                .as("another stage, another vote")
                .isEmpty();
        board.vote("CAB", "ben", YES, "ben", 3);
        assertThat(board.status(3)).isEqualTo(APPROVED);
        assertThat(board.round.currentStage()).isEmpty();
    }

    @Test
    void aVetoRejectsAndAMandatorySeatIsWaitedFor() {
        ApprovalPolicy policy = ApprovalPolicy.of(
                "CAB",
                VotingRule.anyOf(),
                Seat.ofPerson("ana"),
                Seat.ofPerson("ben").withVeto(),
                Seat.ofPerson("cho").asMandatory());
        Board board = new Board(policy);
        board.vote("CAB", "ana", YES, "ana", 1);
        assertThat(board.status(1)).isEqualTo(OPEN);
        board.vote("CAB", "cho", ABSTAIN, "cho", 2);
        assertThat(board.status(2)).as("the veto is still possible").isEqualTo(OPEN);
        board.vote("CAB", "ben", NO, "ben", 3);
        assertThat(board.status(3)).isEqualTo(REJECTED);

        Board without = new Board(policy);
        without.vote("CAB", "ana", YES, "ana", 1);
        without.give(new Close(Kind.VOTING_ENDED), "ana", 2);
        assertThat(without.status(2)).isEqualTo(NO_DECISION);
    }

    @Test
    void aPolicyIsDescribedInWords() {
        ApprovalPolicy policy = ApprovalPolicy.of(
                        "CAB",
                        VotingRule.percent("51").withQuorum(Threshold.atLeast(3)),
                        Seat.ofPerson("ana").asChair(),
                        Seat.ofPerson("ben").withVeto(),
                        Seat.of("security", Holder.role("SECURITY_OFFICER")).asMandatory(),
                        Seat.of("operations", Holder.team("operations")))
                .then(
                        "board",
                        VotingRule.anyOf().ofVotesCast(VotingRule.Tie.REJECT),
                        Seat.of("board", Holder.role("DIRECTOR")))
                .lasting(new ApprovalPolicy.Timing(
                        Duration.ofHours(48), Holder.role("CHANGE_MANAGER"), Duration.ofHours(8), Duration.ofDays(30)));
        assertThat(policy.describe()).isEqualTo("""
                        'CAB' (4 seats): at least 51 % of the seats must vote yes; at least 3 of the seats must take part, which is 3; security must take part; ben may veto; ana chairs.
                        'board' (1 seat): any one of the votes cast must be yes.
                        Votes may be cast for PT48H, then it is escalated to role CHANGE_MANAGER for PT8H; an approval counts for PT720H.""");
        assertThat(VotingRule.percent("50.5").ofVotesCast(VotingRule.Tie.CHAIR).describe())
                .isEqualTo("at least 50.5 % of the votes cast must be yes; on a tie the chair's vote counts once more");
        assertThat(VotingRule.allOf().ofVotesCast(VotingRule.Tie.REJECT).describe())
                .isEqualTo("all of the votes cast must be yes; a tie rejects");
        assertThat(Threshold.share(2, 3).describe()).isEqualTo("at least 2/3");
    }
}
