package dev.itsm.transition;

import dev.itsm.lifecycle.Trigger;
import dev.itsm.practice.Handlers;
import dev.itsm.transition.TransitionCommand.Cancel;
import dev.itsm.transition.TransitionCommand.ChangeFields;
import dev.itsm.transition.TransitionCommand.EndBuild;
import dev.itsm.transition.TransitionCommand.EndDesign;
import dev.itsm.transition.TransitionCommand.EndPlanning;
import dev.itsm.transition.TransitionCommand.Fire;
import dev.itsm.transition.TransitionCommand.Reject;
import dev.itsm.transition.TransitionCommand.Relate;
import dev.itsm.transition.TransitionCommand.SetDesign;
import dev.itsm.transition.TransitionCommand.SetPlan;

/** How a transition is planned, designed, built and given up, and what is kept with it. */
final class PlanningCommands {
    private PlanningCommands() {}

    static void addTo(Handlers.Builder<Draft, TransitionCommand> handlers) {
        handlers.on("set-plan", SetPlan.class, PlanningCommands::setPlan)
                .on("end-planning", EndPlanning.class, (draft, end) -> draft.move(TransitionLifecycle.PLAN))
                .on("set-design", SetDesign.class, PlanningCommands::setDesign)
                .on("end-design", EndDesign.class, (draft, end) -> draft.move(TransitionLifecycle.DESIGN))
                .on("end-build", EndBuild.class, (draft, end) -> draft.move(TransitionLifecycle.BUILD))
                .on("reject", Reject.class, (draft, reject) -> end(draft, TransitionLifecycle.REJECT))
                .on("cancel", Cancel.class, (draft, cancel) -> end(draft, TransitionLifecycle.CANCEL))
                .on("relate", Relate.class, PlanningCommands::relate)
                .on("change-fields", ChangeFields.class, PlanningCommands::changeFields)
                .on("fire", Fire.class, (draft, fire) -> draft.fire(fire.on()));
    }

    /** What was planned before has to go through its gates again. */
    private static void setPlan(Draft draft, SetPlan command) {
        if (draft.isIn(TransitionPhase::isBeforeDeployment, "a transition is planned before it is deployed")) {
            draft.emit(new TransitionEvent.PlanSet(
                    draft.id(), draft.at(), command.plan(), command.criteria(), command.outcomes()));
            draft.moveIfPossible(TransitionLifecycle.REPLAN);
        }
    }

    /** What was designed before has to go through its gates again; no design comes with tests that have passed already. */
    private static void setDesign(Draft draft, SetDesign command) {
        if (draft.isIn(TransitionPhase::isBeforeDeployment, "a service is designed before it is deployed")) {
            draft.emit(new TransitionEvent.DesignSet(
                    draft.id(), draft.at(), command.design().untested()));
            draft.moveIfPossible(TransitionLifecycle.REDESIGN);
        }
    }

    private static void end(Draft draft, Trigger on) {
        String reason = draft.reason();
        draft.move(on, attempt -> attempt, move -> new TransitionEvent.Ended(draft.id(), draft.at(), move, reason));
    }

    private static void relate(Draft draft, Relate command) {
        draft.relate(
                command.link(),
                draft.transition().links(),
                link -> new TransitionEvent.Linked(draft.id(), draft.at(), link));
    }

    private static void changeFields(Draft draft, ChangeFields command) {
        draft.changeFields(
                command.set(),
                command.cleared(),
                () -> new TransitionEvent.FieldsChanged(draft.id(), draft.at(), command.set(), command.cleared()));
    }
}
