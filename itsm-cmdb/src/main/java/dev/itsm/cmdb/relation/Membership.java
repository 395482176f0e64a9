package dev.itsm.cmdb.relation;

import org.jspecify.annotations.Nullable;

/**
 * That a dependency is one of several which stand in for each other.
 *
 * @param group the group's name among those of its dependant; not blank
 * @param need how many of the group must be up; null if another dependency of the group says so, and any one if none does
 */
public record Membership(String group, @Nullable Need need) {
    public Membership {
        if (group.isBlank()) {
            throw new IllegalArgumentException("The name of a redundancy group must not be blank.\n"
                    + "Maybe the dependency belongs to no group: then it has no membership.");
        }
    }
}
