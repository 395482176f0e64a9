package dev.itsm.acceptance;

import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.asset.EntitlementRepository;
import dev.itsm.id.AssetId;
import dev.itsm.id.EntitlementId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;

class EntitlementRepositoryTest extends RepositoryContract<EntitlementId, Entitlement> {
    @Override
    protected Repository<EntitlementId, Entitlement> emptyRepository() {
        EntitlementRepository repository = EntitlementRepository.inMemory();
        return repository;
    }

    @Override
    protected EntitlementId id(String key) {
        return EntitlementId.of(key);
    }

    @Override
    protected Entitlement state(int number) {
        return new Entitlement(
                id("E-" + number), AssetId.of("editor"), "seat", number, Period.from(Instant.EPOCH), null, List.of());
    }
}
