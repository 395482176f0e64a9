package dev.itsm.benchmarks.lifecycle;

import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Step;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.rule.Rule;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Lifecycle}. */
final class ItsmMachine implements Machine<StateId, Trigger> {
    private static final Set<Status> TERMINAL = EnumSet.of(Status.CLOSED, Status.CANCELLED);
    private static final Set<Status> RESOLVED = EnumSet.of(Status.RESOLVED, Status.CLOSED);
    private static final Rule<Ticket<StateId>> ASSIGNED =
            Rule.of("ASSIGNED", "a ticket must be assigned", Ticket::isAssigned);
    private static final Rule<Ticket<StateId>> CONFIRMED =
            Rule.of("CONFIRMED", "the requester must have confirmed", Ticket::confirmed);

    private final Lifecycle<Status, Ticket<StateId>> lifecycle;

    ItsmMachine() {
        LifecycleBuilder<Status, Ticket<StateId>> builder =
                Lifecycle.<Status, Ticket<StateId>>builder("ticket", "1").initial(state(Status.NEW));
        for (Status status : Status.values()) {
            State<Status> state = State.of(state(status), status);
            state = TERMINAL.contains(status) ? state.asTerminal() : state;
            builder.state(RESOLVED.contains(status) ? state.requiring("resolution") : state);
        }
        builder.field("resolution", Ticket::resolution);
        add(builder, Status.NEW, Signal.ASSIGN, Status.ASSIGNED, ASSIGNED);
        add(builder, Status.NEW, Signal.CANCEL, Status.CANCELLED);
        add(builder, Status.ASSIGNED, Signal.START, Status.IN_PROGRESS, ASSIGNED);
        add(builder, Status.ASSIGNED, Signal.CANCEL, Status.CANCELLED);
        add(builder, Status.IN_PROGRESS, Signal.HOLD, Status.ON_HOLD);
        add(builder, Status.IN_PROGRESS, Signal.RESOLVE, Status.RESOLVED, ASSIGNED);
        add(builder, Status.IN_PROGRESS, Signal.CANCEL, Status.CANCELLED);
        add(builder, Status.ON_HOLD, Signal.RESUME, Status.IN_PROGRESS, ASSIGNED);
        add(builder, Status.ON_HOLD, Signal.CANCEL, Status.CANCELLED);
        add(builder, Status.RESOLVED, Signal.REOPEN, Status.IN_PROGRESS);
        builder.transition(state(Status.RESOLVED), trigger(Signal.CLOSE), state(Status.CLOSED), ASSIGNED, CONFIRMED);
        lifecycle = builder.build();
    }

    private void add(
            LifecycleBuilder<Status, Ticket<StateId>> builder,
            Status from,
            Signal on,
            Status to,
            Rule<Ticket<StateId>> guard) {
        builder.transition(state(from), trigger(on), state(to), guard);
    }

    private void add(LifecycleBuilder<Status, Ticket<StateId>> builder, Status from, Signal on, Status to) {
        builder.transition(state(from), trigger(on), state(to));
    }

    /** Gives the name characters of its own, as when it was read from a store. */
    @Override
    public StateId state(Status status) {
        return StateId.of(String.valueOf(status.name().toCharArray()));
    }

    @Override
    public Trigger trigger(Signal signal) {
        return Trigger.of(signal.name());
    }

    @Override
    public Ticket.@Nullable Outcome<StateId, Trigger> fire(Ticket<StateId> ticket, Trigger on, Instant at) {
        return lifecycle.fire(ticket.state(), on, ticket) instanceof Step.Moved moved
                ? ticket.moved(on, moved.to(), at)
                : null;
    }
}
