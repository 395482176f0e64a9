package dev.itsm.cmdb.testkit;

import dev.itsm.cmdb.asset.Asset;
import dev.itsm.cmdb.asset.AssetRepository;
import dev.itsm.cmdb.asset.AssetState;
import dev.itsm.id.AssetId;
import dev.itsm.party.TeamId;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;

/** What every {@link AssetRepository} must do. */
public abstract class AssetRepositoryContract extends PracticeRepositoryContract<AssetId, Asset> {
    protected AssetRepositoryContract() {
        super(AssetRepository.SCHEMA);
    }

    @Override
    protected Repository<AssetId, Asset> repository(Store store) {
        return AssetRepository.in(store);
    }

    @Override
    protected Asset state(int number) {
        Asset named = Asset.named(AssetId.of("A-" + number), "Number " + number % 5 + " 🐛");
        return number % 4 == 3
                ? named
                : named.ownedBy(TeamId.of("team-" + number % 3))
                        .in(number % 2 == 0 ? AssetState.IN_USE : AssetState.IN_STOCK);
    }
}
