package dev.itsm.approval;

import static dev.itsm.approval.Choice.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.party.PersonId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What users of other tools complain of: people who approve in the name of others. Here it takes a grant, and is on record. */
class Row20VotingForOthersTest {
    private static Board board(VotingRule rule) {
        return new Board(ApprovalPolicy.of(
                "CAB", rule, Seat.ofPerson("ana"), Seat.ofPerson("ben"), Seat.ofPerson("cho"), Seat.ofPerson("dee")));
    }

    @Test
    void nobodyVotesOnTheirOwnWorkNorThroughADelegateNorThroughATeam() {
        ApprovalPolicy policy = ApprovalPolicy.of(
                "CAB",
                VotingRule.allOf(),
                Seat.ofPerson("rex"),
                Seat.ofPerson("ana"),
                Seat.of("ops", Holder.team("ops")),
                Seat.ofPerson("imp"));
        Board board = new Board(policy, Map.of("team ops", Set.of("rex", "imp", "ola")))
                .implementedBy("imp")
                .delegate("rex", "eve", 0, 9)
                .delegate("ana", "rex", 0, 9);
        assertThat(board.vote("CAB", "rex", YES, "rex", 1)).as("their own seat").containsExactly("CHG-06");
        assertThat(board.voteFor("CAB", "rex", YES, "eve", "rex", 1))
                .as("the requester's delegate")
                .containsExactly("CHG-06");
        assertThat(board.voteFor("CAB", "ana", YES, "rex", "ana", 1))
                .as("the requester as a delegate")
                .containsExactly("CHG-06");
        assertThat(board.vote("CAB", "ops", YES, "rex", 1))
                .as("the requester's team")
                .containsExactly("CHG-06");
        assertThat(board.vote("CAB", "imp", YES, "imp", 1))
                .as("the implementer")
                .containsExactly("CHG-06");
        assertThat(board.vote("CAB", "ops", YES, "ola", 1)).as("a colleague").isEmpty();
    }

    @Test
    void aDelegationCountsInItsPeriodAndNobodyCountsTwice() {
        Board board = board(VotingRule.allOf()).delegate("ana", "ben", 2, 4).delegate("cho", "eve", 0, 9);
        assertThat(board.voteFor("CAB", "ana", YES, "ben", "ana", 1)).containsExactly(ApprovalDecider.NO_DELEGATION);
        assertThat(board.voteFor("CAB", "ana", YES, "eve", "ana", 3)).containsExactly(ApprovalDecider.NO_DELEGATION);
        assertThat(board.voteFor("CAB", "ana", YES, "ben", "ana", 2)).isEmpty();
        assertThat(board.vote("CAB", "ben", YES, "ben", 3))
                .as("who voted as a delegate has voted")
                .containsExactly(ApprovalDecider.HAS_VOTED);
        assertThat(board.voteFor("CAB", "cho", YES, "eve", "cho", 4)).isEmpty();
        assertThat(board.round.votes().get(1).onBehalfOf()).isEqualTo(PersonId.of("cho"));
        assertThat(board.round.approvers())
                .containsExactlyInAnyOrder(
                        PersonId.of("ana"), PersonId.of("ben"), PersonId.of("cho"), PersonId.of("eve"));
    }

    @Test
    void onlyTheHolderOfASeatVotesForIt() {
        Board board = board(VotingRule.allOf());
        assertThat(board.vote("CAB", "ana", YES, "eve", 1)).containsExactly(ApprovalDecider.NO_SEAT);
        assertThat(board.vote("CAB", "nobody", YES, "ana", 1)).containsExactly(ApprovalDecider.NO_SEAT);
        assertThat(board.voteFor("CAB", "ana", YES, "eve", "zoe", 1))
                .containsExactly(ApprovalDecider.NO_SEAT, ApprovalDecider.NO_DELEGATION);
    }

    @Test
    void anExemptionCountsWhileItLastsAndIsKeptWithTheVote() {
        Board board = new Board(ApprovalPolicy.of("CAB", VotingRule.allOf(), Seat.ofPerson("rex"))).exempt("rex", 2, 4);
        assertThat(board.vote("CAB", "rex", YES, "rex", 1)).containsExactly("CHG-06");
        assertThat(board.vote("CAB", "rex", YES, "rex", 4)).containsExactly("CHG-06");
        assertThat(board.vote("CAB", "rex", YES, "rex", 2)).isEmpty();
        assertThat(board.round.votes().get(0).exemptions())
                .singleElement()
                .satisfies(exemption -> assertThat(exemption.grantedBy()).isEqualTo(PersonId.of("director")));
    }
}
