package dev.itsm.cmdb.relation;

import dev.itsm.id.CiId;
import java.util.List;

/**
 * Some items of which so many must be up for the dependant to be up. What is needed outside any group is a group of one.
 *
 * @param dependant the item that needs them
 * @param name the group's name among those of its dependant; of a group of one outside any group, its member's key
 * @param needed how many members must be up: 1 to the number of members
 * @param members the items needed, each once, by key
 */
public record DependencyGroup(CiId dependant, String name, int needed, List<CiId> members) {
    public DependencyGroup {
        members = List.copyOf(members);
    }
}
