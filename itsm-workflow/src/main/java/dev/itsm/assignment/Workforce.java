package dev.itsm.assignment;

import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody who can be given work, as things are at an instant. Immutable and thread-safe.
 *
 * @param workers in any order
 * @param rosters who is on call, by team; a team without one has nobody on call
 */
public record Workforce(List<Worker> workers, Map<TeamId, OnCallRoster> rosters) {
    public Workforce {
        workers = List.copyOf(workers);
        rosters = Map.copyOf(rosters);
    }

    public static Workforce of(Worker... workers) {
        return new Workforce(List.of(workers), Map.of());
    }

    /** Returns the workforce in which that team is on call by the roster. */
    public Workforce with(TeamId team, OnCallRoster roster) {
        Map<TeamId, OnCallRoster> more = new HashMap<>(rosters);
        more.put(team, roster);
        return new Workforce(workers, more);
    }

    /** Returns the workforce in which that person has one more record, in every team that they are in. */
    public Workforce givenTo(PersonId person) {
        return new Workforce(
                workers.stream()
                        .map(worker -> worker.person().equals(person) ? worker.having(worker.open() + 1) : worker)
                        .toList(),
                rosters);
    }

    Optional<PersonId> onCall(TeamId team, Instant at) {
        return Optional.ofNullable(rosters.get(team)).flatMap(roster -> roster.onCall(at));
    }
}
