package dev.itsm.request;

import dev.itsm.approval.Clearance;
import dev.itsm.decision.Refusal;
import dev.itsm.party.Act;
import java.util.List;
import java.util.Optional;

/**
 * What the guards of a request's lifecycle look at.
 *
 * @param process the process that judges it
 * @param request the request with everything the command brings except the step itself
 * @param act who acts, and when
 */
public record RequestAttempt(RequestProcess process, ServiceRequest request, Act act) {
    /** Returns what is asked for, as the catalogue has it now; empty if it has it no longer. */
    Optional<CatalogueItem> item() {
        return process.item(request.order().item());
    }

    /** Returns whether the item needs an approval: what the catalogue has no longer does. */
    boolean needsApproval() {
        return item().map(item -> item.approval() != null).orElse(true);
    }

    /** Returns every reason why it may not be fulfilled as it is at the instant of the act; empty if it may. */
    List<Refusal> withheld() {
        return needsApproval() ? clearance().reasons() : List.of();
    }

    Clearance clearance() {
        return request.round()
                .map(round -> round.authorisation(request.order().digest(), act.at()))
                .orElseGet(() -> new Clearance.Withheld(
                        List.of(Refusal.of("NOT_APPROVED", request.id().toString(), "nobody was asked for approval")
                                .advise("request it"))));
    }

    RequestAttempt bringing(ServiceRequest given) {
        return new RequestAttempt(process, given, act);
    }
}
