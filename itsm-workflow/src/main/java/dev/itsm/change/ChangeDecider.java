package dev.itsm.change;

import dev.itsm.change.ChangeCommand.Cancel;
import dev.itsm.change.ChangeCommand.CheckDeadlines;
import dev.itsm.change.ChangeCommand.Relate;
import dev.itsm.change.ChangeCommand.RequestChange;
import dev.itsm.change.ChangeCommand.Resume;
import dev.itsm.change.ChangeCommand.SetFields;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.party.Act;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each command comes to for one change under its process and in its surroundings. Immutable, thread-safe, and without a
 * clock: the act says when.
 *
 * <p>Refusals carry stable codes: those of the gates ({@code CHG-02} to {@code CHG-15}), of
 * {@link dev.itsm.approval.ApprovalDecider approval}, the lifecycle's {@code NO_SUCH_TRANSITION} and {@code REQUIRED_FIELD},
 * and {@code NO_SUCH_CHANGE}, {@code ALREADY_REQUESTED}, {@code OUT_OF_ORDER}, {@code ON_HOLD}, {@code NO_REASON} and others
 * that name what is wrong.
 */
public final class ChangeDecider implements Decider<Change, ChangeCommand, ChangeEvent> {
    private static final Handlers HANDLERS = Handlers.all();

    private final ChangeProcess process;
    private final ChangeId id;
    private final Surroundings surroundings;

    ChangeDecider(ChangeProcess process, ChangeId id, Surroundings surroundings) {
        this.process = process;
        this.id = id;
        this.surroundings = surroundings;
    }

    @Override
    public Decision<Change, ChangeEvent> decide(@Nullable Change state, ChangeCommand command, Act act) {
        if (command instanceof RequestChange request) {
            return state == null
                    ? request(request, act)
                    : refused("ALREADY_REQUESTED", "there is a change of that number already", "take another number");
        }
        if (state == null) {
            return refused("NO_SUCH_CHANGE", "there is no such change", "request it first");
        }
        if (act.at().isBefore(state.progress().since())) {
            return refused(
                    "OUT_OF_ORDER",
                    "nothing can happen at " + act.at() + ", before what happened at "
                            + state.progress().since(),
                    "check the clock of whoever sent it");
        }
        if (state.planning().hold() != null && !movesOnHold(command)) {
            return refused(
                    "ON_HOLD", "it is on hold: " + state.planning().hold().reason(), "resume it");
        }
        Draft draft = new Draft(process, surroundings, state, act);
        HANDLERS.handle(draft, command);
        return draft.decision();
    }

    private static boolean movesOnHold(ChangeCommand command) {
        return command instanceof Resume
                || command instanceof Cancel
                || command instanceof Relate
                || command instanceof SetFields
                || command instanceof CheckDeadlines;
    }

    private Decision<Change, ChangeEvent> request(RequestChange request, Act act) {
        List<Refusal> missing = new ArrayList<>();
        if (request.title().isBlank()) {
            missing.add(Refusal.of("REQUIRED_FIELD", id.toString(), "'title' must be filled in"));
        }
        if (request.reason().isBlank()) {
            missing.add(Refusal.of("REQUIRED_FIELD", id.toString(), "'reason' must be filled in"));
        }
        for (String name : request.attributes().values().keySet()) {
            if (process.field(name).isEmpty()) {
                missing.add(Refusal.of("UNKNOWN_FIELD", id.toString(), "the process has no field '" + name + "'"));
            }
        }
        if (!missing.isEmpty()) {
            return Decision.refused(missing);
        }
        ChangeEvent event = new ChangeEvent.Requested(
                id,
                act.at(),
                process.lifecycle().initial(),
                new Request(request.title(), request.reason(), act.actor(), act.onBehalfOf(), act.at()),
                request.content(),
                request.links(),
                request.attributes());
        return Decision.accepted(event.applyTo(null), List.of(event));
    }

    private Decision<Change, ChangeEvent> refused(String code, String says, String advice) {
        return Decision.refused(Refusal.of(code, id.toString(), says).advise(advice));
    }

    @Override
    public Change evolve(@Nullable Change state, ChangeEvent event) {
        return event.applyTo(state);
    }
}
