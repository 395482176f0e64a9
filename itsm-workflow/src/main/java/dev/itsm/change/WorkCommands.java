package dev.itsm.change;

import dev.itsm.approval.Authorisation;
import dev.itsm.approval.Clearance;
import dev.itsm.approval.Duty;
import dev.itsm.change.ChangeCommand.BackOut;
import dev.itsm.change.ChangeCommand.Close;
import dev.itsm.change.ChangeCommand.CompleteStep;
import dev.itsm.change.ChangeCommand.Finish;
import dev.itsm.change.ChangeCommand.Implement;
import dev.itsm.change.ChangeCommand.Investigate;
import dev.itsm.change.ChangeCommand.ReviewEffect;
import dev.itsm.change.Work.Investigation;
import dev.itsm.change.Work.Outcome;
import dev.itsm.change.Work.Review;
import dev.itsm.change.Work.Start;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.Move;
import org.jspecify.annotations.Nullable;

/** How a change is carried out, taken back, looked into and ended. */
final class WorkCommands {
    private WorkCommands() {}

    static void addTo(Handlers.Builder<Draft, ChangeCommand> handlers) {
        handlers.on("implement", Implement.class, (draft, implement) -> implement(draft))
                .on("complete-step", CompleteStep.class, WorkCommands::completeStep)
                .on("finish", Finish.class, WorkCommands::finish)
                .on("back-out", BackOut.class, (draft, backOut) -> end(draft, Outcome.BACKED_OUT, backOut.says()))
                .on("investigate", Investigate.class, WorkCommands::investigate)
                .on("review-effect", ReviewEffect.class, WorkCommands::review)
                .on("close", Close.class, (draft, close) -> draft.move(ChangeLifecycle.CLOSE));
    }

    /** The start is made from an authorisation, so that without one there is none. */
    private static void implement(Draft draft) {
        PermissionCommands.checkDuty(draft, Duty.IMPLEMENT, draft.act().people());
        Clearance clearance = draft.attempt().clearance();
        draft.move(ChangeLifecycle.IMPLEMENT, same -> same, move -> started(draft, move, clearance.orThrow()));
        PermissionCommands.noteImplementers(draft);
    }

    private static ChangeEvent started(Draft draft, Move<ChangePhase> move, Authorisation authorisation) {
        return new ChangeEvent.Started(
                draft.change().id(),
                draft.at(),
                move,
                Start.of(authorisation, draft.act().actor()));
    }

    private static void completeStep(Draft draft, CompleteStep command) {
        if (command.step() < 0
                || command.step() >= draft.change().content().plan().size()) {
            draft.refuse("NO_STEP", "the plan has no step " + command.step(), "count the steps from 0");
        }
        PermissionCommands.checkDuty(draft, Duty.IMPLEMENT, draft.act().people());
        if (draft.requirePhase(phase -> phase == ChangePhase.IMPLEMENTING, "steps are done while the work goes on")
                && !draft.isRefused()) {
            draft.emit(new ChangeEvent.StepDone(draft.change().id(), draft.at(), command.step()));
            PermissionCommands.noteImplementers(draft);
        }
    }

    private static void finish(Draft draft, Finish finish) {
        if (finish.outcome() == Outcome.BACKED_OUT) {
            draft.refuse("BACK_OUT", "what is taken back is not finished", "back it out");
        } else {
            end(draft, finish.outcome(), finish.says());
        }
    }

    private static void end(Draft draft, Outcome outcome, @Nullable String says) {
        PermissionCommands.checkDuty(draft, Duty.IMPLEMENT, draft.act().people());
        Work.Finish finish =
                new Work.Finish(outcome, draft.need("says", says), draft.act().actor(), draft.at());
        draft.move(
                switch (outcome) {
                    case SUCCESSFUL, PARTIAL -> ChangeLifecycle.COMPLETE;
                    case FAILED -> ChangeLifecycle.FAIL;
                    case BACKED_OUT -> ChangeLifecycle.BACK_OUT;
                },
                attempt -> attempt.bringing(
                        attempt.change().with(attempt.change().work().with(finish))),
                move -> new ChangeEvent.Finished(draft.change().id(), draft.at(), move, finish));
        PermissionCommands.noteImplementers(draft);
    }

    private static void investigate(Draft draft, Investigate command) {
        String cause = draft.need("CHG-09", "the cause must be named", command.cause(), "find out why it went wrong");
        if (command.actions().isEmpty()) {
            draft.refuse("CHG-09", "the actions must be agreed", "agree on what is done about it");
        }
        if (!draft.change().work().isUnsuccessful()) {
            draft.refuse("NOT_UNSUCCESSFUL", "it has not ended without success", "review it instead");
        }
        if (!draft.isRefused()) {
            draft.emit(new ChangeEvent.Investigated(
                    draft.change().id(),
                    draft.at(),
                    new Investigation(cause, command.actions(), draft.act().actor(), draft.at())));
        }
    }

    private static void review(Draft draft, ReviewEffect command) {
        String findings = draft.need(
                "CHG-10",
                "a review must say what was found",
                command.findings(),
                "say whether it had the effect that was wanted");
        if (command.batch() && !draft.change().is(ChangePath.STANDARD)) {
            draft.refuse("BATCH", "only standard changes are reviewed together", "review it by itself");
        }
        PermissionCommands.checkDuty(draft, Duty.REVIEW, draft.act().people());
        Review review = new Review(
                command.effective(),
                findings,
                command.actions(),
                command.batch(),
                draft.act().actor(),
                draft.at());
        draft.move(
                ChangeLifecycle.REVIEW,
                attempt -> attempt.bringing(
                        attempt.change().with(attempt.change().work().with(review))),
                move -> new ChangeEvent.Reviewed(draft.change().id(), draft.at(), move, review));
    }
}
