package dev.itsm.cmdb.testkit;

import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.asset.EntitlementRepository;
import dev.itsm.id.AssetId;
import dev.itsm.id.EntitlementId;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import dev.itsm.time.Period;
import java.util.List;

/** What every {@link EntitlementRepository} must do. */
public abstract class EntitlementRepositoryContract extends PracticeRepositoryContract<EntitlementId, Entitlement> {
    protected EntitlementRepositoryContract() {
        super(EntitlementRepository.SCHEMA);
    }

    @Override
    protected Repository<EntitlementId, Entitlement> repository(Store store) {
        return EntitlementRepository.in(store);
    }

    @Override
    protected Entitlement state(int number) {
        Period validity = number % 4 == 3
                ? Period.from(Trail.NOON)
                : Period.of(Trail.NOON, Trail.NOON.plusSeconds(1 + number % 5));
        return new Entitlement(
                EntitlementId.of("E-" + number),
                AssetId.of("editor-" + number % 3),
                "seat",
                number,
                validity,
                null,
                List.of());
    }
}
