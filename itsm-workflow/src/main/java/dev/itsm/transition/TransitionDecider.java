package dev.itsm.transition;

import dev.itsm.approval.Electorate;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.party.Act;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.RecordDecider;
import dev.itsm.transition.TransitionCommand.Propose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What each command comes to for one transition under its process. Immutable, thread-safe, and without a clock: the act says
 * when.
 *
 * <p>Refusals carry stable codes: those of the gates ({@code SDT-01} to {@code SDT-05}, {@code UNPROVED},
 * {@code HAND_OVER_OPEN}, {@code GATE_CLOSED}), the lifecycle's {@code NO_SUCH_TRANSITION} and {@code REQUIRED_FIELD}, and
 * {@code ALREADY_PROPOSED}, {@code OUT_OF_ORDER}, {@code WRONG_PHASE}, {@code NO_AUTHORITY}, {@code NO_REASON} and others that
 * name what is wrong.
 */
public final class TransitionDecider
        extends RecordDecider<ServiceTransition, TransitionCommand, TransitionEvent, Propose> {
    static final Handlers<Draft, TransitionCommand> HANDLERS = Handlers.<Draft, TransitionCommand>builder()
            .with(PlanningCommands::addTo)
            .with(AcceptanceCommands::addTo)
            .build();

    private static final Words WORDS = new Words("transition", "propose", "ALREADY_PROPOSED", "OUT_OF_ORDER");

    private final TransitionProcess process;
    private final ServiceTransitionId id;
    private final Electorate electorate;

    TransitionDecider(TransitionProcess process, ServiceTransitionId id, Electorate electorate) {
        super(id, WORDS, Propose.class);
        this.process = process;
        this.id = id;
        this.electorate = electorate;
    }

    @Override
    protected Decision<ServiceTransition, TransitionEvent> open(Propose propose, Act act) {
        List<Refusal> faults = new ArrayList<>(process.fields().faults(id, propose.attributes()));
        if (propose.title().isBlank()) {
            faults.add(Refusal.of(Lifecycle.REQUIRED_FIELD, id.toString(), "'title' must be filled in"));
        }
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        TransitionEvent proposed = new TransitionEvent.Proposed(
                id,
                act.at(),
                process.lifecycle().initial(),
                new Scope(propose.kind(), propose.service(), propose.title(), act.authority(), act.at()),
                propose.attributes());
        return Decision.accepted(proposed.applyTo(null), List.of(proposed));
    }

    @Override
    protected Instant notBefore(ServiceTransition transition) {
        return transition.progress().since();
    }

    @Override
    protected Decision<ServiceTransition, TransitionEvent> goOn(
            ServiceTransition transition, TransitionCommand command, Act act) {
        Draft draft = new Draft(process, electorate, transition, act);
        HANDLERS.handle(draft, command);
        return draft.decision();
    }
}
