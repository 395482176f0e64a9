package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.id.ChangeId;
import dev.itsm.time.Period;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** LIB-45, the change calendar: collisions are half-open, bar a change until somebody who may passes over them, and go stale. */
class Lib45ChangeCalendarTest {
    private static final ChangeId ONE = ChangeId.of("CHG-1");
    private static final ChangeId TWO = ChangeId.of("CHG-2");

    private final ChangeHouse house = new ChangeHouse();

    @Test
    void givenTwoApprovedChangesOnOneItemThenOneCollisionWhereTheyOverlap() {
        house.approved(ONE, ChangeHouse.disk(10, 12));
        house.approved(TWO, ChangeHouse.disk(11, 13));
        assertThat(house.desk.schedule().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.SAME_CI);
            assertThat(conflict.period())
                    .isEqualTo(Period.of(Instant.parse("2026-03-03T11:00:00Z"), Instant.parse("2026-03-03T12:00:00Z")));
        });
    }

    @Test
    void touchingAtTwelveIsNone() {
        house.approved(ONE, ChangeHouse.disk(10, 12));
        house.approved(TWO, ChangeHouse.disk(12, 13));
        assertThat(house.desk.schedule().conflicts()).isEmpty();
    }

    @Test
    void aConflictBarsUntilItIsPassedOverOnTheRecordAndAStaleLookBarsToo() {
        house.scheduled(ONE, ChangeHouse.disk(10, 12));
        house.approved(TWO, ChangeHouse.disk(11, 13));
        assertThat(house.codes(TWO, "ana", new ChangeCommand.Schedule())).containsExactly("STALE_EVALUATION");
        house.tell(TWO, "ana", new ChangeCommand.Evaluate());
        assertThat(house.state(TWO).planning().evaluation().conflicts())
                .extracting(Conflict::kind)
                .containsExactly(ConflictKind.SAME_CI);
        assertThat(house.codes(TWO, "ana", new ChangeCommand.Schedule())).containsExactly("CHG-15");
        ChangeCommand.PassConflict pass = new ChangeCommand.PassConflict(ConflictKind.SAME_CI, ONE, ChangeHouse.DB);
        assertThat(house.codes(TWO, "ana", pass)).contains("NO_AUTHORITY");
        house.tell(ONE, "ana", new ChangeCommand.Cancel());
        assertThat(house.codes(TWO, "ana", new ChangeCommand.Schedule())).containsExactly("STALE_EVALUATION", "CHG-15");
        house.tell(TWO, "ana", new ChangeCommand.Evaluate(), new ChangeCommand.Schedule());
        assertThat(house.state(TWO).phase()).isEqualTo(ChangePhase.SCHEDULED);
    }
}
