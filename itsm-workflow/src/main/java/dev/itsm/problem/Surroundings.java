package dev.itsm.problem;

import dev.itsm.id.ChangeId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.party.Directory;
import java.util.Map;
import java.util.Set;

/**
 * What a decision on a problem has to know of other records.
 *
 * @param changes what became of the changes that are to fix it; what is not there is not known
 * @param workarounds whether the known errors that document it have a workaround; what is not there is not known
 * @param waiting the incidents on hold that wait for it
 * @param above the problem that it is to be a duplicate of, and all that one is a duplicate of
 * @param directory who holds which role
 */
public record Surroundings(
        Map<ChangeId, Fix> changes,
        Map<KnownErrorId, Boolean> workarounds,
        Set<IncidentId> waiting,
        Set<ProblemId> above,
        Directory directory) {
    public static final Surroundings NONE = new Surroundings(Map.of(), Map.of(), Set.of(), Set.of(), Directory.EMPTY);

    public Surroundings {
        changes = Map.copyOf(changes);
        workarounds = Map.copyOf(workarounds);
        waiting = Set.copyOf(waiting);
        above = Set.copyOf(above);
    }

    /** What became of a change. */
    public enum Fix {
        /** It is not carried out yet. */
        PENDING,
        /** It was authorised, carried out, and did what it should. */
        SUCCESSFUL,
        /** It did not do what it should, or was taken back or given up. */
        UNSUCCESSFUL,
        /** It was carried out without permission. */
        UNAUTHORISED
    }
}
