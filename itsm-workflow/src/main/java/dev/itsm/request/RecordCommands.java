package dev.itsm.request;

import dev.itsm.practice.Handlers;
import dev.itsm.request.RequestCommand.AddNote;
import dev.itsm.request.RequestCommand.ChangeFields;
import dev.itsm.request.RequestCommand.Fire;
import dev.itsm.request.RequestCommand.Prioritize;
import dev.itsm.request.RequestCommand.PutOnHold;
import dev.itsm.request.RequestCommand.Relate;
import dev.itsm.request.RequestCommand.Resume;
import dev.itsm.worklog.Note;

/** Ranking, waiting, and what is written on a request. */
final class RecordCommands {
    private RecordCommands() {}

    static void addTo(Handlers.Builder<Draft, RequestCommand> handlers) {
        handlers.on("prioritize", Prioritize.class, RecordCommands::prioritize)
                .on("put-on-hold", PutOnHold.class, RecordCommands::hold)
                .on("resume", Resume.class, (draft, resume) -> resume(draft))
                .on("add-note", AddNote.class, RecordCommands::note)
                .on("relate", Relate.class, RecordCommands::relate)
                .on("change-fields", ChangeFields.class, RecordCommands::changeFields)
                .on("fire", Fire.class, (draft, fire) -> draft.fire(fire.on()));
    }

    private static void prioritize(Draft draft, Prioritize command) {
        String reason = draft.reason();
        Classification now = draft.request().classification();
        if (draft.isIn(phase -> !phase.isTerminal(), "what has ended is not ranked") && !draft.isRefused()) {
            draft.emit(new RequestEvent.Prioritized(
                    draft.id(),
                    draft.at(),
                    new Classification(now.category(), command.priority(), draft.at(), reason)));
        }
    }

    private static void hold(Draft draft, PutOnHold command) {
        String says = draft.reason();
        String reason = draft.need("reason", command.reason());
        boolean open = draft.isIn(
                phase -> phase.isBeforeFulfilment() || phase == RequestPhase.FULFILLING,
                "a request waits before it is fulfilled");
        if (draft.request().lasting().isPresent()) {
            draft.refuse("ON_HOLD", "it waits already", "resume it first");
        }
        if (open && reason != null && !draft.isRefused()) {
            draft.emit(new RequestEvent.Held(draft.id(), draft.at(), new Wait(reason, says, draft.at(), null)));
        }
    }

    private static void resume(Draft draft) {
        if (draft.request().lasting().isEmpty()) {
            draft.refuse("NOT_ON_HOLD", "it does not wait", "go on");
        } else {
            draft.emit(new RequestEvent.Resumed(draft.id(), draft.at()));
        }
    }

    private static void note(Draft draft, AddNote command) {
        String text = draft.need("text", command.text());
        if (text != null) {
            Note note = new Note(command.kind(), draft.act().actor(), draft.at(), text);
            draft.emit(new RequestEvent.Noted(draft.id(), draft.at(), note));
        }
    }

    private static void relate(Draft draft, Relate command) {
        draft.relate(
                command.link(), draft.request().links(), link -> new RequestEvent.Linked(draft.id(), draft.at(), link));
    }

    private static void changeFields(Draft draft, ChangeFields command) {
        draft.changeFields(
                command.set(),
                command.cleared(),
                () -> new RequestEvent.FieldsChanged(draft.id(), draft.at(), command.set(), command.cleared()));
    }
}
