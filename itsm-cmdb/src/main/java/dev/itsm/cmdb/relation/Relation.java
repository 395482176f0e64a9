package dev.itsm.cmdb.relation;

import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relation between two configuration items, for as long as it holds. Both ends may be one item.
 *
 * @param id its identity
 * @param from its source
 * @param to its target
 * @param type the name of its type
 * @param membership the group in which others stand in for it; null if none does
 * @param validity when it holds
 */
public record Relation(
        RelationId id,
        CiId from,
        CiId to,
        String type,
        @Nullable Membership membership,
        Period validity) {
    /**
     * Returns who needs whom by it; empty if its type says that neither does.
     *
     * @throws IllegalArgumentException if the types do not know its type
     */
    public Optional<Dependency> dependency(RelationTypes types) {
        RelationType known = types.find(type)
                .orElseThrow(() -> new IllegalArgumentException("The relation " + id + " has the type '" + type
                        + "', which is not one of " + types + ".\nMaybe it was declared after this set was made."));
        return switch (known.dependence()) {
            case SOURCE_NEEDS_TARGET -> Optional.of(new Dependency(from, to, type, membership));
            case TARGET_NEEDS_SOURCE -> Optional.of(new Dependency(to, from, type, membership));
            case NONE -> Optional.empty();
        };
    }

    /** Returns the same relation with another end. */
    Relation until(Instant end) {
        return new Relation(id, from, to, type, membership, Period.of(validity.startInclusive(), end));
    }
}
