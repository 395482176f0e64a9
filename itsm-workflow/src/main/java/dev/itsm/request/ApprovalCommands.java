package dev.itsm.request;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalDecider;
import dev.itsm.approval.ApprovalEvent;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Round;
import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.Round.Status;
import dev.itsm.decision.Decision;
import dev.itsm.id.ApprovalId;
import dev.itsm.practice.Handlers;
import dev.itsm.request.RequestCommand.Approve;
import dev.itsm.request.RequestCommand.ChangeAnswers;
import dev.itsm.request.RequestCommand.InRound;
import dev.itsm.request.RequestCommand.Reject;
import dev.itsm.request.RequestCommand.RequestApproval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a request gets its permission, and loses it when it is altered. */
final class ApprovalCommands {
    private ApprovalCommands() {}

    static void addTo(Handlers.Builder<Draft, RequestCommand> handlers) {
        handlers.on("change-answers", ChangeAnswers.class, ApprovalCommands::changeAnswers)
                .on("request-approval", RequestApproval.class, (draft, request) -> requestApproval(draft))
                .on("in-round", InRound.class, (draft, inRound) -> inRound(draft, inRound.command()))
                .on("approve", Approve.class, (draft, approve) -> draft.move(RequestLifecycle.APPROVE))
                .on("reject", Reject.class, (draft, reject) -> reject(draft, draft.reason()));
    }

    /** An approval of other answers is void, and the request starts over. */
    private static void changeAnswers(Draft draft, ChangeAnswers command) {
        draft.isIn(RequestPhase::isBeforeFulfilment, "answers are altered before the fulfilment starts");
        CatalogueItem item =
                draft.process().item(draft.request().order().item()).orElse(null);
        draft.refuse(item == null ? List.of() : item.form().faults(command.answers()));
        if (draft.isRefused()
                || command.answers().equals(draft.request().order().answers())) {
            return;
        }
        draft.emit(new RequestEvent.Answered(draft.id(), draft.at(), command.answers()));
        Round round = draft.request().round().orElse(null);
        if (round != null && isAlive(round.status(draft.at()))) {
            give(draft, round, new ApprovalCommand.Close(Closing.Kind.VOIDED));
        }
        if (draft.request().phase() != RequestPhase.RECORDED) {
            draft.move(RequestLifecycle.REVISE);
        }
    }

    private static boolean isAlive(Status status) {
        return status == Status.OPEN || status == Status.ON_HOLD || status == Status.APPROVED;
    }

    private static void requestApproval(Draft draft) {
        ApprovalPolicy policy = draft.process()
                .item(draft.request().order().item())
                .map(CatalogueItem::approval)
                .orElse(null);
        if (policy == null) {
            draft.refuse("NO_APPROVAL", "nobody has to approve it", "approve it as it is");
        }
        if (draft.request().phase() == RequestPhase.IN_APPROVAL) {
            checkAskedAgain(draft);
        } else {
            draft.move(RequestLifecycle.REQUEST_APPROVAL);
        }
        if (policy != null && !draft.isRefused()) {
            ApprovalId id = ApprovalId.of(
                    draft.id().key() + "-" + (draft.request().rounds().size() + 1));
            give(
                    draft,
                    null,
                    new ApprovalCommand.Open(
                            id, draft.id(), draft.request().order().digest(), policy));
        }
    }

    private static void checkAskedAgain(Draft draft) {
        draft.request()
                .round()
                .map(round -> round.status(draft.at()))
                .filter(ApprovalCommands::isAlive)
                .ifPresent(status -> draft.refuse("ROUND_OPEN", "the round is " + status, "wait for it"));
    }

    private static void inRound(Draft draft, ApprovalCommand command) {
        Round round = draft.request().round().orElse(null);
        if (command instanceof ApprovalCommand.Open || round == null) {
            draft.refuse("NO_ROUND", "there is no round to give that to", "request approval");
            return;
        }
        give(draft, round, command);
        if (!draft.isRefused()) {
            follow(draft);
        }
    }

    /** What a round came to moves the request, where nothing else bars it. */
    private static void follow(Draft draft) {
        Status status =
                draft.request().round().map(round -> round.status(draft.at())).orElse(Status.OPEN);
        RequestPhase phase = draft.request().phase();
        boolean gone = status == Status.VOIDED || status == Status.WITHDRAWN;
        if (status == Status.APPROVED && phase == RequestPhase.IN_APPROVAL) {
            draft.moveIfOpen(RequestLifecycle.APPROVE);
        } else if (status == Status.REJECTED && phase == RequestPhase.IN_APPROVAL) {
            reject(draft, "it was not approved");
        } else if (gone && (phase == RequestPhase.IN_APPROVAL || phase == RequestPhase.APPROVED)) {
            draft.moveIfOpen(RequestLifecycle.REVISE);
        }
    }

    private static void reject(Draft draft, String because) {
        draft.move(
                RequestLifecycle.REJECT,
                attempt -> attempt,
                move -> new RequestEvent.Rejected(draft.id(), draft.at(), move, because));
        draft.tell(draft.request().order().recipient(), "request-rejected", because);
    }

    private static void give(Draft draft, @Nullable Round round, ApprovalCommand command) {
        ApprovalDecider decider = new ApprovalDecider(
                draft.electorate(), draft.process().duties(), draft.request().duties(), List.of());
        Decision<Round, ApprovalEvent> decision = decider.decide(round, command, draft.act());
        if (decision instanceof Decision.Refused<Round, ApprovalEvent> refused) {
            draft.refuse(refused.reasons());
        } else if (decision instanceof Decision.Accepted<Round, ApprovalEvent> accepted) {
            accepted.events().forEach(event -> draft.emit(new RequestEvent.RoundMoved(draft.id(), draft.at(), event)));
            draft.propose(accepted.proposals());
        }
    }
}
