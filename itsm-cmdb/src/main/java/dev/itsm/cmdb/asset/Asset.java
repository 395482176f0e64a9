package dev.itsm.cmdb.asset;

import dev.itsm.id.AssetId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something of value that services are delivered with. Immutable.
 *
 * @param id its identity
 * @param name what it is called; not blank
 * @param owner who answers for it: a person, a team, a customer, a supplier; null while nobody does
 * @param state where it stands in its life; null if that is not known
 * @param services the services that it is there for
 * @param ci the configuration item that it is as well; null if it is none
 * @param obligations what is owed for it
 */
public record Asset(
        AssetId id,
        String name,
        @Nullable RecordId owner,
        @Nullable AssetState state,
        Set<ServiceId> services,
        @Nullable CiId ci,
        List<Obligation> obligations) {
    public Asset {
        services = Set.copyOf(services);
        obligations = List.copyOf(obligations);
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The asset " + id + " must have a name.\nMaybe the form was sent without it.");
        }
    }

    /** Returns an asset of which nothing but the name is known. */
    public static Asset named(AssetId id, String name) {
        return new Asset(id, name, null, null, Set.of(), null, List.of());
    }

    public Asset ownedBy(RecordId newOwner) {
        return new Asset(id, name, newOwner, state, services, ci, obligations);
    }

    public Asset in(AssetState newState) {
        return new Asset(id, name, owner, newState, services, ci, obligations);
    }

    public Asset serving(Set<ServiceId> newServices) {
        return new Asset(id, name, owner, state, newServices, ci, obligations);
    }

    public Asset being(CiId item) {
        return new Asset(id, name, owner, state, services, item, obligations);
    }

    public Asset owing(List<Obligation> newObligations) {
        return new Asset(id, name, owner, state, services, ci, newObligations);
    }
}
