package dev.itsm.desk;

import dev.itsm.change.Change;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.ChangeRules;
import dev.itsm.change.Work;
import dev.itsm.id.ChangeId;
import dev.itsm.problem.Surroundings.Fix;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by their records what became of changes. Thread-safe.
 *
 * <p>Success takes two: the work ended as it was meant to, and nobody who reviewed it found otherwise. Whether it was permitted
 * is derived anew by the policy of that time; where none is known, so is not what became of the change.
 *
 * @param changes where they are kept
 * @param rules what they are held to
 */
public record ChangeFixes(ChangeRepository changes, ChangeRules rules) implements Fixes {
    @Override
    public Map<ChangeId, Fix> of(Set<ChangeId> asked) {
        Map<ChangeId, Fix> known = new HashMap<>();
        changes.findAll(asked).forEach((id, found) -> fix(found.state()).ifPresent(fix -> known.put(id, fix)));
        return known;
    }

    private Optional<Fix> fix(Change change) {
        return switch (rules.authorised(change, change.lastRecordedAt()).standing()) {
            case OUTSIDE -> Optional.of(change.phase().isTerminal() ? Fix.UNSUCCESSFUL : Fix.PENDING);
            case CONFORMS -> Optional.of(outcome(change.work()));
            case VIOLATES -> Optional.of(Fix.UNAUTHORISED);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Fix outcome(Work work) {
        if (work.finish() == null) {
            return Fix.PENDING;
        }
        boolean isRight = !work.isUnsuccessful()
                && (work.review() == null || work.review().effective());
        return isRight ? Fix.SUCCESSFUL : Fix.UNSUCCESSFUL;
    }
}
