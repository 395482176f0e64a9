package dev.itsm.cmdb.relation;

/**
 * A type of relation, as data: how it reads from either end, who needs whom by it, and how many an item may have.
 *
 * <pre>{@code
 * new RelationType("runs-on", "runs", Dependence.SOURCE_NEEDS_TARGET, Cardinality.MANY_TO_ONE)
 * }</pre>
 *
 * @param name how the relation reads from its source, such as {@code depends-on}; unique among the types of a
 *     {@link RelationTypes}; not blank
 * @param inverse how it reads from its target, such as {@code is-needed-by}; not blank
 * @param dependence who needs whom
 * @param cardinality how many relations of the type an item may have
 * @param ends of which classes the items at its ends must be
 */
public record RelationType(String name, String inverse, Dependence dependence, Cardinality cardinality, Ends ends) {
    /** Which end of a relation suffers when the other fails. */
    public enum Dependence {
        /** The source needs the target: an application runs on a server. */
        SOURCE_NEEDS_TARGET,
        /** The target needs the source: a power feed supplies a rack. */
        TARGET_NEEDS_SOURCE,
        /** Neither: a document describes a server. Impact does not pass. */
        NONE
    }

    public RelationType {
        if (name.isBlank() || inverse.isBlank()) {
            throw new IllegalArgumentException("The relation type '" + name + "', read '" + inverse
                    + "' from its target, must have a word for either end.\n"
                    + "Maybe a column of the table was left empty.");
        }
    }

    /** Creates a type for items of all classes. */
    public RelationType(String name, String inverse, Dependence dependence, Cardinality cardinality) {
        this(name, inverse, dependence, cardinality, Ends.ANY);
    }

    /** Returns the same type for items of only those classes. */
    public RelationType between(Ends other) {
        return new RelationType(name, inverse, dependence, cardinality, other);
    }

    /** Returns a type by which the source needs the target, any number of them. */
    public static RelationType dependence(String name, String inverse) {
        return new RelationType(name, inverse, Dependence.SOURCE_NEEDS_TARGET, Cardinality.MANY_TO_MANY);
    }
}
