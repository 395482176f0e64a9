package dev.itsm.change;

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
import java.util.List;

/**
 * The states and triggers of the standard change lifecycle. An organization adds its own in
 * {@link ChangeProcess.Builder#lifecycle}; what each phase guarantees comes with the process and stays.
 */
public final class ChangeLifecycle {
    public static final StateId RECORDED = StateId.of("RECORDED");
    public static final StateId CLASSIFIED = StateId.of("CLASSIFIED");
    public static final StateId ASSESSED = StateId.of("ASSESSED");
    public static final StateId APPROVED = StateId.of("APPROVED");
    public static final StateId SCHEDULED = StateId.of("SCHEDULED");
    public static final StateId IMPLEMENTING = StateId.of("IMPLEMENTING");
    public static final StateId IMPLEMENTED = StateId.of("IMPLEMENTED");
    public static final StateId FAILED = StateId.of("FAILED");
    public static final StateId BACKED_OUT = StateId.of("BACKED_OUT");
    public static final StateId REVIEWED = StateId.of("REVIEWED");
    public static final StateId CLOSED = StateId.of("CLOSED");
    public static final StateId REJECTED = StateId.of("REJECTED");
    public static final StateId CANCELLED = StateId.of("CANCELLED");

    public static final Trigger CLASSIFY = Trigger.of("classify");
    public static final Trigger ASSESS = Trigger.of("assess");
    public static final Trigger APPROVE = Trigger.of("approve");
    public static final Trigger SCHEDULE = Trigger.of("schedule");
    /** Out of the schedule again, because its place there changed; the approval stays. */
    public static final Trigger UNSCHEDULE = Trigger.of("unschedule");

    public static final Trigger IMPLEMENT = Trigger.of("implement");
    public static final Trigger COMPLETE = Trigger.of("complete");
    public static final Trigger FAIL = Trigger.of("fail");
    public static final Trigger BACK_OUT = Trigger.of("back-out");
    public static final Trigger REVIEW = Trigger.of("review");
    public static final Trigger CLOSE = Trigger.of("close");
    public static final Trigger REJECT = Trigger.of("reject");
    public static final Trigger CANCEL = Trigger.of("cancel");
    /** Back to the start of the assessment, because what was assessed is not what it was. */
    public static final Trigger REVISE = Trigger.of("revise");

    /** Who may come into which phase: the commands of these triggers bring what a change must have there. */
    static final PhaseBorders<ChangePhase> BORDERS = PhaseBorders.startingIn(ChangePhase.RECORDED)
            .border(CLASSIFY, EnumSet.of(ChangePhase.RECORDED), ChangePhase.CLASSIFIED)
            .within(CLASSIFY, ChangePhase.CLASSIFIED)
            .border(ASSESS, EnumSet.of(ChangePhase.CLASSIFIED), ChangePhase.ASSESSED)
            .border(APPROVE, EnumSet.of(ChangePhase.CLASSIFIED, ChangePhase.ASSESSED), ChangePhase.APPROVED)
            .border(SCHEDULE, EnumSet.of(ChangePhase.APPROVED), ChangePhase.SCHEDULED)
            .border(UNSCHEDULE, EnumSet.of(ChangePhase.SCHEDULED), ChangePhase.APPROVED)
            .border(IMPLEMENT, EnumSet.of(ChangePhase.APPROVED, ChangePhase.SCHEDULED), ChangePhase.IMPLEMENTING)
            .border(COMPLETE, EnumSet.of(ChangePhase.IMPLEMENTING), ChangePhase.IMPLEMENTED)
            .border(FAIL, EnumSet.of(ChangePhase.IMPLEMENTING), ChangePhase.FAILED)
            .border(
                    BACK_OUT,
                    EnumSet.of(
                            ChangePhase.IMPLEMENTING,
                            ChangePhase.IMPLEMENTED,
                            ChangePhase.FAILED,
                            ChangePhase.REVIEWED),
                    ChangePhase.BACKED_OUT)
            .border(
                    REVIEW,
                    EnumSet.of(ChangePhase.IMPLEMENTED, ChangePhase.FAILED, ChangePhase.BACKED_OUT),
                    ChangePhase.REVIEWED)
            .border(CLOSE, EnumSet.of(ChangePhase.REVIEWED), ChangePhase.CLOSED)
            .border(
                    REVISE,
                    EnumSet.of(ChangePhase.ASSESSED, ChangePhase.APPROVED, ChangePhase.SCHEDULED),
                    ChangePhase.CLASSIFIED)
            .border(
                    REJECT,
                    EnumSet.of(ChangePhase.RECORDED, ChangePhase.CLASSIFIED, ChangePhase.ASSESSED),
                    ChangePhase.REJECTED)
            .border(CANCEL, EnumSet.range(ChangePhase.RECORDED, ChangePhase.SCHEDULED), ChangePhase.CANCELLED)
            .build();

    private ChangeLifecycle() {}

    /** Returns the shape of the standard lifecycle, which is the same under every policy. */
    public static StateGraph graph() {
        return standard(ChangeGuards.GATES).build().graph();
    }

    /** Returns the standard lifecycle with these gates. */
    static LifecycleBuilder<ChangePhase, ChangeAttempt> standard(Gates<ChangePhase, ChangeAttempt> gates) {
        LifecycleBuilder<ChangePhase, ChangeAttempt> lifecycle = Lifecycle.<ChangePhase, ChangeAttempt>builder(
                        "change", "1")
                .under(ClauseRef.iso20000("8.5.1.3"))
                .naming(attempt -> attempt.change().id().toString())
                .role(ChangePhase.APPROVED, StateRole.APPROVED)
                .role(ChangePhase.IMPLEMENTING, StateRole.IMPLEMENTING)
                .state(State.of(RECORDED, ChangePhase.RECORDED))
                .state(State.of(CLASSIFIED, ChangePhase.CLASSIFIED))
                .state(State.of(ASSESSED, ChangePhase.ASSESSED))
                .state(State.of(APPROVED, ChangePhase.APPROVED))
                .state(State.of(SCHEDULED, ChangePhase.SCHEDULED))
                .state(State.of(IMPLEMENTING, ChangePhase.IMPLEMENTING))
                .state(State.of(IMPLEMENTED, ChangePhase.IMPLEMENTED))
                .state(State.of(FAILED, ChangePhase.FAILED))
                .state(State.of(BACKED_OUT, ChangePhase.BACKED_OUT))
                .state(State.of(REVIEWED, ChangePhase.REVIEWED))
                .state(State.of(CLOSED, ChangePhase.CLOSED).asTerminal())
                .state(State.of(REJECTED, ChangePhase.REJECTED).asTerminal())
                .state(State.of(CANCELLED, ChangePhase.CANCELLED).asTerminal())
                .initial(RECORDED)
                .transition(RECORDED, CLASSIFY, CLASSIFIED)
                .transition(CLASSIFIED, CLASSIFY, CLASSIFIED)
                .transition(CLASSIFIED, ASSESS, ASSESSED)
                .transition(CLASSIFIED, APPROVE, APPROVED, ChangeGuards.NEEDS_NO_ASSESSMENT)
                .transition(ASSESSED, APPROVE, APPROVED)
                .transition(APPROVED, SCHEDULE, SCHEDULED)
                .transition(SCHEDULED, UNSCHEDULE, APPROVED)
                .transition(APPROVED, IMPLEMENT, IMPLEMENTING, ChangeGuards.IS_EMERGENCY)
                .transition(SCHEDULED, IMPLEMENT, IMPLEMENTING)
                .transition(IMPLEMENTING, COMPLETE, IMPLEMENTED)
                .transition(IMPLEMENTING, FAIL, FAILED)
                .transition(ASSESSED, REJECT, REJECTED);
        for (StateId state : List.of(IMPLEMENTING, IMPLEMENTED, FAILED, REVIEWED)) {
            lifecycle.transition(state, BACK_OUT, BACKED_OUT);
        }
        for (StateId state : List.of(IMPLEMENTED, FAILED, BACKED_OUT)) {
            lifecycle.transition(state, REVIEW, REVIEWED);
        }
        lifecycle.transition(REVIEWED, CLOSE, CLOSED);
        for (StateId state : List.of(ASSESSED, APPROVED, SCHEDULED)) {
            lifecycle.transition(state, REVISE, CLASSIFIED);
        }
        for (StateId state : List.of(RECORDED, CLASSIFIED)) {
            lifecycle.transition(state, REJECT, REJECTED);
        }
        for (StateId state : List.of(RECORDED, CLASSIFIED, ASSESSED, APPROVED, SCHEDULED)) {
            lifecycle.transition(state, CANCEL, CANCELLED);
        }
        gates.on(lifecycle);
        return lifecycle;
    }
}
