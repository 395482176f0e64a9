package dev.itsm.request;

import dev.itsm.approval.Electorate;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.practice.DecisionDraft;
import dev.itsm.practice.Move;
import java.util.List;
import java.util.function.Predicate;

/** What a command for a request would come to, while it is worked out. */
final class Draft extends DecisionDraft<ServiceRequest, RequestPhase, RequestEvent, RequestAttempt> {
    private final RequestProcess process;
    private final Electorate electorate;

    Draft(RequestProcess process, Electorate electorate, ServiceRequest request, Act act) {
        super(request.id(), process, request, act);
        this.process = process;
        this.electorate = electorate;
    }

    RequestProcess process() {
        return process;
    }

    Electorate electorate() {
        return electorate;
    }

    /** Returns the request with the events so far. */
    ServiceRequest request() {
        return state();
    }

    ServiceRequestId id() {
        return request().id();
    }

    @Override
    protected StateId standing() {
        return request().state();
    }

    @Override
    protected RequestAttempt bare() {
        return new RequestAttempt(process, request(), act());
    }

    @Override
    protected RequestEvent moved(Move<RequestPhase> move) {
        return new RequestEvent.Moved(id(), at(), move);
    }

    @Override
    protected void explain(List<Refusal> refusals, Trigger on, RequestAttempt attempt) {
        super.explain(refusals, on, attempt);
        refuse(RequestGuards.withheld(objections().list(), attempt));
    }

    /** Returns whether the phase is one that the test accepts; if not, that is an objection. */
    boolean isIn(Predicate<RequestPhase> test, String rule) {
        return isIn(test.test(request().phase()), rule);
    }
}
