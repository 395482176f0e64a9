package dev.itsm.desk;

import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.party.Directory;
import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemCommand;
import dev.itsm.problem.ProblemRepository;
import dev.itsm.problem.Surroundings;
import dev.itsm.problem.knownerror.KnownErrorRepository;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.store.Versioned;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up what a decision on a problem has to know of other records. */
record ProblemNeighbours(
        ProblemRepository problems,
        IncidentRepository incidents,
        KnownErrorRepository knownErrors,
        Fixes fixes,
        Directory directory) {
    Surroundings around(Optional<Problem> state, @Nullable ProblemCommand command) {
        return state.map(problem -> new Surroundings(
                        fixes.of(problem.scope().fixes()),
                        workarounds(problem.scope().knownErrors()),
                        waiting(problem.scope().incidents()),
                        command instanceof ProblemCommand.MarkDuplicateOf duplicate
                                ? above(duplicate.original())
                                : Set.of(),
                        directory))
                .orElse(Surroundings.NONE);
    }

    private Map<KnownErrorId, Boolean> workarounds(Set<KnownErrorId> documented) {
        Map<KnownErrorId, Boolean> known = new LinkedHashMap<>();
        documented.forEach(id -> knownErrors
                .find(id)
                .ifPresent(found -> known.put(id, found.state().description().hasWorkaround())));
        return known;
    }

    private Set<IncidentId> waiting(Set<IncidentId> explained) {
        return explained.stream()
                .flatMap(id -> incidents.find(id).stream())
                .map(Versioned::state)
                .filter(ProblemNeighbours::waitsForProblem)
                .map(Incident::id)
                .collect(Collectors.toSet());
    }

    private static boolean waitsForProblem(Incident incident) {
        return incident.phase() == IncidentPhase.ON_HOLD
                && incident.hold() != null
                && incident.hold().reason().equals(PauseReason.PROBLEM.code());
    }

    /** The problem and everything that it repeats, as far up as it goes; a circle ends where it closes. */
    private Set<ProblemId> above(@Nullable ProblemId start) {
        Set<ProblemId> seen = new LinkedHashSet<>();
        ProblemId next = start;
        while (next != null && seen.add(next)) {
            next = problems.find(next)
                    .flatMap(found -> found.state().scope().original())
                    .orElse(null);
        }
        return seen;
    }
}
