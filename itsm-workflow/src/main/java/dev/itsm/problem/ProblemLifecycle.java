package dev.itsm.problem;

import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PhaseBorders;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The states and triggers of the standard problem lifecycle. An organization adds its own in its process. */
public final class ProblemLifecycle {
    public static final StateId NEW = StateId.of("NEW");
    public static final StateId CLASSIFIED = StateId.of("CLASSIFIED");
    public static final StateId INVESTIGATING = StateId.of("INVESTIGATING");
    public static final StateId CAUSE_KNOWN = StateId.of("CAUSE_KNOWN");
    public static final StateId ON_HOLD = StateId.of("ON_HOLD");
    public static final StateId RESOLVED = StateId.of("RESOLVED");
    public static final StateId CLOSED = StateId.of("CLOSED");
    /** Ended without having been looked into: a duplicate, or no problem. */
    public static final StateId CANCELLED = StateId.of("CANCELLED");

    public static final Trigger CLASSIFY = Trigger.of("classify");
    public static final Trigger INVESTIGATE = Trigger.of("investigate");
    public static final Trigger IDENTIFY = Trigger.of("identify");
    public static final Trigger HOLD = Trigger.of("hold");
    public static final Trigger RESUME = Trigger.of("resume");
    public static final Trigger RESOLVE = Trigger.of("resolve");
    public static final Trigger CLOSE = Trigger.of("close");
    public static final Trigger DISMISS = Trigger.of("dismiss");
    public static final Trigger REOPEN = Trigger.of("reopen");

    private static final Set<ProblemPhase> OPEN = EnumSet.range(ProblemPhase.NEW, ProblemPhase.ON_HOLD);

    /** Who may come into which phase: the commands of these triggers bring what a problem must have there. */
    static final PhaseBorders<ProblemPhase> BORDERS = PhaseBorders.startingIn(ProblemPhase.NEW)
            .border(CLASSIFY, EnumSet.of(ProblemPhase.NEW), ProblemPhase.CLASSIFIED)
            .border(INVESTIGATE, EnumSet.of(ProblemPhase.CLASSIFIED), ProblemPhase.INVESTIGATING)
            .border(IDENTIFY, EnumSet.of(ProblemPhase.INVESTIGATING), ProblemPhase.CAUSE_KNOWN)
            .border(HOLD, EnumSet.range(ProblemPhase.CLASSIFIED, ProblemPhase.CAUSE_KNOWN), ProblemPhase.ON_HOLD)
            .border(RESUME, EnumSet.of(ProblemPhase.ON_HOLD), ProblemPhase.INVESTIGATING)
            .border(RESUME, EnumSet.of(ProblemPhase.ON_HOLD), ProblemPhase.CAUSE_KNOWN)
            .border(RESOLVE, EnumSet.range(ProblemPhase.INVESTIGATING, ProblemPhase.ON_HOLD), ProblemPhase.RESOLVED)
            .border(CLOSE, EnumSet.of(ProblemPhase.RESOLVED), ProblemPhase.CLOSED)
            .border(DISMISS, OPEN, ProblemPhase.CLOSED)
            .border(REOPEN, EnumSet.of(ProblemPhase.RESOLVED, ProblemPhase.CLOSED), ProblemPhase.INVESTIGATING)
            .build();

    private ProblemLifecycle() {}

    /** Returns the standard lifecycle with these gates. */
    static LifecycleBuilder<ProblemPhase, ProblemAttempt> standard(Gates<ProblemPhase, ProblemAttempt> gates) {
        LifecycleBuilder<ProblemPhase, ProblemAttempt> lifecycle = Lifecycle.<ProblemPhase, ProblemAttempt>builder(
                        "problem", "1")
                .under(ClauseRef.iso20000("8.6.3"))
                .naming(attempt -> attempt.problem().id().toString())
                .state(State.of(NEW, ProblemPhase.NEW))
                .state(State.of(CLASSIFIED, ProblemPhase.CLASSIFIED))
                .state(State.of(INVESTIGATING, ProblemPhase.INVESTIGATING))
                .state(State.of(CAUSE_KNOWN, ProblemPhase.CAUSE_KNOWN))
                .state(State.of(ON_HOLD, ProblemPhase.ON_HOLD))
                .state(State.of(RESOLVED, ProblemPhase.RESOLVED))
                .state(State.of(CLOSED, ProblemPhase.CLOSED).asTerminal())
                .state(State.of(CANCELLED, ProblemPhase.CLOSED).asTerminal())
                .initial(NEW)
                .transition(NEW, CLASSIFY, CLASSIFIED)
                .transition(CLASSIFIED, INVESTIGATE, INVESTIGATING)
                .transition(INVESTIGATING, IDENTIFY, CAUSE_KNOWN)
                .transition(ON_HOLD, RESUME, CAUSE_KNOWN, ProblemGuards.CAUSE_FOUND)
                .transition(ON_HOLD, RESUME, INVESTIGATING, ProblemGuards.CAUSE_FOUND.not())
                .transition(INVESTIGATING, RESOLVE, RESOLVED)
                .transition(CAUSE_KNOWN, RESOLVE, RESOLVED)
                .transition(ON_HOLD, RESOLVE, RESOLVED)
                .transition(RESOLVED, CLOSE, CLOSED)
                .transition(RESOLVED, REOPEN, INVESTIGATING)
                .transition(CLOSED, REOPEN, INVESTIGATING)
                .transition(CANCELLED, REOPEN, INVESTIGATING);
        for (StateId state : List.of(CLASSIFIED, INVESTIGATING, CAUSE_KNOWN)) {
            lifecycle.transition(state, HOLD, ON_HOLD);
        }
        for (StateId state : List.of(NEW, CLASSIFIED, INVESTIGATING, CAUSE_KNOWN, ON_HOLD)) {
            lifecycle.transition(state, DISMISS, CANCELLED);
        }
        gates.on(lifecycle);
        return lifecycle;
    }
}
