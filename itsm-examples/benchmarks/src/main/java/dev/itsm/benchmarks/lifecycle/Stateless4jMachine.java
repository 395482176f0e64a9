package dev.itsm.benchmarks.lifecycle;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import dev.itsm.benchmarks.lifecycle.Machine.Signal;
import dev.itsm.benchmarks.lifecycle.Machine.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * stateless4j: one configuration, and a machine for each stored state, as its documentation advises. Its guards take no
 * argument, so the ticket lies in a field: not thread-safe, and one thread measures.
 */
final class Stateless4jMachine implements Machine<Status, Signal> {
    private final StateMachineConfig<Status, Signal> config = new StateMachineConfig<>();
    private @Nullable Ticket<Status> subject;
    private boolean refused;

    Stateless4jMachine() {
        config.configure(Status.NEW)
                .permitIf(Signal.ASSIGN, Status.ASSIGNED, () -> subject().isAssigned())
                .permit(Signal.CANCEL, Status.CANCELLED);
        config.configure(Status.ASSIGNED)
                .permitIf(Signal.START, Status.IN_PROGRESS, () -> subject().isAssigned())
                .permit(Signal.CANCEL, Status.CANCELLED);
        config.configure(Status.IN_PROGRESS)
                .permit(Signal.HOLD, Status.ON_HOLD)
                .permitIf(
                        Signal.RESOLVE,
                        Status.RESOLVED,
                        () -> subject().isAssigned() && subject().isResolved())
                .permit(Signal.CANCEL, Status.CANCELLED);
        config.configure(Status.ON_HOLD)
                .permitIf(Signal.RESUME, Status.IN_PROGRESS, () -> subject().isAssigned())
                .permit(Signal.CANCEL, Status.CANCELLED);
        config.configure(Status.RESOLVED)
                .permit(Signal.REOPEN, Status.IN_PROGRESS)
                .permitIf(
                        Signal.CLOSE,
                        Status.CLOSED,
                        () -> subject().isAssigned()
                                && subject().confirmed()
                                && subject().isResolved());
    }

    private Ticket<Status> subject() {
        if (subject == null) {
            throw new IllegalStateException("Nothing is being fired.\nMaybe a guard was asked from outside.");
        }
        return subject;
    }

    @Override
    public Status state(Status status) {
        return status;
    }

    @Override
    public Signal trigger(Signal signal) {
        return signal;
    }

    @Override
    public Ticket.@Nullable Outcome<Status, Signal> fire(Ticket<Status> ticket, Signal on, Instant at) {
        subject = ticket;
        StateMachine<Status, Signal> machine = new StateMachine<>(ticket.state(), config);
        refused = false;
        machine.onUnhandledTrigger((state, trigger) -> refused = true);
        machine.fire(on);
        return refused ? null : ticket.moved(on, machine.getState(), at);
    }
}
