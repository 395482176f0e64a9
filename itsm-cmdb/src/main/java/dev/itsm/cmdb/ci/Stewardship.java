package dev.itsm.cmdb.ci;

import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.TeamId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose an item is, who looks after it, where it is and what for.
 *
 * @param owner who answers for it: a person, a team, a customer, a supplier; null while nobody does
 * @param supportedBy the team that looks after it; null while none does
 * @param location where it is, in words or by the key of a location; null if it is nowhere, or unknown
 * @param services the services that it is there for
 */
public record Stewardship(
        @Nullable RecordId owner,
        @Nullable TeamId supportedBy,
        @Nullable String location,
        Set<ServiceId> services) {
    /** Nobody's. */
    public static final Stewardship NONE = new Stewardship(null, null, null, Set.of());

    public Stewardship {
        services = Set.copyOf(services);
    }

    Stewardship entrusted(@Nullable RecordId newOwner, @Nullable TeamId newSupport, @Nullable String newLocation) {
        return new Stewardship(newOwner, newSupport, newLocation, services);
    }

    Stewardship serving(Set<ServiceId> newServices) {
        return new Stewardship(owner, supportedBy, location, newServices);
    }
}
