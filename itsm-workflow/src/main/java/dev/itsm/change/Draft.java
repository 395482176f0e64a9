package dev.itsm.change;

import dev.itsm.decision.Refusal;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.practice.DecisionDraft;
import dev.itsm.practice.Move;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a command for a change would come to, while it is worked out. */
final class Draft extends DecisionDraft<Change, ChangePhase, ChangeEvent, ChangeAttempt> {
    private final ChangeProcess process;
    private final Surroundings surroundings;

    Draft(ChangeProcess process, Surroundings surroundings, Change change, Act act) {
        super(change.id(), process, change, act);
        this.process = process;
        this.surroundings = surroundings;
    }

    /** Returns the change with the events so far. */
    Change change() {
        return state();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ChangePolicy policy() {
        return process.policyAt(at());
    }

    ChangeProcess process() {
        return process;
    }

    ChangeAttempt attempt() {
        return new ChangeAttempt(process, surroundings, change(), act(), false);
    }

    @Override
    protected StateId standing() {
        return change().state();
    }

    @Override
    protected ChangeAttempt bare() {
        return attempt();
    }

    @Override
    protected ChangeEvent moved(Move<ChangePhase> move) {
        return new ChangeEvent.Moved(change().id(), at(), move);
    }

    /** Returns the reason that the act gives; refuses without one. */
    String needReason() {
        return need("NO_REASON", "it must be said why", act().reason(), "give a reason");
    }

    /** Returns the text of a form's field; refuses, naming the field, where it is missing. */
    String need(String field, @Nullable String text) {
        return need("REQUIRED_FIELD", "'" + field + "' must be filled in", text, "fill it in");
    }

    /** Returns the text; refuses by that code and rule where it is missing. */
    String need(String code, String rule, @Nullable String text, String advice) {
        if (text == null || text.isBlank()) {
            refuse(code, rule, advice);
            return "";
        }
        return text;
    }

    /** Refuses unless the phase is one that the test accepts. */
    boolean requirePhase(Predicate<ChangePhase> test, String rule) {
        boolean fits = test.test(change().phase());
        if (!fits) {
            refuse("WRONG_PHASE", rule + ", and this one is " + change().state(), "look at what is offered");
        }
        return fits;
    }

    /** Where the trigger leads nowhere from here, also says what would bar the way it takes elsewhere. */
    @Override
    protected void explain(List<Refusal> refusals, Trigger on, ChangeAttempt attempt) {
        refuse(refusals);
        if (refusals.stream().anyMatch(refusal -> refusal.code().equals(Lifecycle.NO_SUCH_TRANSITION))) {
            refuse(wouldBar(on, attempt));
        }
        if (objections().list().stream().anyMatch(refusal -> refusal.code().equals(ChangeGuards.AUTHORISED.code()))) {
            refuse(attempt.clearance().reasons());
        }
    }
}
