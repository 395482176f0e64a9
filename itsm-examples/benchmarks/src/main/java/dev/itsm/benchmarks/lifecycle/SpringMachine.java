package dev.itsm.benchmarks.lifecycle;

import dev.itsm.benchmarks.lifecycle.Machine.Signal;
import dev.itsm.benchmarks.lifecycle.Machine.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.builders.StateMachineTransitionConfigurer;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/** Spring Statemachine: one machine that is reset to each stored state, as its documentation advises. */
final class SpringMachine implements Machine<Status, Signal> {
    private static final String TICKET = "ticket";

    private final StateMachine<Status, Signal> machine;

    SpringMachine() {
        try {
            StateMachineBuilder.Builder<Status, Signal> builder = StateMachineBuilder.builder();
            builder.configureConfiguration().withConfiguration().autoStartup(false);
            builder.configureStates().withStates().initial(Status.NEW).states(EnumSet.allOf(Status.class));
            StateMachineTransitionConfigurer<Status, Signal> transitions = builder.configureTransitions();
            add(transitions, Status.NEW, Signal.ASSIGN, Status.ASSIGNED, Ticket::isAssigned);
            add(transitions, Status.NEW, Signal.CANCEL, Status.CANCELLED, ticket -> true);
            add(transitions, Status.ASSIGNED, Signal.START, Status.IN_PROGRESS, Ticket::isAssigned);
            add(transitions, Status.ASSIGNED, Signal.CANCEL, Status.CANCELLED, ticket -> true);
            add(transitions, Status.IN_PROGRESS, Signal.HOLD, Status.ON_HOLD, ticket -> true);
            add(
                    transitions,
                    Status.IN_PROGRESS,
                    Signal.RESOLVE,
                    Status.RESOLVED,
                    ticket -> ticket.isAssigned() && ticket.isResolved());
            add(transitions, Status.IN_PROGRESS, Signal.CANCEL, Status.CANCELLED, ticket -> true);
            add(transitions, Status.ON_HOLD, Signal.RESUME, Status.IN_PROGRESS, Ticket::isAssigned);
            add(transitions, Status.ON_HOLD, Signal.CANCEL, Status.CANCELLED, ticket -> true);
            add(transitions, Status.RESOLVED, Signal.REOPEN, Status.IN_PROGRESS, ticket -> true);
            add(
                    transitions,
                    Status.RESOLVED,
                    Signal.CLOSE,
                    Status.CLOSED,
                    ticket -> ticket.isAssigned() && ticket.confirmed() && ticket.isResolved());
            machine = builder.build();
        } catch (Exception e) {
            throw new IllegalStateException("The machine could not be built.\nMaybe the library has changed.", e);
        }
    }

    @SuppressWarnings("unchecked") // fire puts nothing else in
    private static void add(
            StateMachineTransitionConfigurer<Status, Signal> transitions,
            Status from,
            Signal on,
            Status to,
            Predicate<Ticket<Status>> guard)
            throws Exception {
        transitions
                .withExternal()
                .source(from)
                .target(to)
                .event(on)
                .guard(context -> context.getMessageHeader(TICKET) instanceof Ticket<?> ticket
                        && guard.test((Ticket<Status>) ticket));
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
        machine.stopReactively().block();
        machine.getStateMachineAccessor()
                .doWithAllRegions(access -> access.resetStateMachineReactively(
                                new DefaultStateMachineContext<>(ticket.state(), null, null, null))
                        .block());
        machine.startReactively().block();
        machine.sendEvent(Mono.just(
                        MessageBuilder.withPayload(on).setHeader(TICKET, ticket).build()))
                .blockLast();
        Status to = machine.getState().getId();
        return to == ticket.state() ? null : ticket.moved(on, to, at);
    }
}
