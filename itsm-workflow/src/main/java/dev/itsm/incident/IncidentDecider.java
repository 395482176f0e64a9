package dev.itsm.incident;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.IncidentId;
import dev.itsm.party.Act;
import org.jspecify.annotations.Nullable;

/**
 * What each command comes to for one incident under its process. Immutable, thread-safe, and without a clock: the act says
 * when.
 *
 * <p>Refusals carry stable codes: those of {@link IncidentChecks the checks} that a guard applies, the lifecycle's
 * {@code NO_SUCH_TRANSITION} and {@code REQUIRED_FIELD}, and {@code NO_SUCH_INCIDENT}, {@code ALREADY_REPORTED},
 * {@code NOT_IN_WORK}, {@code ENDED}, {@code UNKNOWN_CODE}, {@code UNKNOWN_FIELD}, {@code FIELD_VALUE},
 * {@code RESERVED_TRIGGER}, {@code NOT_DUE}, {@code HOLD_REASON}, {@code LINK}, {@code CYCLE}, {@code OPEN_TASKS},
 * {@code REOPEN_WINDOW}, {@code MAJOR}, {@code MAJOR_CANCELLED} and {@code MAJOR_MANAGER_RESOLVES}.
 */
public final class IncidentDecider implements Decider<Incident, IncidentCommand, IncidentEvent> {
    private final IncidentProcess process;
    private final IncidentId id;
    private final Family family;

    IncidentDecider(IncidentProcess process, IncidentId id, Family family) {
        this.process = process;
        this.id = id;
        this.family = family;
    }

    @Override
    public Decision<Incident, IncidentEvent> decide(@Nullable Incident state, IncidentCommand command, Act act) {
        if (command instanceof IncidentCommand.Report report) {
            return state == null
                    ? Intaking.decide(process, id, report, act)
                    : refused("ALREADY_REPORTED", "there is an incident of that number already", "take another number");
        }
        if (state == null) {
            return refused("NO_SUCH_INCIDENT", "there is no such incident", "report it first");
        }
        if (act.at().isBefore(state.lastMovedAt())) {
            return refused(
                    "INC-11",
                    "nothing can happen at " + act.at() + ", before what happened at " + state.lastMovedAt(),
                    "check the clock of whoever sent it");
        }
        Draft draft = new Draft(process, family, state, act);
        Handlers.ALL.handle(draft, command);
        MajorCommands.checkCriteria(draft);
        return draft.decision();
    }

    private Decision<Incident, IncidentEvent> refused(String code, String says, String advice) {
        return Decision.refused(Refusal.of(code, id.toString(), says).advise(advice));
    }

    @Override
    public Incident evolve(@Nullable Incident state, IncidentEvent event) {
        return event.applyTo(state);
    }
}
