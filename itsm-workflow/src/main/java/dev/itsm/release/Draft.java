package dev.itsm.release;

import dev.itsm.decision.Refusal;
import dev.itsm.id.ReleaseId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.practice.DecisionDraft;
import dev.itsm.practice.Move;
import java.util.List;
import java.util.function.Predicate;

/** What a command for a release would come to, while it is worked out. */
final class Draft extends DecisionDraft<Release, ReleasePhase, ReleaseEvent, ReleaseAttempt> {
    private final ReleaseProcess process;
    private final Surroundings surroundings;

    Draft(ReleaseProcess process, Surroundings surroundings, Release release, Act act) {
        super(release.id(), process, release, act);
        this.process = process;
        this.surroundings = surroundings;
    }

    ReleaseProcess process() {
        return process;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Returns the release with the events so far. */
    Release release() {
        return state();
    }

    ReleaseId id() {
        return release().id();
    }

    @Override
    protected StateId standing() {
        return release().state();
    }

    @Override
    protected ReleaseAttempt bare() {
        return new ReleaseAttempt(process, surroundings, release(), act());
    }

    @Override
    protected ReleaseEvent moved(Move<ReleasePhase> move) {
        return new ReleaseEvent.Moved(id(), at(), move);
    }

    @Override
    protected void explain(List<Refusal> refusals, Trigger on, ReleaseAttempt attempt) {
        super.explain(refusals, on, attempt);
        refuse(ReleaseGuards.details(objections().list(), attempt));
    }

    /** Returns whether the phase is one that the test accepts; if not, that is an objection. */
    boolean isIn(Predicate<ReleasePhase> test, String rule) {
        return isIn(test.test(release().phase()), rule);
    }
}
