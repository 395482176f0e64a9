package dev.itsm.assignment;

import dev.itsm.party.TeamId;
import dev.itsm.rule.Rule;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which records go to which team, and what whoever takes one must know.
 *
 * @param condition which records; its code names the rule
 * @param team who gets them
 * @param skills the levels, from 1, that it takes, by the names of the skills
 * @param duty when whoever takes it must be there
 * @param <T> the records
 */
public record AssignmentRule<T>(Rule<T> condition, TeamId team, Map<String, Integer> skills, Duty duty) {
    /** When whoever takes a record must be there. */
    public enum Duty {
        /** Now or later: the record may wait for them. */
        ANY_TIME,
        /** Now. */
        AT_WORK,
        /** Now, as the one who is on call, at work or not. */
        ON_CALL
    }

    public AssignmentRule {
        skills = Map.copyOf(skills);
        Skills.check(skills, "for " + team);
    }

    public static <T> AssignmentRule<T> of(Rule<T> condition, TeamId team) {
        return new AssignmentRule<>(condition, team, Map.of(), Duty.ANY_TIME);
    }

    public AssignmentRule<T> asking(String skill, int level) {
        Map<String, Integer> more = new TreeMap<>(skills);
        more.put(skill, level);
        return new AssignmentRule<>(condition, team, more, duty);
    }

    public AssignmentRule<T> on(Duty when) {
        return new AssignmentRule<>(condition, team, skills, when);
    }
}
