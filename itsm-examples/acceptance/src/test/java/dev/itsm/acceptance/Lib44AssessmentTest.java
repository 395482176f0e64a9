package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.Assessment;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.schedule.Topology.AffectedService;
import dev.itsm.id.AgreementId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.ServiceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** LIB-44, assessment: what stands on the items, and what else is planned for them, is listed without being asked for. */
class Lib44AssessmentTest {
    private final ChangeHouse house = new ChangeHouse();

    @Test
    void givenAChangeOnDbWhenAssessedThenServicesAgreementsAndOpenChangesAreListed() {
        ChangeId approved = ChangeId.of("CHG-1");
        ChangeId proposed = ChangeId.of("CHG-2");
        ChangeId over = ChangeId.of("CHG-3");
        ChangeId asked = ChangeId.of("CHG-4");
        house.approved(approved, ChangeHouse.disk(8, 9));
        house.assessed(proposed, ChangeHouse.disk(14, 15));
        house.assessed(over, ChangeHouse.disk(16, 17));
        house.tell(over, "ana", new ChangeCommand.Cancel());
        house.assessed(asked, ChangeHouse.disk(10, 12));
        Assessment assessment = house.state(asked).assessment();
        assertThat(assessment).isNotNull();
        assertThat(assessment.services())
                .containsExactly(
                        new AffectedService(ServiceId.of("pay"), "mission critical", List.of(AgreementId.of("SLA-7"))));
        assertThat(assessment.otherChanges()).containsExactly(approved, proposed);
    }

    @Test
    void aDecisionNeedsEveryConsideration() {
        ChangeId id = ChangeId.of("CHG-1");
        house.tell(
                id,
                "ana",
                ChangeCommand.RequestChange.of("A disk", "it is full", ChangeHouse.disk(10, 12)),
                ChangeCommand.Classify.as("normal"));
        ChangeCommand.Assess silent = new ChangeCommand.Assess(
                Map.of(), Map.of(Assessment.Consideration.BENEFIT, "room for a year"), "payments stop");
        assertThat(house.codes(id, "ana", silent)).contains("CHG-04");
    }
}
