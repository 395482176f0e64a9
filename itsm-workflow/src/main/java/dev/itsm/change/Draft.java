package dev.itsm.change;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.Step;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a command would come to, while it is worked out: events and proposals so far, or reasons against it. */
final class Draft {
    private final ChangeProcess process;
    private final Surroundings surroundings;
    private final Act act;
    private final Set<Refusal> reasons = new LinkedHashSet<>();
    private final List<ChangeEvent> events = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private Change change;

    Draft(ChangeProcess process, Surroundings surroundings, Change change, Act act) {
        this.process = process;
        this.surroundings = surroundings;
        this.change = change;
        this.act = act;
    }

    /** Returns the change with the events so far. */
    Change change() {
        return change;
    }

    Act act() {
        return act;
    }

    Instant at() {
        return act.at();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ChangePolicy policy() {
        return process.policyAt(act.at());
    }

    ChangeProcess process() {
        return process;
    }

    ChangeAttempt attempt() {
        return new ChangeAttempt(process, surroundings, change, act, false);
    }

    boolean isRefused() {
        return !reasons.isEmpty();
    }

    void refuse(String code, String says, String advice) {
        reasons.add(Refusal.of(code, change.id().toString(), says).advise(advice));
    }

    void refuse(Collection<Refusal> more) {
        reasons.addAll(more);
    }

    void emit(ChangeEvent event) {
        change = event.applyTo(change);
        events.add(event);
    }

    void emitAll(Collection<? extends ChangeEvent> all) {
        all.forEach(this::emit);
    }

    void propose(Collection<? extends Proposal> more) {
        proposals.addAll(more);
    }

    /** Returns the reason that the act gives; refuses without one. */
    String needReason() {
        String reason = act.reason();
        if (reason == null || reason.isBlank()) {
            refuse("NO_REASON", "it must be said why", "give a reason");
            return "";
        }
        return reason;
    }

    /** Refuses unless the phase is one that the test accepts. */
    boolean requirePhase(Predicate<ChangePhase> test, String rule) {
        boolean fits = test.test(change.phase());
        if (!fits) {
            refuse("WRONG_PHASE", rule + ", and this one is " + change.state(), "look at what is offered");
        }
        return fits;
    }

    /** Moves it by the trigger with the event that the move makes, or says why not. */
    void move(Trigger on, UnaryOperator<Change> bringing, Function<Move, ChangeEvent> event) {
        ChangeAttempt attempt = attempt().bringing(bringing.apply(change));
        Step step = process.lifecycle().fire(change.state(), on, attempt);
        if (step instanceof Step.Refused refused) {
            explain(refused.reasons(), on, attempt);
        } else if (!isRefused()) {
            Step.Moved moved = step.orThrow();
            emit(event.apply(
                    new Move(on, moved.from(), moved.to(), process.lifecycle().phase(moved.to()))));
        }
    }

    /** Moves it by a trigger whose step brings nothing with it. */
    void move(Trigger on) {
        move(on, same -> same, move -> new ChangeEvent.Moved(change.id(), at(), move));
    }

    /** Moves it if that is possible, and else leaves it where it is. */
    void moveIfOpen(Trigger on) {
        if (process.lifecycle().fire(change.state(), on, attempt()).isMoved()) {
            move(on);
        }
    }

    /** Where the trigger leads nowhere from here, also says what would bar the way it takes elsewhere. */
    private void explain(List<Refusal> refusals, Trigger on, ChangeAttempt attempt) {
        reasons.addAll(refusals);
        boolean leadsNowhere =
                refusals.stream().anyMatch(refusal -> refusal.code().equals(Lifecycle.NO_SUCH_TRANSITION));
        if (leadsNowhere) {
            process.lifecycle().transitions().stream()
                    .filter(way -> way.on().equals(on))
                    .map(way -> process.lifecycle().phase(way.to()))
                    .distinct()
                    .flatMap(phase -> process.gates(phase).stream())
                    .flatMap(rule -> Refusal.of(rule.check(attempt), change.id().toString()).stream())
                    .forEach(reasons::add);
        }
        if (reasons.stream().anyMatch(refusal -> refusal.code().equals(ChangeGuards.AUTHORISED.code()))) {
            reasons.addAll(attempt.clearance().reasons());
        }
    }

    Decision<Change, ChangeEvent> decision() {
        return isRefused() ? Decision.refused(List.copyOf(reasons)) : Decision.accepted(change, events, proposals);
    }
}
