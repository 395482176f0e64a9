package dev.itsm.change;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Round;
import dev.itsm.approval.Round.Status;
import dev.itsm.change.ChangeCommand.Cancel;
import dev.itsm.change.ChangeCommand.Fire;
import dev.itsm.change.ChangeCommand.PutOnHold;
import dev.itsm.change.ChangeCommand.Reject;
import dev.itsm.change.ChangeCommand.Relate;
import dev.itsm.change.ChangeCommand.Resume;
import dev.itsm.change.ChangeCommand.SetFields;
import dev.itsm.change.Planning.Hold;
import dev.itsm.practice.Handlers;

/** Waiting, giving up, and what an organization keeps of its own. */
final class RecordCommands {
    private RecordCommands() {}

    static void addTo(Handlers.Builder<Draft, ChangeCommand> handlers) {
        handlers.on("put-on-hold", PutOnHold.class, (draft, hold) -> hold(draft))
                .on("resume", Resume.class, (draft, resume) -> resume(draft))
                .on("reject", Reject.class, (draft, reject) -> giveUp(draft, false))
                .on("cancel", Cancel.class, (draft, cancel) -> giveUp(draft, true))
                .on("relate", Relate.class, RecordCommands::relate)
                .on("set-fields", SetFields.class, RecordCommands::setFields)
                .on("fire", Fire.class, (draft, fire) -> draft.fire(fire.on()));
    }

    /** The clock of a round that goes on stops; votes are kept. */
    private static void hold(Draft draft) {
        String reason = draft.needReason();
        if (draft.requirePhase(ChangePhase::isPlanned, "a change is put on hold before the work starts")
                && !draft.isRefused()) {
            draft.emit(new ChangeEvent.Held(draft.change().id(), draft.at(), new Hold(reason, draft.at())));
            Round round = draft.change().approvals().current();
            if (round != null && round.status(draft.at()) == Status.OPEN) {
                PermissionCommands.give(draft, round, new ApprovalCommand.Hold(), false);
            }
        }
    }

    private static void resume(Draft draft) {
        if (draft.change().planning().hold() == null) {
            draft.refuse("NOT_ON_HOLD", "it is not on hold", "go on");
            return;
        }
        draft.emit(new ChangeEvent.Resumed(draft.change().id(), draft.at()));
        Round round = draft.change().approvals().current();
        if (round != null && round.status(draft.at()) == Status.ON_HOLD) {
            PermissionCommands.give(draft, round, new ApprovalCommand.Resume(), false);
        }
    }

    private static void giveUp(Draft draft, boolean cancel) {
        draft.needReason();
        draft.move(cancel ? ChangeLifecycle.CANCEL : ChangeLifecycle.REJECT);
    }

    private static void relate(Draft draft, Relate relate) {
        if (!relate.link().from().equals(draft.change().id())) {
            draft.refuse("LINK", "the link starts at " + relate.link().from(), "let it start at this change");
        } else if (!draft.change().links().contains(relate.link())) {
            draft.emit(new ChangeEvent.Linked(draft.change().id(), draft.at(), relate.link()));
        }
    }

    private static void setFields(Draft draft, SetFields command) {
        draft.changeFields(
                command.set(),
                command.cleared(),
                () -> new ChangeEvent.FieldsChanged(draft.change().id(), draft.at(), command.set(), command.cleared()));
    }
}
