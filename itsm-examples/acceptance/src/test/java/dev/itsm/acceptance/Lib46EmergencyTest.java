package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Round;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.ChangeDuty;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.RaiseNonconformity;
import dev.itsm.change.Work;
import dev.itsm.decision.Decision;
import dev.itsm.desk.By;
import dev.itsm.id.ChangeId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LIB-46, emergencies: permitted at once, looked at afterwards within two working days, or it is a nonconformity. */
class Lib46EmergencyTest {
    private static final ChangeId ID = ChangeId.of("CHG-1");
    private static final Instant FRIDAY_SIX = Instant.parse("2026-03-06T18:00:00Z");
    private static final Instant TUESDAY_SIX = Instant.parse("2026-03-10T18:00:00Z");

    private final ChangeHouse house = new ChangeHouse();

    @Test
    void givenTwoWorkingDaysWhenTuesdaySixPassesWithoutReviewThenChg11() {
        house.emergency(ID, FRIDAY_SIX);
        assertThat(house.desk.duties(ID).get(0).deadline().dueAt()).isEqualTo(TUESDAY_SIX);
        assertThat(house.desk.retrospectiveClock(ID).orElseThrow().due()).contains(TUESDAY_SIX);
        house.now = TUESDAY_SIX;
        assertThat(house.codes(ID, "ana", new ChangeCommand.CheckDeadlines())).containsExactly("NOTHING_DUE");
        house.now = TUESDAY_SIX.plusSeconds(1);
        var decision = house.desk.handle(ID, new ChangeCommand.CheckDeadlines(), By.person("ana"));
        assertThat(((Decision.Accepted<?, ?>) decision).proposals())
                .singleElement()
                .isInstanceOfSatisfying(
                        RaiseNonconformity.class,
                        raised -> assertThat(raised.code()).isEqualTo("CHG-11"));
        assertThat(house.state(ID).work().nonconformities())
                .extracting(Work.Nonconformity::code)
                .containsExactly("CHG-11");
        assertThat(house.codes(ID, "ana", new ChangeCommand.CheckDeadlines())).containsExactly("NOTHING_DUE");
    }

    @Test
    void aReviewAtOneMinuteToSixClearsItAndOneADayLateDoesNot() {
        house.emergency(ID, FRIDAY_SIX);
        house.now = TUESDAY_SIX.minusSeconds(60);
        house.tell(ID, "dir", new ChangeCommand.ReviewEffect(true, "payments are back", List.of(), false));
        house.now = TUESDAY_SIX.plusSeconds(86_400);
        assertThat(house.codes(ID, "ana", new ChangeCommand.CheckDeadlines())).containsExactly("NOTHING_DUE");

        ChangeId late = ChangeId.of("CHG-2");
        house.emergency(late, FRIDAY_SIX);
        house.now = TUESDAY_SIX.plusSeconds(86_400);
        house.tell(late, "dir", new ChangeCommand.ReviewEffect(true, "payments are back", List.of(), false));
        assertThat(house.desk.duties(late))
                .extracting(duty -> duty.deadline().name())
                .doesNotContain(ChangeDuty.RETROSPECTIVE_APPROVAL);
        assertThat(house.tell(late, "ana", new ChangeCommand.CheckDeadlines())
                        .work()
                        .nonconformities())
                .extracting(Work.Nonconformity::code)
                .containsExactly("CHG-11");
    }

    @Test
    void itIsClosedOnceItWasApprovedAfterwards() {
        house.emergency(ID, FRIDAY_SIX);
        house.tell(ID, "dir", new ChangeCommand.ReviewEffect(true, "payments are back", List.of(), false));
        assertThat(house.codes(ID, "ana", new ChangeCommand.Close())).containsExactly("CHG-11");
        house.tell(ID, "ana", new ChangeCommand.RequestRetrospectiveApproval());
        house.tell(ID, "cho", new InRound(ApprovalCommand.Cast.of("afterwards", "cho", Choice.YES)));
        house.tell(ID, "ana", new ChangeCommand.Close());
        assertThat(house.state(ID).phase()).isEqualTo(ChangePhase.CLOSED);
        assertThat(house.codes(ID, "cho", new InRound(new ApprovalCommand.Close(Round.Closing.Kind.WITHDRAWN))))
                .containsExactly("ENDED");
    }

    @Test
    void withoutPermissionThereIsNoStart() {
        house.tell(
                ID,
                "ana",
                ChangeCommand.RequestChange.of("A disk", "payments are down", ChangeHouse.disk(1, 2)),
                ChangeCommand.Classify.as("emergency"));
        assertThat(house.codes(ID, "ben", new ChangeCommand.Implement())).contains("CHG-03", "NOT_APPROVED");
    }
}
