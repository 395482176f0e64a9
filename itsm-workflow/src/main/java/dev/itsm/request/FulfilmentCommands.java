package dev.itsm.request;

import dev.itsm.decision.Decision;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.Move;
import dev.itsm.request.Fulfilment.Outcome;
import dev.itsm.request.RequestCommand.AcceptPart;
import dev.itsm.request.RequestCommand.Cancel;
import dev.itsm.request.RequestCommand.Close;
import dev.itsm.request.RequestCommand.ForTask;
import dev.itsm.request.RequestCommand.Fulfil;
import dev.itsm.request.RequestCommand.FulfilInPart;
import dev.itsm.request.RequestCommand.Reopen;
import dev.itsm.request.RequestCommand.StartFulfilment;
import dev.itsm.task.TaskDecider;
import dev.itsm.task.TaskEvent;
import dev.itsm.task.TaskGraph;
import dev.itsm.task.TaskPlan;
import java.util.List;

/** How a request is carried out, ended, and given up. */
final class FulfilmentCommands {
    private FulfilmentCommands() {}

    static void addTo(Handlers.Builder<Draft, RequestCommand> handlers) {
        handlers.on("start-fulfilment", StartFulfilment.class, (draft, start) -> start(draft))
                .on("for-task", ForTask.class, FulfilmentCommands::forTask)
                .on("fulfil", Fulfil.class, FulfilmentCommands::fulfil)
                .on("fulfil-in-part", FulfilInPart.class, FulfilmentCommands::fulfilInPart)
                .on("accept-part", AcceptPart.class, (draft, accept) -> acceptPart(draft))
                .on("reopen", Reopen.class, (draft, reopen) -> reopen(draft))
                .on("close", Close.class, (draft, close) -> draft.move(RequestLifecycle.CLOSE))
                .on("cancel", Cancel.class, (draft, cancel) -> cancel(draft));
    }

    /** The permit is made from an authorisation where one is needed, so that without one there is none. */
    private static void start(Draft draft) {
        checkMoving(draft);
        draft.move(RequestLifecycle.START, attempt -> attempt, move -> started(draft, move));
    }

    private static RequestEvent started(Draft draft, Move<RequestPhase> move) {
        RequestAttempt attempt = draft.bare();
        Permit permit = attempt.needsApproval()
                ? Permit.of(attempt.clearance().orThrow())
                : new Permit(draft.request().order().digest(), null);
        TaskGraph tasks = attempt.item().map(CatalogueItem::tasks).orElse(TaskGraph.EMPTY);
        return new RequestEvent.FulfilmentStarted(draft.id(), draft.at(), move, permit, tasks);
    }

    private static void checkMoving(Draft draft) {
        draft.request().lasting().ifPresent(wait -> draft.refuse("ON_HOLD", "it waits: " + wait.says(), "resume it"));
    }

    private static void forTask(Draft draft, ForTask command) {
        checkMoving(draft);
        boolean undoes = draft.request().phase() == RequestPhase.COMPENSATING;
        boolean works = draft.isIn(
                phase -> undoes || phase == RequestPhase.FULFILLING,
                "tasks are worked on while it is fulfilled or undone");
        if (!works || draft.isRefused()) {
            return;
        }
        Fulfilment work = draft.request().fulfilment();
        Decision<TaskPlan, TaskEvent> decision = new TaskDecider(draft.id())
                .decide(undoes ? work.undoing() : work.plan(), command.command(), draft.act());
        if (decision instanceof Decision.Refused<TaskPlan, TaskEvent> refused) {
            draft.refuse(refused.reasons());
        } else if (decision instanceof Decision.Accepted<TaskPlan, TaskEvent> accepted) {
            accepted.events()
                    .forEach(event -> draft.emit(new RequestEvent.TaskMoved(draft.id(), draft.at(), event, undoes)));
            if (undoes) {
                draft.moveIfOpen(RequestLifecycle.END_UNDOING);
            }
        }
    }

    private static void fulfil(Draft draft, Fulfil command) {
        checkMoving(draft);
        end(draft, RequestLifecycle.FULFIL, command.says());
    }

    private static void fulfilInPart(Draft draft, FulfilInPart command) {
        checkMoving(draft);
        draft.reason();
        end(draft, RequestLifecycle.FULFIL_IN_PART, command.says());
        draft.tell(
                draft.request().order().recipient(),
                "request-fulfilled-in-part",
                "not done: " + String.join(", ", draft.request().fulfilment().missing()));
    }

    private static void end(Draft draft, Trigger on, String says) {
        String said = draft.need("says", says);
        List<String> missing = draft.request().fulfilment().missing();
        if (on.equals(RequestLifecycle.FULFIL_IN_PART) && missing.isEmpty()) {
            draft.refuse("NOTHING_MISSING", "everything is done", "fulfil it");
        }
        Outcome outcome =
                new Outcome(said == null ? "" : said, missing, draft.act().actor(), draft.at(), null);
        draft.move(on, attempt -> attempt, move -> new RequestEvent.Fulfilled(draft.id(), draft.at(), move, outcome));
    }

    private static void acceptPart(Draft draft) {
        Outcome outcome = draft.request().fulfilment().outcome();
        PersonId person = draft.act().authority();
        Order order = draft.request().order();
        if (outcome == null || !outcome.isPart() || outcome.acceptedBy() != null) {
            draft.refuse("NO_PART", "there is no partial fulfilment to accept", "look at its outcome");
        }
        if (!person.equals(order.recipient()) && !person.equals(order.requester())) {
            draft.refuse("NOT_THEIRS", person.key() + " neither asked for it nor gets it", "ask who does");
        }
        if (!draft.isRefused()) {
            draft.emit(new RequestEvent.PartAccepted(draft.id(), draft.at(), person));
        }
    }

    private static void reopen(Draft draft) {
        String reason = draft.reason();
        draft.move(
                RequestLifecycle.REOPEN,
                attempt -> attempt,
                move -> new RequestEvent.Reopened(draft.id(), draft.at(), move, reason));
    }

    private static void cancel(Draft draft) {
        String reason = draft.reason();
        TaskGraph undoing = draft.request().fulfilment().plan().compensation();
        draft.move(
                RequestLifecycle.CANCEL,
                attempt -> attempt,
                move -> new RequestEvent.Cancelled(draft.id(), draft.at(), move, reason, undoing));
        draft.tell(draft.request().order().recipient(), "request-cancelled", reason);
    }
}
