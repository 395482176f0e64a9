package dev.itsm.approval;

import static dev.itsm.approval.Board.CHANGE;
import static dev.itsm.approval.Board.PLAN;
import static dev.itsm.approval.Board.hour;
import static dev.itsm.approval.Choice.ABSTAIN;
import static dev.itsm.approval.Choice.NO;
import static dev.itsm.approval.Choice.YES;
import static dev.itsm.approval.Round.Status.APPROVED;
import static dev.itsm.approval.Round.Status.EXPIRED;
import static dev.itsm.approval.Round.Status.NO_DECISION;
import static dev.itsm.approval.Round.Status.ON_HOLD;
import static dev.itsm.approval.Round.Status.OPEN;
import static dev.itsm.approval.Round.Status.REJECTED;
import static dev.itsm.approval.Round.Status.VOIDED;
import static dev.itsm.approval.Round.Status.WITHDRAWN;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.ApprovalCommand.Close;
import dev.itsm.approval.ApprovalCommand.Escalate;
import dev.itsm.approval.ApprovalCommand.Hold;
import dev.itsm.approval.ApprovalCommand.MeetingVote;
import dev.itsm.approval.ApprovalCommand.RecordMeeting;
import dev.itsm.approval.ApprovalCommand.Recuse;
import dev.itsm.approval.ApprovalCommand.Resume;
import dev.itsm.approval.ApprovalPolicy.Timing;
import dev.itsm.approval.Round.Closing.Kind;
import dev.itsm.approval.Vote.SeatRef;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Decision.Accepted;
import dev.itsm.decision.Refusal;
import dev.itsm.event.Hash;
import dev.itsm.id.ApprovalId;
import dev.itsm.party.Act;
import dev.itsm.party.Delegation;
import dev.itsm.party.Directory;
import dev.itsm.party.Membership;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
import dev.itsm.party.TeamId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static ApprovalPolicy cab(VotingRule rule) {
        return ApprovalPolicy.of(
                "CAB", rule, Seat.ofPerson("ana"), Seat.ofPerson("ben"), Seat.ofPerson("cho"), Seat.ofPerson("dee"));
    }

    private static Board board(VotingRule rule) {
        return new Board(cab(rule));
    }

    private static List<String> codes(Clearance clearance) {
        return clearance.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void aDirectorySaysWhoSpeaksForASeat() {
        PersonId ana = PersonId.of("ana");
        PersonId ben = PersonId.of("ben");
        PersonId ola = PersonId.of("ola");
        RoleName manager = RoleName.of("CHANGE_MANAGER");
        Period morning = Period.of(hour(0), hour(3));
        Electorate electorate = Electorate.of(Directory.of(
                List.of(new Membership(ola, TeamId.of("ops"), morning)),
                List.of(RoleHolding.of(ana, manager, morning)),
                List.of(new Delegation(ana, ben, manager, null, Period.of(hour(1), hour(2)), Act.by(ana, hour(0))))));
        assertThat(electorate.holds(ana, Holder.role("CHANGE_MANAGER"), hour(2)))
                .isTrue();
        assertThat(electorate.holds(ana, Holder.role("CHANGE_MANAGER"), hour(3)))
                .isFalse();
        assertThat(electorate.holds(ola, Holder.team("ops"), hour(2))).isTrue();
        assertThat(electorate.holds(ola, Holder.team("ops"), hour(3))).isFalse();
        assertThat(electorate.holds(ana, Holder.team("ops"), hour(2))).isFalse();
        assertThat(electorate.holds(ana, Holder.person("ana"), hour(9))).isTrue();
        assertThat(electorate.holds(ben, Holder.person("ana"), hour(1))).isFalse();
        for (Holder holder : List.of(Holder.role("CHANGE_MANAGER"), Holder.person("ana"))) {
            assertThat(electorate.mayActFor(ben, ana, holder, hour(1))).isTrue();
            assertThat(electorate.mayActFor(ben, ana, holder, hour(2))).isFalse();
            assertThat(electorate.mayActFor(ola, ana, holder, hour(1))).isFalse();
            assertThat(electorate.mayActFor(ben, ola, holder, hour(1))).isFalse();
        }
        assertThat(electorate.mayActFor(ben, ana, Holder.role("DIRECTOR"), hour(1)))
                .isFalse();
    }

    @Test
    void aRecusedSeatLeavesTheBaseAndItsHolderDoesNotVote() {
        Board board = board(VotingRule.percent("51").withQuorum(Threshold.share(1, 1)));
        assertThat(board.give(new Recuse(new SeatRef("CAB", "dee")), Act.by(PersonId.of("dee"), hour(1))))
                .containsExactly("NO_REASON");
        assertThat(board.give(new Recuse(new SeatRef("CAB", "dee")), "eve", 1))
                .containsExactly(ApprovalDecider.NO_SEAT);
        assertThat(board.give(new Recuse(new SeatRef("CAB", "dee")), "dee", 1)).isEmpty();
        assertThat(board.vote("CAB", "dee", YES, "dee", 2)).containsExactly("RECUSED");
        board.vote("CAB", "ana", YES, "ana", 2);
        assertThat(board.give(new Recuse(new SeatRef("CAB", "ana")), "ana", 3))
                .containsExactly(ApprovalDecider.HAS_VOTED);
        board.vote("CAB", "ben", YES, "ben", 3);
        assertThat(board.status(3)).as("quorum: all three seats left").isEqualTo(OPEN);
        board.vote("CAB", "cho", ABSTAIN, "cho", 4);
        assertThat(board.status(4)).isEqualTo(APPROVED);
    }

    @Test
    void oneWhoStepsAsideFromATeamsSeatLeavesItToTheOthers() {
        Board board = new Board(
                ApprovalPolicy.of("CAB", VotingRule.allOf(), Seat.of("ops", Holder.team("ops"))),
                Map.of("team ops", Set.of("ola", "oto")));
        assertThat(board.give(new Recuse(new SeatRef("CAB", "ops")), "ola", 1)).isEmpty();
        assertThat(board.vote("CAB", "ops", YES, "ola", 2)).containsExactly("RECUSED");
        assertThat(board.vote("CAB", "ops", YES, "oto", 2)).isEmpty();
        assertThat(board.status(2)).isEqualTo(APPROVED);
    }

    @Test
    void whenTheTimeIsUpNothingIsApprovedByItself() {
        Timing timing = new Timing(ofHours(4), Holder.role("MANAGER"), ofHours(2), ofHours(10));
        Board board = new Board(cab(VotingRule.atLeast(1)).lasting(timing));
        assertThat(board.give(new Escalate(), "clock", 4)).containsExactly("NOTHING_TO_ESCALATE");
        assertThat(board.status(4)).as("in time at the very end").isEqualTo(OPEN);
        assertThat(board.status(5)).isEqualTo(EXPIRED);
        assertThat(board.vote("CAB", "ana", YES, "ana", 5)).containsExactly(ApprovalDecider.VOTING_OVER);
        Decision<Round, ApprovalEvent> escalated =
                board.decider().decide(board.round, new Escalate(), Act.by(PersonId.of("clock"), hour(5)));
        assertThat(((Accepted<Round, ApprovalEvent>) escalated).proposals())
                .isEqualTo(List.of(new Reminder(
                        ApprovalId.of("A-1"),
                        Holder.role("MANAGER"),
                        "change:C-1 waits for approval, and the time is up")));
        board.give(new Escalate(), "clock", 5);
        assertThat(board.status(6)).isEqualTo(OPEN);
        assertThat(board.status(7)).isEqualTo(EXPIRED);
        assertThat(board.give(new Escalate(), "clock", 7)).containsExactly("NOTHING_TO_ESCALATE");
        board.vote("CAB", "ana", YES, "ana", 6);
        assertThat(board.round.authorisation(PLAN, hour(15)).isCleared()).isTrue();
        assertThat(codes(board.round.authorisation(PLAN, hour(16)))).containsExactly("APPROVAL_EXPIRED");
    }

    @Test
    void aHoldStopsTheClockAndKeepsTheVotes() {
        Board board = new Board(cab(VotingRule.allOf()).lasting(new Timing(ofHours(4), null, Duration.ZERO, null)));
        board.vote("CAB", "ana", YES, "ana", 1);
        assertThat(board.give(new Resume(), "ana", 1)).containsExactly("NOT_ON_HOLD");
        assertThat(board.give(new Hold(), "ana", 2)).isEmpty();
        assertThat(board.give(new Hold(), "ana", 3)).containsExactly("NOT_OPEN");
        assertThat(board.status(99)).isEqualTo(ON_HOLD);
        assertThat(board.round.dueAt()).isEmpty();
        assertThat(board.vote("CAB", "ben", YES, "ben", 3)).containsExactly(ApprovalDecider.VOTING_OVER);
        assertThat(board.give(new Resume(), "ana", 12)).isEmpty();
        assertThat(board.round.dueAt()).contains(hour(14));
        assertThat(board.round.votes()).hasSize(1);
    }

    @Test
    void aMeetingAndAnElectronicVoteFollowOneRule() {
        ApprovalPolicy policy = cab(VotingRule.percent("51").withQuorum(Threshold.atLeast(3)))
                .meetingsRecordedBy(Holder.role("SECRETARY"));
        Map<String, Set<String>> roles = Map.of("role SECRETARY", Set.of("sam", "rex"));
        RecordMeeting meeting =
                new RecordMeeting(List.of(at("ana", YES), at("ben", YES), at("cho", YES), at("dee", YES)));
        Board board = new Board(policy, roles);
        assertThat(board.give(meeting, "eve", 1)).containsExactly(ApprovalDecider.NO_SEAT);
        assertThat(board.give(meeting, "rex", 1))
                .as("the requester does not write the minutes")
                .containsExactly("CHG-06");
        assertThat(board.give(meeting, "sam", 1)).isEmpty();
        assertThat(board.status(1)).isEqualTo(APPROVED);
        assertThat(board.round.votes())
                .hasSize(4)
                .allSatisfy(vote -> assertThat(vote.recordedBy()).isEqualTo(PersonId.of("sam")));

        Board twice = new Board(policy, roles);
        assertThat(twice.give(new RecordMeeting(List.of(at("ana", YES), at("ana", YES))), "sam", 1))
                .containsExactly(ApprovalDecider.HAS_VOTED);
        assertThat(twice.give(
                        new RecordMeeting(List.of(new MeetingVote(new SeatRef("CAB", "ana"), PersonId.of("rex"), YES))),
                        "sam",
                        1))
                .containsExactly(ApprovalDecider.NO_SEAT, "CHG-06");
        assertThat(twice.give(new RecordMeeting(List.of(at("ana", YES), at("ben", YES))), "sam", 1))
                .isEmpty();
        assertThat(twice.status(1)).as("two of four are no quorum of three").isEqualTo(NO_DECISION);
        assertThat(new Board(cab(VotingRule.anyOf()), roles).give(meeting, "sam", 1))
                .as("no secretary, no meetings")
                .containsExactly(ApprovalDecider.NO_SEAT);
    }

    private static MeetingVote at(String person, Choice choice) {
        return new MeetingVote(new SeatRef("CAB", person), PersonId.of(person), choice);
    }

    @Test
    void aMeetingEndsTheStageThatMetAndTheNextOneVotes() {
        ApprovalPolicy policy = cab(new VotingRule(
                        null, Threshold.percent("51"), VotingRule.Base.CAST, VotingRule.Tie.REJECT))
                .then("board", VotingRule.anyOf(), Seat.ofPerson("dir"))
                .meetingsRecordedBy(Holder.role("SECRETARY"));
        Board board = new Board(policy, Map.of("role SECRETARY", Set.of("sam")));
        RecordMeeting meeting = new RecordMeeting(List.of(at("ana", YES), at("ben", YES), at("cho", NO)));
        assertThat(board.give(meeting, "sam", 1)).isEmpty();
        assertThat(board.status(1)).as("the board has not voted").isEqualTo(OPEN);
        assertThat(board.vote("CAB", "dee", NO, "dee", 2)).containsExactly("OTHER_STAGE");
        assertThat(board.vote("board", "dir", YES, "dir", 3)).isEmpty();
        assertThat(board.status(3)).isEqualTo(APPROVED);
        assertThat(board.round.decidedAt()).contains(hour(3));
        assertThat(board.round.lastRecordedAt()).isEqualTo(hour(3));
    }

    @Test
    void whoEndsTheVotingTakesPartInItAndNotForTheirOwnWork() {
        Board board = new Board(
                        cab(VotingRule.anyOf().ofVotesCast(VotingRule.Tie.REJECT))
                                .meetingsRecordedBy(Holder.role("SECRETARY")),
                        Map.of("role SECRETARY", Set.of("sam", "rex")))
                .delegate("dee", "eve", 0, 9)
                .delegate("rex", "fay", 0, 9);
        Close end = new Close(Kind.VOTING_ENDED);
        assertThat(board.give(end, "zoe", 1)).containsExactly(ApprovalDecider.NO_SEAT);
        assertThat(board.give(end, "rex", 1)).as("the requester").containsExactly("CHG-06");
        assertThat(board.give(end, new Act(PersonId.of("fay"), PersonId.of("rex"), hour(1), null)))
                .as("the requester's delegate")
                .containsExactly("CHG-06");
        assertThat(board.give(end, new Act(PersonId.of("zoe"), PersonId.of("dee"), hour(1), null)))
                .as("no delegate")
                .containsExactly(ApprovalDecider.NO_SEAT);
        assertThat(board.give(end, new Act(PersonId.of("eve"), PersonId.of("dee"), hour(1), null)))
                .isEmpty();
        assertThat(board.status(1)).as("nobody voted yes").isEqualTo(REJECTED);
    }

    @Test
    void whatPassedOverARecusalOrAHoldIsNotSlippedInBeforeItEither() {
        Board board = board(VotingRule.allOf());
        board.give(new Recuse(new SeatRef("CAB", "dee")), "dee", 2);
        assertThat(board.vote("CAB", "ana", YES, "ana", 1)).containsExactly("OUT_OF_ORDER");
        board.give(new Hold(), "ana", 4);
        assertThat(board.give(new Resume(), "ana", 3)).containsExactly("OUT_OF_ORDER");
        board.give(new Resume(), "ana", 6);
        assertThat(board.vote("CAB", "ana", YES, "ana", 5)).containsExactly("OUT_OF_ORDER");
        assertThat(board.vote("CAB", "ana", YES, "ana", 6)).isEmpty();
    }

    @Test
    void anExemptionIsForOneDutyAlone() {
        SegregationOfDuties.Exemption toImplement = new SegregationOfDuties.Exemption(
                "CHG-06", Duty.IMPLEMENT, PersonId.of("rex"), PersonId.of("dir"), Period.of(hour(0), hour(9)), "why");
        SegregationOfDuties.Check check = Board.OWN_WORK.check(
                Duty.APPROVE,
                Act.by(PersonId.of("rex"), hour(1)),
                Duties.NONE.with(Duty.REQUEST, PersonId.of("rex")),
                List.of(toImplement));
        assertThat(check.refusals()).extracting(Refusal::code).containsExactly("CHG-06");
        assertThat(check.used()).isEmpty();
    }

    @Test
    void anAuthorisationIsForOneContentAndOneInstantAndCanBeTakenBack() {
        Board board = board(VotingRule.anyOf());
        assertThat(codes(board.round.authorisation(PLAN, hour(1)))).containsExactly("NOT_APPROVED");
        board.vote("CAB", "ana", YES, "ana", 2);
        Authorisation given = board.round.authorisation(PLAN, hour(3)).orThrow();
        assertThat(given.covers(CHANGE, PLAN, hour(3))).isTrue();
        assertThat(given.covers(CHANGE, PLAN, hour(4))).isFalse();
        assertThat(given.covers(CHANGE, Hash.of("another plan"), hour(3))).isFalse();
        assertThat(given.covers(ApprovalId.of("A-1"), PLAN, hour(3))).isFalse();
        assertThat(given.source()).isEqualTo(Authorisation.Source.ROUND);
        assertThat(given.grantedAt()).isEqualTo(hour(2));
        assertThat(codes(board.round.authorisation(PLAN, hour(1)))).containsExactly("NOT_YET_APPROVED");
        assertThat(board.round.authorisation(PLAN, hour(2)).isCleared())
                .as("from the decision on")
                .isTrue();
        assertThat(codes(board.round.authorisation(Hash.of("another plan"), hour(3))))
                .containsExactly("CONTENT_CHANGED");
        assertThat(board.give(new Close(Kind.VOTING_ENDED), "ana", 4)).containsExactly(ApprovalDecider.VOTING_OVER);
        assertThat(board.give(new Close(Kind.WITHDRAWN), "ana", 4)).isEmpty();
        assertThat(board.status(4)).isEqualTo(WITHDRAWN);
        assertThat(codes(board.round.authorisation(PLAN, hour(5)))).containsExactly("NOT_APPROVED");
        assertThat(board.give(new Close(Kind.VOIDED), "ana", 5)).containsExactly(ApprovalDecider.VOTING_OVER);
    }

    @Test
    void aVoidedRoundAuthorisesNothing() {
        Board board = board(VotingRule.anyOf());
        board.vote("CAB", "ana", YES, "ana", 2);
        board.give(new Close(Kind.VOIDED), "ana", 3);
        assertThat(board.status(3)).isEqualTo(VOIDED);
        assertThatThrownBy(() -> board.round.authorisation(PLAN, hour(3)).orThrow())
                .hasMessageContaining("the approval is VOIDED; ask for approval again [NOT_APPROVED]");
    }

    @Test
    void nothingIsSlippedInBeforeWhatWasRecorded() {
        Board board = board(VotingRule.allOf());
        board.vote("CAB", "ana", YES, "ana", 3);
        assertThat(board.vote("CAB", "ben", YES, "ben", 2)).containsExactly("OUT_OF_ORDER");
        assertThat(board.decider()
                        .decide(null, new Hold(), Act.by(PersonId.of("ana"), hour(1)))
                        .isAccepted())
                .isFalse();
        assertThat(board.give(
                        new ApprovalCommand.Open(ApprovalId.of("A-2"), CHANGE, PLAN, cab(VotingRule.anyOf())),
                        "ana",
                        4))
                .containsExactly("ALREADY_OPEN");
    }

    @Test
    void anEmergencyAuthorisationCountsForItsContentInItsPeriod() {
        EmergencyAuthorisation call = emergency(PersonId.of("sam"), Period.of(hour(1), hour(3)));
        assertThat(call.authorisation(PLAN, hour(1)).orThrow().source()).isEqualTo(Authorisation.Source.EMERGENCY);
        assertThat(codes(call.authorisation(PLAN, hour(3)))).containsExactly("EMERGENCY_EXPIRED");
        assertThat(codes(call.authorisation(Hash.of("another plan"), hour(0))))
                .containsExactly("EMERGENCY_EXPIRED", "CONTENT_CHANGED");
        assertThatThrownBy(() -> emergency(PersonId.of("boss"), Period.from(hour(1))))
                .hasMessageContaining("who else can confirm it");
    }

    private static EmergencyAuthorisation emergency(PersonId witness, Period period) {
        return new EmergencyAuthorisation(
                CHANGE, PLAN, PersonId.of("boss"), null, "telephone", witness, period, "mail is down");
    }

    @Test
    void policiesAreSound() {
        assertThatThrownBy(() -> ApprovalPolicy.of("CAB", VotingRule.anyOf(), Seat.ofPerson("a"), Seat.ofPerson("a")))
                .hasMessageContaining("two seats named 'a'");
        assertThatThrownBy(() -> ApprovalPolicy.of("CAB", VotingRule.atLeast(2), Seat.ofPerson("a")))
                .hasMessageContaining("needs 2 votes of its 1 seats");
        assertThatThrownBy(() -> ApprovalPolicy.of("CAB", VotingRule.anyOf())).hasMessageContaining("must have seats");
        assertThatThrownBy(() -> ApprovalPolicy.of(
                        "CAB",
                        VotingRule.anyOf(),
                        Seat.ofPerson("a").asChair(),
                        Seat.ofPerson("b").asChair()))
                .hasMessageContaining("at most one of which chairs");
        assertThatThrownBy(() -> ApprovalPolicy.of("CAB", VotingRule.anyOf(), Seat.ofPerson("a"))
                        .then("CAB", VotingRule.anyOf(), Seat.ofPerson("a")))
                .hasMessageContaining("each of another name");
        assertThatThrownBy(() -> new Timing(Duration.ZERO, null, Duration.ZERO, null))
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new Timing(ofHours(1), Holder.role("X"), Duration.ZERO, null))
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new SegregationOfDuties.Exemption(
                        "CHG-06", Duty.APPROVE, PersonId.of("a"), PersonId.of("a"), Period.of(hour(1), hour(2)), "why"))
                .hasMessageContaining("granted by another person");
        assertThatThrownBy(() -> new SegregationOfDuties.Exemption(
                        "CHG-06", Duty.APPROVE, PersonId.of("a"), PersonId.of("b"), Period.from(hour(1)), "why"))
                .hasMessageContaining("must end and have a reason");
    }
}
