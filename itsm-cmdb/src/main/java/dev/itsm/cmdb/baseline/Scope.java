package dev.itsm.cmdb.baseline;

import dev.itsm.cmdb.relation.Relation;
import dev.itsm.id.CiId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items a baseline is about. What is outside is neither kept nor compared.
 *
 * @param items the items; null if it is about all
 */
public record Scope(@Nullable Set<CiId> items) {
    private static final Scope EVERYTHING = new Scope(null);

    public Scope {
        items = items == null ? null : Set.copyOf(items);
    }

    /** Returns the scope of all items and relations. */
    public static Scope everything() {
        return EVERYTHING;
    }

    /** Returns the scope of those items, with the relations that have one of them at either end. */
    public static Scope of(Set<CiId> items) {
        return new Scope(items);
    }

    public boolean covers(CiId ci) {
        return items == null || items.contains(ci);
    }

    public boolean covers(Relation relation) {
        return covers(relation.from()) || covers(relation.to());
    }
}
