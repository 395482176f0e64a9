package dev.itsm.request;

import static dev.itsm.request.RequestPhase.FULFILLING;
import static dev.itsm.request.RequestPhase.IN_APPROVAL;

import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.StateRole;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PhaseBorders;
import java.util.EnumSet;
import java.util.List;

/**
 * The states and triggers of the standard lifecycle of requests: a state for each phase, of the phase's name. An organization
 * adds its own in {@link RequestProcess.Builder#lifecycle}; what each phase guarantees comes with the process and stays.
 */
public final class RequestLifecycle {
    public static final Trigger REQUEST_APPROVAL = Trigger.of("request-approval");
    public static final Trigger APPROVE = Trigger.of("approve");
    public static final Trigger REJECT = Trigger.of("reject");
    /** Back to the start, because what was approved is not what it was. */
    public static final Trigger REVISE = Trigger.of("revise");

    public static final Trigger START = Trigger.of("start");
    public static final Trigger FULFIL = Trigger.of("fulfil");
    public static final Trigger FULFIL_IN_PART = Trigger.of("fulfil-in-part");
    public static final Trigger REOPEN = Trigger.of("reopen");
    public static final Trigger CLOSE = Trigger.of("close");
    public static final Trigger CANCEL = Trigger.of("cancel");
    /** To the end, because everything that was done is undone. */
    public static final Trigger END_UNDOING = Trigger.of("end-undoing");

    /** Who may come into which phase: the commands of these triggers bring what a request must have there. */
    static final PhaseBorders<RequestPhase> BORDERS = PhaseBorders.startingIn(RequestPhase.RECORDED)
            .border(REQUEST_APPROVAL, EnumSet.of(RequestPhase.RECORDED), IN_APPROVAL)
            .border(APPROVE, EnumSet.of(RequestPhase.RECORDED, IN_APPROVAL), RequestPhase.APPROVED)
            .border(REJECT, EnumSet.of(RequestPhase.RECORDED, IN_APPROVAL), RequestPhase.REJECTED)
            .border(REVISE, EnumSet.of(IN_APPROVAL, RequestPhase.APPROVED), RequestPhase.RECORDED)
            .border(START, EnumSet.of(RequestPhase.APPROVED), FULFILLING)
            .border(FULFIL, EnumSet.of(FULFILLING), RequestPhase.FULFILLED)
            .border(FULFIL_IN_PART, EnumSet.of(FULFILLING), RequestPhase.FULFILLED)
            .border(REOPEN, EnumSet.of(RequestPhase.FULFILLED), FULFILLING)
            .border(CLOSE, EnumSet.of(RequestPhase.FULFILLED), RequestPhase.CLOSED)
            .border(
                    CANCEL,
                    EnumSet.of(RequestPhase.RECORDED, IN_APPROVAL, RequestPhase.APPROVED, FULFILLING),
                    RequestPhase.CANCELLED)
            .border(CANCEL, EnumSet.of(FULFILLING), RequestPhase.COMPENSATING)
            .border(END_UNDOING, EnumSet.of(RequestPhase.COMPENSATING), RequestPhase.CANCELLED)
            .build();

    private RequestLifecycle() {}

    /** Returns the standard state of the phase. */
    public static StateId in(RequestPhase phase) {
        return StateId.of(phase.name());
    }

    /** Returns the standard lifecycle with these gates. */
    static LifecycleBuilder<RequestPhase, RequestAttempt> standard(Gates<RequestPhase, RequestAttempt> gates) {
        LifecycleBuilder<RequestPhase, RequestAttempt> lifecycle = Lifecycle.<RequestPhase, RequestAttempt>builder(
                        "request", "1")
                .under(ClauseRef.iso20000("8.6.2"))
                .naming(attempt -> attempt.request().id().toString())
                .role(RequestPhase.APPROVED, StateRole.APPROVED)
                .role(FULFILLING, StateRole.IMPLEMENTING);
        for (RequestPhase phase : RequestPhase.values()) {
            State<RequestPhase> state = State.of(in(phase), phase);
            lifecycle.state(phase.isTerminal() ? state.asTerminal() : state);
        }
        lifecycle
                .initial(in(RequestPhase.RECORDED))
                .transition(in(RequestPhase.RECORDED), REQUEST_APPROVAL, in(IN_APPROVAL))
                .transition(in(RequestPhase.RECORDED), REJECT, in(RequestPhase.REJECTED))
                .transition(in(IN_APPROVAL), REJECT, in(RequestPhase.REJECTED))
                .transition(in(RequestPhase.APPROVED), START, in(FULFILLING))
                .transition(in(FULFILLING), FULFIL, in(RequestPhase.FULFILLED), RequestGuards.ALL_DONE)
                .transition(in(FULFILLING), FULFIL_IN_PART, in(RequestPhase.FULFILLED), RequestGuards.SOME_DONE)
                .transition(in(RequestPhase.FULFILLED), REOPEN, in(FULFILLING))
                .transition(in(RequestPhase.FULFILLED), CLOSE, in(RequestPhase.CLOSED))
                .transition(in(FULFILLING), CANCEL, in(RequestPhase.COMPENSATING), RequestGuards.TO_UNDO)
                .transition(in(FULFILLING), CANCEL, in(RequestPhase.CANCELLED))
                .transition(in(RequestPhase.COMPENSATING), END_UNDOING, in(RequestPhase.CANCELLED));
        for (StateId state : List.of(in(RequestPhase.RECORDED), in(IN_APPROVAL))) {
            lifecycle.transition(state, APPROVE, in(RequestPhase.APPROVED));
        }
        for (StateId state : List.of(in(IN_APPROVAL), in(RequestPhase.APPROVED))) {
            lifecycle.transition(state, REVISE, in(RequestPhase.RECORDED));
        }
        for (StateId state : List.of(in(RequestPhase.RECORDED), in(IN_APPROVAL), in(RequestPhase.APPROVED))) {
            lifecycle.transition(state, CANCEL, in(RequestPhase.CANCELLED));
        }
        gates.on(lifecycle);
        return lifecycle;
    }
}
