package dev.itsm.party;

import java.util.regex.Pattern;

/**
 * The name of a role that people hold for a time and that decisions ask for: {@code CHANGE_AUTHORITY}.
 *
 * @param name upper-case letters, digits and underscores, starting with a letter, at most 60 characters
 */
public record RoleName(String name) implements Comparable<RoleName> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    public RoleName {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("The role '" + name
                    + "' must be upper-case letters, digits and underscores, start with a letter and be at most 60 long.\n"
                    + "Maybe it is a job title: a role is a stable technical word like 'CHANGE_AUTHORITY'.");
        }
    }

    public static RoleName of(String name) {
        return new RoleName(name);
    }

    @Override
    public int compareTo(RoleName other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
