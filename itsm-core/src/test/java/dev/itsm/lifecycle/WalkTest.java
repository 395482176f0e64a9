package dev.itsm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.event.DomainEvent;
import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Act ACT = Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T09:00:00Z"));

    record Door(boolean open, boolean locked, int times) {}

    record Turned(RecordId subject, Instant at, String what) implements DomainEvent {}

    /** A door that can only be locked when it is shut; {@code faulty} forgets that. */
    record DoorDecider(boolean faulty, boolean forgetful) implements Decider<Door, String, Turned> {
        @Override
        public Decision<Door, Turned> decide(@Nullable Door door, String command, Act act) {
            boolean fits =
                    switch (command) {
                        case "hang" -> door == null;
                        case "open" -> door != null && !door.open && !door.locked;
                        case "shut" -> door != null && door.open;
                        case "lock" -> door != null && !door.locked && (faulty || !door.open);
                        default -> door != null && door.locked;
                    };
            if (!fits) {
                return Decision.refused(Refusal.of("NO", "door", "cannot " + command));
            }
            Turned event = new Turned(IncidentId.of("D-1"), act.at(), command);
            Door next = evolve(door, event);
            return Decision.accepted(next, forgetful && command.equals("lock") ? List.of() : List.of(event));
        }

        @Override
        public Door evolve(@Nullable Door door, Turned event) {
            int times = door == null ? 0 : door.times + 1;
            boolean open = door != null && door.open;
            boolean locked = door != null && door.locked;
            return switch (event.what()) {
                case "open" -> new Door(true, locked, times);
                case "shut" -> new Door(false, locked, times);
                case "lock" -> new Door(open, true, times);
                case "unlock" -> new Door(open, false, times);
                default -> new Door(false, false, 0);
            };
        }
    }

    private static Walk<Door, Walk.Given<String>> walk(DoorDecider decider) {
        List<Walk.Given<String>> commands = List.of("hang", "open", "shut", "lock", "unlock").stream()
                .map(command -> new Walk.Given<>(command, ACT))
                .toList();
        return Walk.of(decider, door -> commands)
                .telling(door -> new Door(door.open(), door.locked(), 0))
                .always("an open door is not locked", door -> !(door.open() && door.locked()));
    }

    @Test
    void aSoundDeciderIsProved() {
        Walk.Result<Door, Walk.Given<String>> result =
                walk(new DoorDecider(false, false)).run().orThrow();
        assertThat(result.states()).isEqualTo(4); // none, shut, open, locked
        assertThat(result.steps()).isEqualTo(5);
        assertThat(result.refusals()).isEqualTo(4 * 5 - 5);
        assertThat(result.broken()).isEmpty();
    }

    @Test
    void theShortestWayToBreakItIsFound() {
        Walk.Result<Door, Walk.Given<String>> result =
                walk(new DoorDecider(true, false)).run();
        Walk.CounterExample<Door, Walk.Given<String>> broken = result.broken().orElseThrow();
        assertThat(broken.invariant()).isEqualTo("an open door is not locked");
        assertThat(broken.path()).extracting(leg -> leg.command().command()).containsExactly("hang", "open", "lock");
        assertThat(broken.path().get(2).after()).isEqualTo(new Door(true, true, 2));
        assertThat(broken.toString().lines()).hasSize(4);
        assertThatThrownBy(result::orThrow).hasMessageContaining("lock").hasMessageContaining("\nMaybe");
    }

    @Test
    void aStateThatIsNotTheFoldOfItsEventsIsFound() {
        Walk.CounterExample<Door, Walk.Given<String>> broken =
                walk(new DoorDecider(false, true)).run().broken().orElseThrow();
        assertThat(broken.invariant()).isEqualTo("the accepted state is the fold of its events");
        assertThat(broken.path()).extracting(leg -> leg.command().command()).containsExactly("hang", "lock");
    }

    @Test
    void stepsAreJudgedToo() {
        Walk.CounterExample<Door, Walk.Given<String>> broken = walk(new DoorDecider(false, false))
                .eachStep(
                        "nothing is ever unlocked",
                        (before, given, after) -> before == null || !before.locked() || after.locked())
                .run()
                .broken()
                .orElseThrow();
        assertThat(broken.path()).extracting(leg -> leg.command().command()).containsExactly("hang", "lock", "unlock");
    }

    @Test
    void aWalkWithoutEndIsGivenUp() {
        assertThatThrownBy(() -> Walk.<Integer, Integer>of(0, n -> List.of(1), Integer::sum)
                        .atMost(100)
                        .run())
                .hasMessageContaining("more than 100 states")
                .hasMessageContaining("\nMaybe");
        assertThat(Walk.<Integer, Integer>of(0, n -> List.of(1, 2), (n, more) -> n + more < 100 ? n + more : null)
                        .atMost(100)
                        .run()
                        .states())
                .isEqualTo(100);
    }

    /** Whatever the guards answer: no way leads to CLOSED that does not pass RESOLVED. */
    @Test
    void anInvariantOfTheShapeIsProvedForEveryOutcomeOfTheGuards() {
        assertThat(resolvedBeforeClosed(LifecycleTest.ticket().build().graph()).broken())
                .isEmpty();
        StateGraph seeded = LifecycleTest.ticket()
                .transition(LifecycleTest.WORK, LifecycleTest.CLOSE, LifecycleTest.CLOSED)
                .build()
                .graph();
        assertThat(resolvedBeforeClosed(seeded).broken().orElseThrow().path())
                .extracting(leg -> leg.command().on())
                .containsExactly(LifecycleTest.START, LifecycleTest.CLOSE);
    }

    private static Walk.Result<StateGraph.At<Boolean>, StateGraph.Edge> resolvedBeforeClosed(StateGraph graph) {
        return graph.walk(false, (resolved, edge) -> resolved || edge.to().equals(LifecycleTest.RESOLVED))
                .always("closed comes after resolved", at -> !at.state().equals(LifecycleTest.CLOSED) || at.memory())
                .run();
    }
}
