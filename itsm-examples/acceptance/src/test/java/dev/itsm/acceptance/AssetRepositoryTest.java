package dev.itsm.acceptance;

import dev.itsm.cmdb.asset.Asset;
import dev.itsm.cmdb.asset.AssetRepository;
import dev.itsm.id.AssetId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;

class AssetRepositoryTest extends RepositoryContract<AssetId, Asset> {
    @Override
    protected Repository<AssetId, Asset> emptyRepository() {
        AssetRepository repository = AssetRepository.inMemory();
        return repository;
    }

    @Override
    protected AssetId id(String key) {
        return AssetId.of(key);
    }

    @Override
    protected Asset state(int number) {
        return Asset.named(id("A-" + number), "Number " + number);
    }
}
