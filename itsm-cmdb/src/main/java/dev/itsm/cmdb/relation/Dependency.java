package dev.itsm.cmdb.relation;

import dev.itsm.id.CiId;
import org.jspecify.annotations.Nullable;

/**
 * That one configuration item needs another: what a relation says about failures. An item may need itself, which says
 * nothing; two items may need each other.
 *
 * @param dependant the item that suffers
 * @param dependency the item that it needs
 * @param type the name of the relation's type
 * @param membership the group in which others stand in for the dependency; null if none does
 */
public record Dependency(
        CiId dependant,
        CiId dependency,
        String type,
        @Nullable Membership membership) {
    public Dependency(CiId dependant, CiId dependency, String type) {
        this(dependant, dependency, type, null);
    }

    @Override
    public String toString() {
        return dependant.key() + " " + type + " " + dependency.key()
                + (membership == null ? "" : " in '" + membership.group() + "'");
    }
}
