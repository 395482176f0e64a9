package dev.itsm.cmdb.asset;

import dev.itsm.id.AssetId;
import dev.itsm.id.EntitlementId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where entitlements are kept; the contract is {@link Repository}'s. */
public interface EntitlementRepository extends PracticeRepository<EntitlementId, Entitlement> {
    Column<Entitlement, AssetId> ASSET = Column.reference("asset", Entitlement::asset);

    /** When it ends; none if it has no end. */
    Column<Entitlement, Instant> ENDS =
            Column.instant("ends", entitlement -> entitlement.validity().endExclusive());

    /** The rights to an asset, by when they end. */
    Index<Entitlement, Instant> BY_ASSET = Index.<Entitlement>on(ASSET).orderedBy(ENDS);

    /** What a store has to know to keep entitlements. */
    Schema<EntitlementId, Entitlement> SCHEMA =
            Schema.of(EntitlementId.KIND, Entitlement.class, EntitlementId::of, BY_ASSET);

    /** Returns the entitlements of a store. */
    static EntitlementRepository in(Store store) {
        Repository<EntitlementId, Entitlement> entitlements = store.repository(SCHEMA);
        return () -> entitlements;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static EntitlementRepository inMemory() {
        return in(Store.inMemory());
    }
}
