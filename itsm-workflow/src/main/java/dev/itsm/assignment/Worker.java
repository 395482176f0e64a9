package dev.itsm.assignment;

import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who can be given work, as things are. Immutable and thread-safe.
 *
 * @param person who
 * @param team for which team; somebody in two teams is two workers
 * @param hours when they work
 * @param skills what they know, as levels from 1, higher for better, by the names of the skills
 * @param open how many records they have, at least 0
 * @param limit how many they may have at most, at least 1
 */
public record Worker(
        PersonId person, TeamId team, WorkingCalendar hours, Map<String, Integer> skills, int open, int limit) {
    public Worker {
        skills = Map.copyOf(skills);
        if (open < 0 || limit < 1) {
            throw new IllegalArgumentException("The load of " + person + " in " + team + ", " + open + " of " + limit
                    + ", must be at least 0 of at least 1.\nMaybe they take no work: leave them out.");
        }
        Skills.check(skills, "of " + person);
    }

    /** Returns a worker with nothing to do and no skill that is asked for. */
    public static Worker of(PersonId person, TeamId team, WorkingCalendar hours, int limit) {
        return new Worker(person, team, hours, Map.of(), 0, limit);
    }

    public Worker knowing(String skill, int level) {
        Map<String, Integer> more = new TreeMap<>(skills);
        more.put(skill, level);
        return new Worker(person, team, hours, more, open, limit);
    }

    /** Returns the worker with that many records. */
    public Worker having(int records) {
        return new Worker(person, team, hours, skills, records, limit);
    }

    /** Returns the first instant from then on at which they work; empty if they never do. */
    Optional<Instant> worksFrom(Instant at) {
        return hours.next(at);
    }

    /** Returns by how many levels, all in all, they know more than is asked for of those skills. */
    int surplus(Map<String, Integer> asked) {
        return asked.entrySet().stream()
                .mapToInt(skill -> skills.getOrDefault(skill.getKey(), 0) - skill.getValue())
                .sum();
    }
}
