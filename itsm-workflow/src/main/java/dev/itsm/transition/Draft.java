package dev.itsm.transition;

import dev.itsm.approval.Electorate;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.practice.DecisionDraft;
import dev.itsm.practice.Move;
import java.util.List;
import java.util.function.Predicate;

/** What a command for a transition would come to, while it is worked out. */
final class Draft extends DecisionDraft<ServiceTransition, TransitionPhase, TransitionEvent, TransitionAttempt> {
    private final TransitionProcess process;
    private final Electorate electorate;

    Draft(TransitionProcess process, Electorate electorate, ServiceTransition transition, Act act) {
        super(transition.id(), process, transition, act);
        this.process = process;
        this.electorate = electorate;
    }

    TransitionProcess process() {
        return process;
    }

    Electorate electorate() {
        return electorate;
    }

    /** Returns the transition with the events so far. */
    ServiceTransition transition() {
        return state();
    }

    ServiceTransitionId id() {
        return transition().id();
    }

    @Override
    protected StateId standing() {
        return transition().state();
    }

    @Override
    protected TransitionAttempt bare() {
        return new TransitionAttempt(process, transition(), act());
    }

    @Override
    protected TransitionEvent moved(Move<TransitionPhase> move) {
        return new TransitionEvent.Moved(id(), at(), move);
    }

    @Override
    protected void explain(List<Refusal> refusals, Trigger on, TransitionAttempt attempt) {
        super.explain(refusals, on, attempt);
        refuse(TransitionGuards.details(objections().list(), attempt.transition()));
    }

    @Override
    protected void afterMove() {
        if (transition().phase() == TransitionPhase.DEPLOYED) {
            Scope scope = transition().scope();
            propose(new ChangeService(scope.service(), scope.kind(), at(), id()));
        }
    }

    /** Returns whether the phase is one that the test accepts; if not, that is an objection. */
    boolean isIn(Predicate<TransitionPhase> test, String rule) {
        return isIn(test.test(transition().phase()), rule);
    }
}
