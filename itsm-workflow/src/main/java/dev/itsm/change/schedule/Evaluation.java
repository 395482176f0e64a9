package dev.itsm.change.schedule;

import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import java.time.Instant;
import java.util.List;

/**
 * What stood in a change's way when somebody looked.
 *
 * @param change the change
 * @param dataVersion the version of everything that could conflict with it; when it differs now, this evaluation is stale
 * @param at when it was made
 * @param conflicts all that was found
 */
public record Evaluation(ChangeId change, Hash dataVersion, Instant at, List<Conflict> conflicts) {
    public Evaluation {
        conflicts = List.copyOf(conflicts);
    }

    public boolean isStale(Hash current) {
        return !dataVersion.equals(current);
    }
}
