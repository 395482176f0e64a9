package dev.itsm.benchmarks.lifecycle;

import dev.itsm.benchmarks.lifecycle.Machine.Signal;
import dev.itsm.benchmarks.lifecycle.Machine.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What is fired: triggers on tickets in all states, in no order, each of which is open. The same for all.
 *
 * @param <S> how whoever is measured names a state
 * @param <T> how it names a trigger
 */
final class Fired<S, T> {
    private static final int MASK = (1 << 10) - 1;

    private record Way(Status from, Signal on) {}

    private static final List<Way> WAYS = List.of(
            new Way(Status.NEW, Signal.ASSIGN),
            new Way(Status.ASSIGNED, Signal.START),
            new Way(Status.IN_PROGRESS, Signal.HOLD),
            new Way(Status.ON_HOLD, Signal.RESUME),
            new Way(Status.IN_PROGRESS, Signal.RESOLVE),
            new Way(Status.RESOLVED, Signal.REOPEN),
            new Way(Status.RESOLVED, Signal.CLOSE),
            new Way(Status.IN_PROGRESS, Signal.CANCEL));

    private final Machine<S, T> machine;
    private final List<Ticket<S>> tickets = new ArrayList<>();
    private final List<T> triggers = new ArrayList<>();
    private final Instant at = Instant.parse("2026-03-02T09:00:00Z");
    private int turn;

    /** Draws them, with one seed for all. States are looked up anew for each ticket, as when it was read from a store. */
    Fired(Machine<S, T> machine) {
        this.machine = machine;
        Random random = new Random(20260302);
        for (int i = 0; i <= MASK; i++) {
            Way way = WAYS.get(random.nextInt(WAYS.size()));
            tickets.add(new Ticket<>("T-" + i, machine.state(way.from()), "messaging", "restarted", true, i));
            triggers.add(machine.trigger(way.on()));
        }
    }

    Ticket.@Nullable Outcome<S, T> next() {
        turn = (turn + 1) & MASK;
        return machine.fire(tickets.get(turn), triggers.get(turn), at);
    }
}
