package dev.itsm.assignment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Levels of skills by their names. */
final class Skills {
    private Skills() {}

    static void check(Map<String, Integer> skills, String whose) {
        skills.forEach((name, level) -> {
            if (name.isBlank() || level < 1) {
                throw new IllegalArgumentException("The skill '" + name + "' at level " + level + " " + whose
                        + " must have a name and a level from 1.\nMaybe it is not there at all: leave it out.");
            }
        });
    }

    /** Returns the skills that are asked for and not there, in words, by name. */
    static List<String> lacking(Map<String, Integer> asked, Map<String, Integer> has) {
        return new TreeMap<>(asked)
                .entrySet().stream()
                        .filter(skill -> has.getOrDefault(skill.getKey(), 0) < skill.getValue())
                        .map(skill -> skill.getKey() + " " + skill.getValue() + " (has "
                                + has.getOrDefault(skill.getKey(), 0) + ")")
                        .toList();
    }
}
