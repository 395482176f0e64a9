package dev.itsm.transition;

import static dev.itsm.transition.TransitionPhase.ACCEPTED;
import static dev.itsm.transition.TransitionPhase.BUILT;
import static dev.itsm.transition.TransitionPhase.CANCELLED;
import static dev.itsm.transition.TransitionPhase.DEPLOYED;
import static dev.itsm.transition.TransitionPhase.DESIGNED;
import static dev.itsm.transition.TransitionPhase.PLANNED;
import static dev.itsm.transition.TransitionPhase.PROPOSED;
import static dev.itsm.transition.TransitionPhase.REJECTED;
import static dev.itsm.transition.TransitionPhase.REVIEWED;

import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.StateRole;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PhaseBorders;
import java.util.EnumSet;

/**
 * The states and triggers of the standard lifecycle of transitions: a state for each phase, of the phase's name. What is removed
 * or transferred to others goes from the plan to the acceptance. An organization adds its own in
 * {@link TransitionProcess.Builder#lifecycle}; what each phase guarantees comes with the process and stays.
 */
public final class TransitionLifecycle {
    public static final Trigger PLAN = Trigger.of("plan");
    public static final Trigger DESIGN = Trigger.of("design");
    public static final Trigger BUILD = Trigger.of("build");
    public static final Trigger ACCEPT = Trigger.of("accept");
    public static final Trigger DEPLOY = Trigger.of("deploy");
    public static final Trigger REPORT = Trigger.of("report");
    /** Back to the start, because it is planned anew. */
    public static final Trigger REPLAN = Trigger.of("replan");
    /** Back to the plan, because it is designed anew. */
    public static final Trigger REDESIGN = Trigger.of("redesign");

    public static final Trigger REJECT = Trigger.of("reject");
    public static final Trigger CANCEL = Trigger.of("cancel");

    private static final EnumSet<TransitionPhase> BEYOND_PLAN = EnumSet.of(DESIGNED, BUILT, ACCEPTED);
    private static final EnumSet<TransitionPhase> BEYOND_PROPOSAL = EnumSet.of(PLANNED, DESIGNED, BUILT, ACCEPTED);
    private static final EnumSet<TransitionPhase> BEFORE = EnumSet.of(PROPOSED, PLANNED, DESIGNED, BUILT, ACCEPTED);

    /** Who may come into which phase: past no gate, and back only by what alters the plan or the design. */
    static final PhaseBorders<TransitionPhase> BORDERS = PhaseBorders.startingIn(PROPOSED)
            .border(PLAN, EnumSet.of(PROPOSED), PLANNED)
            .border(DESIGN, EnumSet.of(PLANNED), DESIGNED)
            .border(BUILD, EnumSet.of(DESIGNED), BUILT)
            .border(ACCEPT, EnumSet.of(PLANNED, BUILT), ACCEPTED)
            .border(DEPLOY, EnumSet.of(ACCEPTED), DEPLOYED)
            .border(REPORT, EnumSet.of(DEPLOYED), REVIEWED)
            .border(REPLAN, BEYOND_PROPOSAL, PROPOSED)
            .border(REDESIGN, BEYOND_PLAN, PLANNED)
            .border(REJECT, EnumSet.of(PROPOSED, PLANNED), REJECTED)
            .border(CANCEL, BEFORE, CANCELLED)
            .build();

    private TransitionLifecycle() {}

    /** Returns the standard state of the phase. */
    public static StateId in(TransitionPhase phase) {
        return StateId.of(phase.name());
    }

    /** Returns the shape of the standard lifecycle, which is the same under every policy. */
    public static StateGraph graph() {
        return standard(TransitionGuards.GATES).build().graph();
    }

    /** Returns the standard lifecycle with these gates. */
    static LifecycleBuilder<TransitionPhase, TransitionAttempt> standard(
            Gates<TransitionPhase, TransitionAttempt> gates) {
        LifecycleBuilder<TransitionPhase, TransitionAttempt> lifecycle =
                Lifecycle.<TransitionPhase, TransitionAttempt>builder("transition", "1")
                        .under(ClauseRef.iso20000("8.5.2"))
                        .naming(attempt -> attempt.transition().id().toString())
                        .role(ACCEPTED, StateRole.APPROVED)
                        .role(DEPLOYED, StateRole.IMPLEMENTING);
        for (TransitionPhase phase : TransitionPhase.values()) {
            State<TransitionPhase> state = State.of(in(phase), phase);
            lifecycle.state(phase.isTerminal() ? state.asTerminal() : state);
        }
        lifecycle
                .initial(in(PROPOSED))
                .transition(in(PROPOSED), PLAN, in(PLANNED))
                .transition(in(PLANNED), DESIGN, in(DESIGNED))
                .transition(in(DESIGNED), BUILD, in(BUILT))
                .transition(in(BUILT), ACCEPT, in(ACCEPTED))
                .transition(in(PLANNED), ACCEPT, in(ACCEPTED))
                .transition(in(ACCEPTED), DEPLOY, in(DEPLOYED))
                .transition(in(DEPLOYED), REPORT, in(REVIEWED))
                .transition(in(PROPOSED), REJECT, in(REJECTED))
                .transition(in(PLANNED), REJECT, in(REJECTED));
        BEYOND_PROPOSAL.forEach(phase -> lifecycle.transition(in(phase), REPLAN, in(PROPOSED)));
        BEYOND_PLAN.forEach(phase -> lifecycle.transition(in(phase), REDESIGN, in(PLANNED)));
        BEFORE.forEach(phase -> lifecycle.transition(in(phase), CANCEL, in(CANCELLED)));
        gates.on(lifecycle);
        return lifecycle;
    }
}
