package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.Change;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeLifecycle;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.Content;
import dev.itsm.change.Work;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.lifecycle.StateId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** LIB-42, the states of a change: what leads nowhere is rejected and leaves the record as it is. */
class Lib42ChangeStatesTest {
    private static final ChangeId ID = ChangeId.of("CHG-1");
    private static final ChangeProcess PROCESS = ChangeProcess.of(ChangeHouse.policy("2026", Set.of("components")));

    private final ChangeHouse house = new ChangeHouse();

    @Test
    void everyPhaseOfTheCapabilityHasItsState() {
        Set<ChangePhase> phases = Arrays.stream(ChangePhase.values()).collect(Collectors.toSet());
        assertThat(PROCESS.lifecycle().states())
                .extracting(state -> state.phase())
                .containsExactlyInAnyOrderElementsOf(phases);
    }

    @Test
    void givenAssessedWhenImplementedThenRejected() {
        house.assessed(ID, ChangeHouse.disk(10, 12));
        Change before = house.state(ID);
        assertThat(house.codes(ID, "ben", new ChangeCommand.Implement()))
                .contains("NO_SUCH_TRANSITION", "CHG-03", "NOT_APPROVED");
        assertThat(house.state(ID)).isEqualTo(before);
    }

    /** Each command that moves a change, from each state: where the lifecycle has no way, it is refused, and nothing changes. */
    @Test
    void everyIllegalPairOfStatesIsRejectedAndLeavesTheRecordUnchanged() {
        Map<StateId, ChangeCommand> towards = new LinkedHashMap<>();
        towards.put(ChangeLifecycle.CLASSIFIED, ChangeCommand.Classify.as("normal"));
        towards.put(ChangeLifecycle.ASSESSED, ChangeHouse.assess());
        towards.put(ChangeLifecycle.APPROVED, new ChangeCommand.Approve());
        towards.put(ChangeLifecycle.SCHEDULED, new ChangeCommand.Schedule());
        towards.put(ChangeLifecycle.IMPLEMENTING, new ChangeCommand.Implement());
        towards.put(ChangeLifecycle.IMPLEMENTED, new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "done"));
        towards.put(ChangeLifecycle.FAILED, new ChangeCommand.Finish(Work.Outcome.FAILED, "too small"));
        towards.put(ChangeLifecycle.BACKED_OUT, new ChangeCommand.BackOut("the old disk is back"));
        towards.put(ChangeLifecycle.REVIEWED, new ChangeCommand.ReviewEffect(true, "faster", List.of(), false));
        towards.put(ChangeLifecycle.CLOSED, new ChangeCommand.Close());
        towards.put(ChangeLifecycle.REJECTED, new ChangeCommand.Reject());
        towards.put(ChangeLifecycle.CANCELLED, new ChangeCommand.Cancel());
        Set<List<StateId>> legal = PROCESS.lifecycle().transitions().stream()
                .map(edge -> List.of(edge.from(), edge.to()))
                .collect(Collectors.toSet());
        int rejected = 0;
        for (Change from : oneOfEachState()) {
            for (Map.Entry<StateId, ChangeCommand> to : towards.entrySet()) {
                if (!legal.contains(List.of(from.state(), to.getKey()))) {
                    assertThat(house.codes(from.id(), "ben", to.getValue()))
                            .as("%s to %s", from.state(), to.getKey())
                            .isNotEmpty();
                    assertThat(house.state(from.id())).isEqualTo(from);
                    rejected++;
                }
            }
        }
        assertThat(rejected).isGreaterThan(100);
    }

    private List<Change> oneOfEachState() {
        Map<StateId, Change> found = new LinkedHashMap<>();
        for (int length = 0; length <= 12; length++) {
            ChangeId id = ChangeId.of("CHG-" + (100 + length));
            live(id, length);
            Change change = house.state(id);
            found.putIfAbsent(change.state(), change);
        }
        assertThat(found.keySet()).hasSize(13);
        return List.copyOf(found.values());
    }

    /** Lives one of thirteen lives, each to another state. */
    private void live(ChangeId id, int life) {
        house.now = ChangeHouse.MONDAY_NINE;
        if (life == 0) {
            house.tell(id, "ana", ChangeCommand.RequestChange.of("A disk", "full", ChangeHouse.disk(10, 12)));
        } else if (life == 1) {
            house.tell(
                    id,
                    "ana",
                    ChangeCommand.RequestChange.of("A disk", "full", ChangeHouse.disk(10, 12)),
                    ChangeCommand.Classify.as("normal"));
        } else if (life == 2) {
            house.assessed(id, ChangeHouse.disk(10, 12));
        } else if (life == 3) {
            house.assessed(id, ChangeHouse.disk(10, 12));
            house.tell(id, "cho", new ChangeCommand.Reject());
        } else if (life == 4) {
            house.assessed(id, ChangeHouse.disk(10, 12));
            house.tell(id, "ana", new ChangeCommand.Cancel());
        } else if (life == 5) {
            house.approved(id, alone(life));
        } else {
            house.scheduled(id, alone(life));
            if (life > 6) {
                house.now = house.state(id).content().window().startInclusive();
                work(id, life);
            }
        }
    }

    /** On another item for each life, so that no two collide. */
    private static Content alone(int life) {
        return ChangeHouse.disk(10, 12).on(CiId.of("disk-" + life));
    }

    private void work(ChangeId id, int life) {
        house.tell(id, "ben", new ChangeCommand.Implement(), new ChangeCommand.CompleteStep(0));
        if (life == 8) {
            house.tell(id, "ben", new ChangeCommand.Finish(Work.Outcome.FAILED, "too small"));
        } else if (life == 9) {
            house.tell(id, "ben", new ChangeCommand.BackOut("the old disk is back"));
        } else if (life > 9) {
            house.tell(id, "ben", new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "done"));
        }
        if (life > 10) {
            house.tell(id, "dir", new ChangeCommand.ReviewEffect(true, "faster", List.of(), false));
        }
        if (life > 11) {
            house.tell(id, "dir", new ChangeCommand.Close());
        }
    }
}
