package dev.itsm.cmdb.relation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relation types that an organization uses, by name. Immutable and thread-safe. */
public final class RelationTypes {
    private static final RelationTypes STANDARD = of(List.of(
            RelationType.dependence("depends-on", "is-needed-by"),
            new RelationType("runs-on", "runs", RelationType.Dependence.SOURCE_NEEDS_TARGET, Cardinality.MANY_TO_ONE),
            RelationType.dependence("uses", "is-used-by"),
            RelationType.dependence("is-connected-through", "connects"),
            new RelationType(
                    "supplies",
                    "is-supplied-by",
                    RelationType.Dependence.TARGET_NEEDS_SOURCE,
                    Cardinality.MANY_TO_MANY),
            new RelationType(
                    "contains", "is-part-of", RelationType.Dependence.SOURCE_NEEDS_TARGET, Cardinality.ONE_TO_MANY),
            new RelationType("replaces", "is-replaced-by", RelationType.Dependence.NONE, Cardinality.ONE_TO_ONE),
            new RelationType("describes", "is-described-by", RelationType.Dependence.NONE, Cardinality.MANY_TO_MANY)));

    private final Map<String, RelationType> byName;

    private RelationTypes(Map<String, RelationType> byName) {
        this.byName = byName;
    }

    /** Returns a small set that most organizations can start from. */
    public static RelationTypes standard() {
        return STANDARD;
    }

    /**
     * Returns the set of those types.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static RelationTypes of(Collection<RelationType> types) {
        Map<String, RelationType> byName = new LinkedHashMap<>();
        for (RelationType type : types) {
            RelationType other = byName.put(type.name(), type);
            if (other != null && !other.equals(type)) {
                throw new IllegalArgumentException("The relation type '" + type.name()
                        + "' must be declared once, not as " + other + " and " + type
                        + ".\nMaybe two catalogues were joined.");
            }
        }
        return new RelationTypes(byName);
    }

    /** Returns this set with one more type, or with that type in place of the one of its name. */
    public RelationTypes with(RelationType type) {
        Map<String, RelationType> more = new LinkedHashMap<>(byName);
        more.put(type.name(), type);
        return new RelationTypes(more);
    }

    public Optional<RelationType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the types in the order in which they were declared. */
    public List<RelationType> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelationTypes that && byName.equals(that.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
