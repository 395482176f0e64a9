package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Round;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.ChangePhase;
import dev.itsm.desk.By;
import dev.itsm.id.ChangeId;
import dev.itsm.party.PersonId;
import org.junit.jupiter.api.Test;

/** LIB-43, approvals: authority, bound to what was approved, delegation, withdrawal. */
class Lib43ApprovalsTest {
    private static final ChangeId ID = ChangeId.of("CHG-1");

    private final ChangeHouse house = new ChangeHouse();

    @Test
    void givenAnApprovalWhenThePlanIsEditedThenItNoLongerCountsAndStartIsRefused() {
        house.scheduled(ID, ChangeHouse.disk(10, 12));
        house.now = ChangeHouse.disk(10, 12).window().startInclusive();
        house.tell(
                ID,
                "ana",
                new ChangeCommand.EditContent(ChangeHouse.disk(10, 12).doing("replace two disks")));
        assertThat(house.state(ID).phase()).isEqualTo(ChangePhase.CLASSIFIED);
        assertThat(house.state(ID).approvals().current().status(house.now)).isEqualTo(Round.Status.VOIDED);
        assertThat(house.codes(ID, "ben", new ChangeCommand.Implement())).contains("CHG-03", "CONTENT_CHANGED");
    }

    @Test
    void whoLacksTheAuthorityDoesNotDecideButADelegateDoesOnce() {
        house.assessed(ID, ChangeHouse.disk(10, 12));
        house.tell(ID, "ana", new ChangeCommand.RequestApproval());
        InRound yes = new InRound(ApprovalCommand.Cast.of("board", "cho", Choice.YES));
        assertThat(house.codes(ID, "zoe", yes)).containsExactly("CHG-05");
        assertThat(house.codes(ID, "ana", yes)).contains("CHG-05", "CHG-06");
        By eve = By.person("eve").onBehalfOf(PersonId.of("cho"));
        assertThat(house.desk.handle(ID, yes, eve).isAccepted()).isTrue();
        assertThat(house.codes(ID, "cho", yes)).containsExactly("HAS_VOTED");
        house.vote(ID, "dee");
        assertThat(house.state(ID).phase()).isEqualTo(ChangePhase.APPROVED);
        assertThat(house.codes(ID, "eve", new ChangeCommand.Implement())).contains("CHG-06");
    }

    @Test
    void anApprovalThatIsWithdrawnNoLongerCounts() {
        house.approved(ID, ChangeHouse.disk(10, 12));
        house.tell(ID, "cho", new InRound(new ApprovalCommand.Close(Round.Closing.Kind.WITHDRAWN)));
        assertThat(house.state(ID).phase()).isEqualTo(ChangePhase.CLASSIFIED);
        assertThat(house.codes(ID, "ana", new ChangeCommand.Approve())).contains("CHG-03");
    }
}
