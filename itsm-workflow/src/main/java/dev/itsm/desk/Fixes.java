package dev.itsm.desk;

import dev.itsm.id.ChangeId;
import dev.itsm.problem.Surroundings.Fix;
import java.util.Map;
import java.util.Set;

/** Port: knows what became of the changes that are to fix a problem. Implementations must be thread-safe. */
@FunctionalInterface
public interface Fixes {
    /** Returns what became of the changes; what is not known is not there. */
    Map<ChangeId, Fix> of(Set<ChangeId> changes);
}
