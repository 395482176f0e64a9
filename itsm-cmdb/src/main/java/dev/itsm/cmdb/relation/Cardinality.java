package dev.itsm.cmdb.relation;

/**
 * How many relations of one type an item may have at one time, seen from either end.
 *
 * @param mostTargets to how many targets one source may be related, at least 1
 * @param mostSources how many sources may be related to one target, at least 1
 */
public record Cardinality(int mostTargets, int mostSources) {
    private static final int MANY = Integer.MAX_VALUE;

    public static final Cardinality MANY_TO_MANY = new Cardinality(MANY, MANY);
    /** Many sources, one target each: what runs on a host. */
    public static final Cardinality MANY_TO_ONE = new Cardinality(1, MANY);
    /** One source, many targets that have no other: what holds its parts. */
    public static final Cardinality ONE_TO_MANY = new Cardinality(MANY, 1);

    public static final Cardinality ONE_TO_ONE = new Cardinality(1, 1);

    public Cardinality {
        if (mostTargets < 1 || mostSources < 1) {
            throw new IllegalArgumentException("The cardinality of " + mostTargets + " targets a source and "
                    + mostSources + " sources a target must be at least 1 on either side.\n"
                    + "Maybe 0 was to say \"any number\": that is MANY_TO_MANY.");
        }
    }
}
