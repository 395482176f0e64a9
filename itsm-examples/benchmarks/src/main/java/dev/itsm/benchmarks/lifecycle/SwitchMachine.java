package dev.itsm.benchmarks.lifecycle;

import dev.itsm.benchmarks.lifecycle.Machine.Signal;
import dev.itsm.benchmarks.lifecycle.Machine.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one would write by hand: it refuses without saying why. */
final class SwitchMachine implements Machine<Status, Signal> {
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
        Status to = target(ticket, on);
        return to == null ? null : ticket.moved(on, to, at);
    }

    private static @Nullable Status target(Ticket<Status> ticket, Signal on) {
        return switch (ticket.state()) {
            case NEW ->
                switch (on) {
                    case ASSIGN -> ticket.isAssigned() ? Status.ASSIGNED : null;
                    case CANCEL -> Status.CANCELLED;
                    default -> null;
                };
            case ASSIGNED ->
                switch (on) {
                    case START -> ticket.isAssigned() ? Status.IN_PROGRESS : null;
                    case CANCEL -> Status.CANCELLED;
                    default -> null;
                };
            case IN_PROGRESS ->
                switch (on) {
                    case HOLD -> Status.ON_HOLD;
                    case RESOLVE -> ticket.isAssigned() && ticket.isResolved() ? Status.RESOLVED : null;
                    case CANCEL -> Status.CANCELLED;
                    default -> null;
                };
            case ON_HOLD ->
                switch (on) {
                    case RESUME -> ticket.isAssigned() ? Status.IN_PROGRESS : null;
                    case CANCEL -> Status.CANCELLED;
                    default -> null;
                };
            case RESOLVED ->
                switch (on) {
                    case REOPEN -> Status.IN_PROGRESS;
                    case CLOSE ->
                        ticket.isAssigned() && ticket.confirmed() && ticket.isResolved() ? Status.CLOSED : null;
                    default -> null;
                };
            case CLOSED, CANCELLED -> null;
        };
    }
}
