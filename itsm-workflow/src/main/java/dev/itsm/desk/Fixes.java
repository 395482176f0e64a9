package dev.itsm.desk;

import dev.itsm.change.Change;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.ChangeRules;
import dev.itsm.change.Work;
import dev.itsm.id.ChangeId;
import dev.itsm.problem.Surroundings.Fix;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: knows what became of the changes that are to fix a problem. Implementations must be thread-safe. */
@FunctionalInterface
public interface Fixes {
    /** Returns what became of the changes; what is not known is not there. */
    Map<ChangeId, Fix> of(Set<ChangeId> changes);

    /**
     * Returns what became of the changes in a repository.
     *
     * @param rules tell whether work on a change was permitted
     */
    static Fixes in(ChangeRepository changes, ChangeRules rules) {
        return wanted -> {
            Map<ChangeId, Fix> found = new LinkedHashMap<>();
            wanted.forEach(id -> changes.find(id)
                    .flatMap(change -> became(change.state(), rules))
                    .ifPresent(fix -> found.put(id, fix)));
            return found;
        };
    }

    /**
     * Returns what became of a change; empty where it cannot be told whether work on it was permitted.
     *
     * @param rules tell whether it was
     */
    static Optional<Fix> became(Change change, ChangeRules rules) {
        Work.Start start = change.work().start();
        Work.Finish finish = change.work().finish();
        if (start == null || finish == null) {
            boolean givenUp = change.phase() == ChangePhase.CANCELLED || change.phase() == ChangePhase.REJECTED;
            return Optional.of(givenUp ? Fix.UNSUCCESSFUL : Fix.PENDING);
        }
        Work.Review review = change.work().review();
        boolean did = finish.outcome() == Work.Outcome.SUCCESSFUL && (review == null || review.effective());
        return switch (rules.authorised(change, start.at()).standing()) {
            case UNKNOWN -> Optional.empty();
            case CONFORMS -> Optional.of(did ? Fix.SUCCESSFUL : Fix.UNSUCCESSFUL);
            case VIOLATES, OUTSIDE -> Optional.of(Fix.UNAUTHORISED);
        };
    }
}
