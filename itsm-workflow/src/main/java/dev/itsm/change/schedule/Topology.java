package dev.itsm.change.schedule;

import dev.itsm.id.AgreementId;
import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port: what changes must know of configuration items and of the services that stand on them. All implementations must be
 * thread-safe, and give the same answers as long as {@link #version} is the same. An item that they do not know has no
 * relations.
 */
public interface Topology {
    /** Returns a text that differs whenever an answer of this port differs. */
    String version();

    /** Returns the items that depend directly on the item. */
    Set<CiId> dependants(CiId ci);

    /** Returns what the item depends on directly, group by group. */
    List<DependencyGroup> dependencies(CiId ci);

    /** Returns the services that stand on the item, directly or not. */
    default List<AffectedService> services(CiId ci) {
        return List.of();
    }

    /** Returns the class of the item, such as {@code database}; empty if it is not known. */
    default Optional<String> ciClass(CiId ci) {
        return Optional.empty();
    }

    /** Returns the topology without relations: every item stands alone. */
    static Topology none() {
        return Dependencies.builder().build();
    }

    /**
     * Some items of which so many must be up for the dependant to be up.
     *
     * @param dependant the item that depends on them
     * @param name the group's name among those of its dependant
     * @param needed how many members must be up: 1 to the number of members
     * @param members the items depended on; at least one
     */
    record DependencyGroup(CiId dependant, String name, int needed, Set<CiId> members) {
        public DependencyGroup {
            members = Set.copyOf(members);
            if (needed < 1 || needed > members.size()) {
                throw new IllegalArgumentException("The group '" + name + "' of " + dependant + " needs " + needed
                        + " of its " + members.size() + " members, which must be 1 to " + members.size()
                        + ".\nMaybe a member is missing from the relations.");
            }
        }
    }

    /**
     * A service that a change may affect.
     *
     * @param service the service
     * @param criticality how much depends on it, in the words of the service catalogue
     * @param agreements the service level agreements that cover it
     */
    record AffectedService(ServiceId service, String criticality, List<AgreementId> agreements) {
        public AffectedService {
            agreements = List.copyOf(agreements);
        }
    }
}
