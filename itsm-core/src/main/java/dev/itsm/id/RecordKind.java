package dev.itsm.id;

import java.util.regex.Pattern;

/**
 * The kind of a record: {@code incident}, {@code change}, {@code ci}. A vendor names its own kinds.
 *
 * @param name lower-case letters, digits and hyphens, starting with a letter, at most 40 characters
 */
public record RecordKind(String name) implements Comparable<RecordKind> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public RecordKind {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("The record kind '" + name
                    + "' must be lower-case letters, digits and hyphens, start with a letter and be at most 40 long.\n"
                    + "Maybe it is a label: a kind is a stable technical word like 'incident'.");
        }
    }

    /** Returns the kind of that name. */
    public static RecordKind of(String name) {
        return new RecordKind(name);
    }

    @Override
    public int compareTo(RecordKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
