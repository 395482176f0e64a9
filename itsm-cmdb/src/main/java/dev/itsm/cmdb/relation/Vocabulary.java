package dev.itsm.cmdb.relation;

import java.util.List;

/** The names in a graph, each by its number. */
record Vocabulary(List<String> types, List<String> groups, List<String> classes) {
    /** The most types, and the most classes. */
    static final int LIMIT = Character.MAX_VALUE;

    /** Returns the hash of each name. */
    static long[] hashes(List<String> names) {
        return names.stream().mapToLong(Fingerprint::of).toArray();
    }

    /**
     * Returns the names met.
     *
     * @throws IllegalArgumentException if there are too many types or classes
     */
    static Vocabulary of(Names types, Names groups, Names classes) {
        check(types, "types of relations");
        check(classes, "classes of items");
        return new Vocabulary(types.all(), groups.all(), classes.all());
    }

    private static void check(Names names, String what) {
        if (names.size() > LIMIT) {
            throw new IllegalArgumentException("A graph cannot have " + names.size() + " " + what
                    + ", which must be at most " + LIMIT + ".\nMaybe a column of another meaning was read.");
        }
    }
}
