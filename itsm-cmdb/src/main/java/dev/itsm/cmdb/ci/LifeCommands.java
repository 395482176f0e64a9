package dev.itsm.cmdb.ci;

import dev.itsm.cmdb.ci.CiCommand.Advance;
import dev.itsm.cmdb.ci.CiCommand.MarkDuplicateOf;
import dev.itsm.cmdb.ci.CiCommand.RecordErasure;
import dev.itsm.cmdb.ci.CiCommand.RequireErasure;
import dev.itsm.id.CiId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.Step;
import dev.itsm.lifecycle.Trigger;

/** An item's way through its lifecycle, and what its end takes. */
final class LifeCommands {
    private LifeCommands() {}

    static void addTo(Handlers handlers) {
        handlers.on("advance", Advance.class, LifeCommands::advance)
                .on("require-erasure", RequireErasure.class, (draft, command) -> requireErasure(draft))
                .on("record-erasure", RecordErasure.class, LifeCommands::recordErasure)
                .on("mark-duplicate", MarkDuplicateOf.class, LifeCommands::markDuplicate);
    }

    private static void advance(Draft draft, Advance command) {
        Trigger on = draft.need("trigger", command.on());
        if (on == null) {
            return;
        }
        Lifecycle<CiPhase, CiAttempt> lifecycle =
                draft.process().lifecycle(draft.ci().ciClass());
        Step step = lifecycle.fire(draft.ci().state(), on, draft.attempt(command.change()));
        if (step instanceof Step.Refused refused) {
            draft.refuse(refused.reasons());
        } else if (step instanceof Step.Moved moved) {
            Move move = new Move(on, moved.from(), moved.to(), lifecycle.phase(moved.to()));
            draft.emit(new CiEvent.Moved(draft.id(), draft.at(), move, command.change()));
        }
    }

    private static void requireErasure(Draft draft) {
        checkThere(draft);
        if (!draft.ci().sanitisation().required()) {
            draft.emit(new CiEvent.ErasureRequired(draft.id(), draft.at()));
        }
    }

    private static void recordErasure(Draft draft, RecordErasure command) {
        checkThere(draft);
        if (draft.ci().phase().isInService()) {
            draft.refuse("IN_SERVICE", "services stand on what it stores", "take it out of production first");
        }
        String method = draft.need("method", command.method());
        String certificate = draft.need("certificate", command.certificate());
        if (method != null && certificate != null) {
            Sanitisation.Erasure erasure =
                    new Sanitisation.Erasure(draft.at(), draft.act().actor(), method, certificate);
            draft.emit(new CiEvent.Erased(draft.id(), draft.at(), erasure));
        }
    }

    private static void checkThere(Draft draft) {
        if (draft.ci().phase() == CiPhase.DISPOSED) {
            draft.refuse("ENDED", "it is disposed of, and its record stays as it is", "register another item");
        }
    }

    private static void markDuplicate(Draft draft, MarkDuplicateOf command) {
        CiId original = draft.need("original", command.original());
        if (draft.id().equals(original)) {
            draft.refuse("CFG-07", "an item is no duplicate of itself", "name the other item");
        }
        if (draft.ci().phase().isInService()) {
            draft.refuse("IN_SERVICE", "services stand on it", "take it out of production first");
        }
        draft.refuse(CiGuards.againstEnd(draft.attempt(null)));
        Duplication known = draft.ci().duplication();
        if (known != null && known.decided() && !command.decided()) {
            draft.refuse("DECIDED", "people decided that it is " + known.original(), "ask them");
        }
        Duplication next = original == null ? null : new Duplication(original, command.decided());
        if (next != null && !next.equals(known)) {
            draft.emit(new CiEvent.DuplicateFound(draft.id(), draft.at(), next));
        }
    }
}
