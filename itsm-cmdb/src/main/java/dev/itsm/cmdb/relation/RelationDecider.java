package dev.itsm.cmdb.relation;

import dev.itsm.cmdb.relation.RelationCommand.End;
import dev.itsm.cmdb.relation.RelationCommand.Relate;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.RelationId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.party.Act;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each command comes to for one relation, by the types that an organization uses. Immutable, thread-safe, and without a
 * clock: the act says when. Cycles are legal, and so is an item that is related to itself.
 *
 * <p>Refusals carry stable codes: those of {@link RelationRules}, {@code REQUIRED_FIELD}, {@code MAY_NOT_WRITE},
 * {@code ALREADY_RELATED}, {@code EMPTY_VALIDITY}, {@code NO_SUCH_RELATION}, {@code ENDED} and {@code ENDS_BEFORE_START}.
 */
public final class RelationDecider implements Decider<Relation, RelationCommand, RelationEvent> {
    /** Where what configuration records hold is asked for, with the relations between items. */
    static final ClauseRef CONFIGURATION = ClauseRef.iso20000("8.2.6");

    private final RelationRules rules;
    private final RelationId id;
    private final RelationSurroundings surroundings;

    public RelationDecider(RelationTypes types, RelationId id, RelationSurroundings surroundings) {
        this.rules = new RelationRules(types, surroundings);
        this.id = id;
        this.surroundings = surroundings;
    }

    @Override
    public Decision<Relation, RelationEvent> decide(@Nullable Relation state, RelationCommand command, Act act) {
        if (!surroundings.mayWrite(act.authority(), act.at())) {
            return refused(
                    "MAY_NOT_WRITE",
                    act.authority().key() + " may not write configuration records",
                    "let somebody do it who may");
        }
        if (command instanceof Relate relate) {
            return state == null
                    ? relate(relate, act)
                    : refused("ALREADY_RELATED", "there is a relation of that number already", "take another number");
        }
        return state == null
                ? refused("NO_SUCH_RELATION", "there is no such relation", "relate the items first")
                : end(state, (End) command, act);
    }

    private Decision<Relation, RelationEvent> relate(Relate command, Act act) {
        if (command.from() == null || command.to() == null || command.type() == null) {
            return Decision.refused(missing(command));
        }
        Period validity = Objects.requireNonNullElseGet(command.validity(), () -> Period.from(act.at()));
        if (validity.isEmpty()) {
            return refused("EMPTY_VALIDITY", "it would never hold", "let it end after it starts, or leave its end out");
        }
        RelationEvent.Related event = new RelationEvent.Related(
                id,
                act.at(),
                command.from(),
                command.to(),
                command.type(),
                command.membership(),
                validity,
                command.change());
        Relation relation = event.applyTo(null);
        List<Refusal> reasons = rules.against(relation);
        return reasons.isEmpty() ? Decision.accepted(relation, List.of(event)) : Decision.refused(reasons);
    }

    private static List<Refusal> missing(Relate command) {
        List<Refusal> missing = new ArrayList<>();
        addIfMissing(missing, "from", command.from());
        addIfMissing(missing, "to", command.to());
        addIfMissing(missing, "type", command.type());
        return missing;
    }

    private static void addIfMissing(List<Refusal> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(Refusal.of(Lifecycle.REQUIRED_FIELD, field, "'" + field + "' must be filled in")
                    .advise("fill in " + field));
        }
    }

    private Decision<Relation, RelationEvent> end(Relation relation, End command, Act act) {
        Instant end = Objects.requireNonNullElse(command.end(), act.at());
        Instant known = relation.validity().endExclusive();
        if (known != null && !end.isBefore(known)) {
            return refused(
                    "ENDED", "it ends at " + known + " already", "name an earlier end, or relate the items anew");
        }
        if (!end.isAfter(relation.validity().startInclusive())) {
            return refused(
                    "ENDS_BEFORE_START",
                    "it would end at " + end + ", and never have held from "
                            + relation.validity().startInclusive() + " on",
                    "name a later end");
        }
        RelationEvent.Ended event = new RelationEvent.Ended(id, act.at(), end, command.change());
        return Decision.accepted(event.applyTo(relation), List.of(event));
    }

    private Decision<Relation, RelationEvent> refused(String code, String says, String advice) {
        return Decision.refused(
                Refusal.of(code, id.toString(), says).under(CONFIGURATION).advise(advice));
    }

    @Override
    public Relation evolve(@Nullable Relation state, RelationEvent event) {
        return event.applyTo(state);
    }
}
