package dev.itsm.release;

import static dev.itsm.release.ReleasePhase.ACCEPTED;
import static dev.itsm.release.ReleasePhase.BACKED_OUT;
import static dev.itsm.release.ReleasePhase.BUILT;
import static dev.itsm.release.ReleasePhase.CANCELLED;
import static dev.itsm.release.ReleasePhase.DEPLOYED;
import static dev.itsm.release.ReleasePhase.DEPLOYING;
import static dev.itsm.release.ReleasePhase.PLANNED;
import static dev.itsm.release.ReleasePhase.REVIEWED;

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
 * The states and triggers of the standard lifecycle of releases: a state for each phase, of the phase's name. An organization
 * adds its own in {@link ReleaseProcess.Builder#lifecycle}; what each phase guarantees comes with the process and stays.
 */
public final class ReleaseLifecycle {
    public static final Trigger BUILD = Trigger.of("build");
    public static final Trigger ACCEPT = Trigger.of("accept");
    public static final Trigger DEPLOY = Trigger.of("deploy");
    public static final Trigger FINISH = Trigger.of("finish");
    public static final Trigger BACK_OUT = Trigger.of("back-out");
    public static final Trigger REVIEW = Trigger.of("review");
    /** Back to the start, because it is planned anew. */
    public static final Trigger REVISE = Trigger.of("revise");

    public static final Trigger CANCEL = Trigger.of("cancel");

    private static final EnumSet<ReleasePhase> BEFORE = EnumSet.of(PLANNED, BUILT, ACCEPTED);

    /** Who may come into which phase: the commands of these triggers bring what a release must have there. */
    static final PhaseBorders<ReleasePhase> BORDERS = PhaseBorders.startingIn(PLANNED)
            .border(BUILD, EnumSet.of(PLANNED, ACCEPTED), BUILT)
            .border(ACCEPT, EnumSet.of(BUILT), ACCEPTED)
            .border(DEPLOY, EnumSet.of(ACCEPTED), DEPLOYING)
            .border(FINISH, EnumSet.of(DEPLOYING), DEPLOYED)
            .border(BACK_OUT, EnumSet.of(DEPLOYING, DEPLOYED), BACKED_OUT)
            .border(REVIEW, EnumSet.of(DEPLOYED, BACKED_OUT), REVIEWED)
            .border(REVISE, EnumSet.of(BUILT, ACCEPTED), PLANNED)
            .border(CANCEL, BEFORE, CANCELLED)
            .build();

    private ReleaseLifecycle() {}

    /** Returns the standard state of the phase. */
    public static StateId in(ReleasePhase phase) {
        return StateId.of(phase.name());
    }

    /** Returns the shape of the standard lifecycle, which is the same under every policy. */
    public static StateGraph graph() {
        return standard(ReleaseGuards.GATES).build().graph();
    }

    /** Returns the standard lifecycle with these gates. */
    static LifecycleBuilder<ReleasePhase, ReleaseAttempt> standard(Gates<ReleasePhase, ReleaseAttempt> gates) {
        LifecycleBuilder<ReleasePhase, ReleaseAttempt> lifecycle = Lifecycle.<ReleasePhase, ReleaseAttempt>builder(
                        "release", "1")
                .under(ClauseRef.iso20000("8.5.3"))
                .naming(attempt -> attempt.release().id().toString())
                .role(ACCEPTED, StateRole.APPROVED)
                .role(DEPLOYING, StateRole.IMPLEMENTING);
        for (ReleasePhase phase : ReleasePhase.values()) {
            State<ReleasePhase> state = State.of(in(phase), phase);
            lifecycle.state(phase.isTerminal() ? state.asTerminal() : state);
        }
        lifecycle
                .initial(in(PLANNED))
                .transition(in(PLANNED), BUILD, in(BUILT))
                .transition(in(BUILT), ACCEPT, in(ACCEPTED))
                .transition(in(ACCEPTED), DEPLOY, in(DEPLOYING))
                .transition(in(DEPLOYING), FINISH, in(DEPLOYED))
                .transition(in(DEPLOYING), BACK_OUT, in(BACKED_OUT))
                .transition(in(DEPLOYED), BACK_OUT, in(BACKED_OUT))
                .transition(in(DEPLOYED), REVIEW, in(REVIEWED))
                .transition(in(BACKED_OUT), REVIEW, in(REVIEWED))
                .transition(in(ACCEPTED), BUILD, in(BUILT))
                .transition(in(BUILT), REVISE, in(PLANNED))
                .transition(in(ACCEPTED), REVISE, in(PLANNED));
        BEFORE.forEach(phase -> lifecycle.transition(in(phase), CANCEL, in(CANCELLED)));
        gates.on(lifecycle);
        return lifecycle;
    }
}
