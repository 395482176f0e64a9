package dev.itsm.cmdb.ci;

import dev.itsm.cmdb.ci.CiCommand.Observe;
import dev.itsm.cmdb.ci.CiCommand.Register;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each command comes to for one item under its process. Immutable, thread-safe, and without a clock: the act says when.
 *
 * <p>Refusals carry stable codes: those of the gates, {@code CFG-01}, {@code CFG-03}, {@code CFG-07}, {@code CFG-08},
 * {@code OPEN_INCIDENTS}, {@code NOT_ERASED} and {@code DUPLICATE}; the lifecycle's {@code NO_SUCH_TRANSITION} and
 * {@code REQUIRED_FIELD}; and {@code NO_SUCH_CI}, {@code ALREADY_REGISTERED}, {@code NOT_IN_ORDER}, {@code UNKNOWN_CLASS},
 * {@code UNKNOWN_STATE}, {@code UNKNOWN_ATTRIBUTE}, {@code ATTRIBUTE_VALUE}, {@code LOCKED}, {@code NO_VALUE}, {@code DECIDED},
 * {@code IN_SERVICE}, {@code STARTS_ELSEWHERE} and {@code ENDED}.
 */
public final class CiDecider implements Decider<Ci, CiCommand, CiEvent> {
    private final CiProcess process;
    private final CiId id;
    private final Surroundings surroundings;

    CiDecider(CiProcess process, CiId id, Surroundings surroundings) {
        this.process = process;
        this.id = id;
        this.surroundings = surroundings;
    }

    @Override
    public Decision<Ci, CiEvent> decide(@Nullable Ci state, CiCommand command, Act act) {
        if (!surroundings.mayWrite(act.authority(), act.at())) {
            return Decision.refused(CiGuards.advised(
                    Refusal.of("CFG-08", id.toString(), act.authority().key() + " may not write configuration records")
                            .under(CiGuards.CONFIGURATION)));
        }
        if (command instanceof Register register) {
            return state == null
                    ? register(register, act)
                    : refused("ALREADY_REGISTERED", "there is an item of that number already", "take another number");
        }
        if (state == null) {
            return command instanceof Observe observe
                    ? discover(observe, act)
                    : refused("NO_SUCH_CI", "there is no such item", "register it first");
        }
        if (act.at().isBefore(state.alteredAt())) {
            return refused(
                    "NOT_IN_ORDER",
                    "nothing can happen at " + act.at() + ", before what happened at " + state.alteredAt(),
                    "check the clock of whoever sent it");
        }
        Draft draft = new Draft(process, surroundings, state, act);
        Handlers.ALL.handle(draft, command);
        return draft.decision();
    }

    private Decision<Ci, CiEvent> register(Register command, Act act) {
        List<Refusal> missing = missing(command.ciClass(), command.name());
        String ciClass = command.ciClass();
        String name = command.name();
        if (!missing.isEmpty() || ciClass == null || name == null) {
            return Decision.refused(missing);
        }
        Lifecycle<CiPhase, CiAttempt> lifecycle = process.lifecycle(ciClass);
        StateId state = Objects.requireNonNullElse(command.state(), lifecycle.initial());
        if (!lifecycle.has(state)) {
            return refused(
                    "UNKNOWN_STATE", "items of class " + ciClass + " are never in state " + state, "leave it out");
        }
        CiPhase phase = lifecycle.phase(state);
        Designation designation = new Designation(name, Objects.requireNonNullElse(command.description(), ""), false);
        return started(
                new CiEvent.Registered(
                        id,
                        act.at(),
                        ciClass,
                        state,
                        phase,
                        designation,
                        command.attributes(),
                        false,
                        phase == CiPhase.PRODUCTION ? command.change() : null),
                act);
    }

    private Decision<Ci, CiEvent> started(CiEvent.Registered event, Act act) {
        Ci made = event.applyTo(null);
        Draft draft = new Draft(process, surroundings, made, act);
        draft.check(
                event.ciClass(), event.attributes(), event.attributes().values().keySet());
        if (event.phase() == CiPhase.PRODUCTION) {
            ChangeId change = event.change();
            draft.refuse(CiGuards.againstStart(draft.attempt(change)));
        } else if (!PhaseBorders.isBeforeProduction(event.phase())) {
            draft.refuse(
                    "STARTS_ELSEWHERE",
                    "no item starts in " + event.state(),
                    "register it where it stands before that");
        }
        return draft.isRefused() ? draft.decision() : Decision.accepted(made, List.of(event));
    }

    /** A source tells of an item that nobody registered: it is planned until people take it over. */
    private Decision<Ci, CiEvent> discover(Observe command, Act act) {
        List<Refusal> missing = missing(command.ciClass(), command.name());
        String ciClass = command.ciClass();
        String name = command.name();
        if (!missing.isEmpty() || ciClass == null || name == null) {
            return Decision.refused(missing);
        }
        Lifecycle<CiPhase, CiAttempt> lifecycle = process.lifecycle(ciClass);
        CiEvent.Registered event = new CiEvent.Registered(
                id,
                act.at(),
                ciClass,
                lifecycle.initial(),
                lifecycle.phase(lifecycle.initial()),
                new Designation(name, "", false),
                Attributes.NONE,
                true,
                null);
        Draft draft = new Draft(process, surroundings, event.applyTo(null), act);
        RecordCommands.observe(draft, command);
        if (draft.decision() instanceof Decision.Accepted<Ci, CiEvent> seen) {
            List<CiEvent> events = new ArrayList<>(List.of(event));
            events.addAll(seen.events());
            return Decision.accepted(seen.state(), events);
        }
        return draft.decision();
    }

    private List<Refusal> missing(@Nullable String ciClass, @Nullable String name) {
        List<Refusal> missing = new ArrayList<>();
        if (ciClass == null || process.classes().find(ciClass).isEmpty()) {
            missing.add(Refusal.of("UNKNOWN_CLASS", id.toString(), "there is no class '" + ciClass + "'")
                    .advise("use a class of the process, or declare it there"));
        }
        if (name == null || name.isBlank()) {
            missing.add(Refusal.of(Lifecycle.REQUIRED_FIELD, "name", "'name' must be filled in")
                    .advise("fill in name"));
        }
        return missing;
    }

    private Decision<Ci, CiEvent> refused(String code, String says, String advice) {
        return Decision.refused(Refusal.of(code, id.toString(), says).advise(advice));
    }

    @Override
    public Ci evolve(@Nullable Ci state, CiEvent event) {
        return event.applyTo(state);
    }
}
