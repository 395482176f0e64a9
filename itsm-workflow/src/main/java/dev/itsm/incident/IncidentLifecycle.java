package dev.itsm.incident;

import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.practice.PhaseBorders;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The states and triggers of the standard incident lifecycle. An organization adds its own in
 * {@link IncidentProcess.Builder#lifecycle}; what each phase guarantees comes with the process and stays.
 */
public final class IncidentLifecycle {
    public static final StateId NEW = StateId.of("NEW");
    public static final StateId CLASSIFIED = StateId.of("CLASSIFIED");
    public static final StateId ASSIGNED = StateId.of("ASSIGNED");
    public static final StateId IN_PROGRESS = StateId.of("IN_PROGRESS");
    public static final StateId ON_HOLD = StateId.of("ON_HOLD");
    public static final StateId RESOLVED = StateId.of("RESOLVED");
    public static final StateId CLOSED = StateId.of("CLOSED");
    public static final StateId CANCELLED = StateId.of("CANCELLED");

    public static final Trigger CLASSIFY = Trigger.of("classify");
    public static final Trigger ASSIGN = Trigger.of("assign");
    public static final Trigger START = Trigger.of("start");
    public static final Trigger HOLD = Trigger.of("hold");
    public static final Trigger RESUME = Trigger.of("resume");
    public static final Trigger RESOLVE = Trigger.of("resolve");
    public static final Trigger REOPEN = Trigger.of("reopen");
    public static final Trigger CLOSE = Trigger.of("close");
    public static final Trigger CANCEL = Trigger.of("cancel");

    private static final Set<IncidentPhase> ACTIVE =
            EnumSet.of(IncidentPhase.NEW, IncidentPhase.OPEN, IncidentPhase.ON_HOLD);

    /** Who may come into which phase: the commands of these triggers bring what an incident must have there. */
    static final PhaseBorders<IncidentPhase> BORDERS = PhaseBorders.startingIn(IncidentPhase.NEW)
            .open(ACTIVE, EnumSet.of(IncidentPhase.NEW, IncidentPhase.OPEN))
            .border(HOLD, EnumSet.of(IncidentPhase.NEW, IncidentPhase.OPEN), IncidentPhase.ON_HOLD)
            .border(RESOLVE, ACTIVE, IncidentPhase.RESOLVED)
            .border(CLOSE, EnumSet.of(IncidentPhase.RESOLVED), IncidentPhase.CLOSED)
            .border(CANCEL, ACTIVE, IncidentPhase.CANCELLED)
            .border(REOPEN, EnumSet.of(IncidentPhase.RESOLVED, IncidentPhase.CLOSED), IncidentPhase.OPEN)
            .reserve(CLASSIFY, ASSIGN)
            .build();

    private static final List<StateId> IN_WORK = List.of(NEW, CLASSIFIED, ASSIGNED, IN_PROGRESS);

    private IncidentLifecycle() {}

    /** Returns the standard lifecycle: what an organization starts from. */
    static LifecycleBuilder<IncidentPhase, IncidentAttempt> standard() {
        LifecycleBuilder<IncidentPhase, IncidentAttempt> lifecycle = Lifecycle.<IncidentPhase, IncidentAttempt>builder(
                        "incident", "1")
                .under(ClauseRef.iso20000("8.6.1"))
                .naming(attempt -> attempt.incident().id().toString())
                .state(State.of(NEW, IncidentPhase.NEW))
                .state(State.of(CLASSIFIED, IncidentPhase.OPEN))
                .state(State.of(ASSIGNED, IncidentPhase.OPEN))
                .state(State.of(IN_PROGRESS, IncidentPhase.OPEN))
                .state(State.of(ON_HOLD, IncidentPhase.ON_HOLD))
                .state(State.of(RESOLVED, IncidentPhase.RESOLVED))
                .state(State.of(CLOSED, IncidentPhase.CLOSED).asTerminal())
                .state(State.of(CANCELLED, IncidentPhase.CANCELLED).asTerminal())
                .initial(NEW)
                .transition(NEW, CLASSIFY, CLASSIFIED)
                .transition(NEW, ASSIGN, ASSIGNED)
                .transition(CLASSIFIED, ASSIGN, ASSIGNED)
                .transition(IN_PROGRESS, ASSIGN, ASSIGNED)
                .transition(ASSIGNED, START, IN_PROGRESS)
                .transition(ON_HOLD, RESUME, IN_PROGRESS)
                .transition(ON_HOLD, RESOLVE, RESOLVED)
                .transition(ON_HOLD, CANCEL, CANCELLED)
                .transition(RESOLVED, REOPEN, IN_PROGRESS)
                .transition(RESOLVED, CLOSE, CLOSED)
                .transition(CLOSED, REOPEN, IN_PROGRESS);
        for (StateId state : IN_WORK) {
            lifecycle
                    .transition(state, HOLD, ON_HOLD)
                    .transition(state, RESOLVE, RESOLVED)
                    .transition(state, CANCEL, CANCELLED);
        }
        IncidentGuards.on(lifecycle);
        return lifecycle;
    }
}
