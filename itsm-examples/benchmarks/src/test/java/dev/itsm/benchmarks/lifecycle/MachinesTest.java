package dev.itsm.benchmarks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.benchmarks.lifecycle.Machine.Signal;
import dev.itsm.benchmarks.lifecycle.Machine.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is measured gives the same answers: for every state, trigger and ticket. */
class MachinesTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final Machine<Status, Signal> byHand = new SwitchMachine();

    @Test
    void allMachinesAgree() {
        for (Machine<?, ?> machine :
                new Machine<?, ?>[] {new ItsmMachine(), new Stateless4jMachine(), new SpringMachine()}) {
            int moved = 0;
            for (Status status : Status.values()) {
                for (Signal signal : Signal.values()) {
                    for (int facts = 0; facts < 8; facts++) {
                        String expected = fire(byHand, status, signal, facts);
                        assertThat(fire(machine, status, signal, facts))
                                .as("%s: %s on %s with %s", machine.getClass().getSimpleName(), signal, status, facts)
                                .isEqualTo(expected);
                        moved += expected == null ? 0 : 1;
                    }
                }
            }
            assertThat(moved).isPositive();
        }
    }

    private static <S, T> @Nullable String fire(Machine<S, T> machine, Status status, Signal signal, int facts) {
        Ticket<S> ticket = new Ticket<>(
                "T-1",
                machine.state(status),
                (facts & 1) == 0 ? null : "messaging",
                (facts & 2) == 0 ? " " : "restarted",
                (facts & 4) != 0,
                7);
        Ticket.Outcome<S, T> outcome = machine.fire(ticket, machine.trigger(signal), AT);
        return outcome == null ? null : outcome.toString();
    }
}
