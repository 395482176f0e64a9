package dev.itsm.cmdb.asset;

import dev.itsm.id.AssetId;
import dev.itsm.id.RecordId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;

/** Port: where assets are kept; the contract is {@link Repository}'s. */
public interface AssetRepository extends PracticeRepository<AssetId, Asset> {
    Column<Asset, AssetState> STATE = Column.choice("state", Asset::state);

    Column<Asset, RecordId> OWNER = Column.reference("owner", Asset::owner);

    Column<Asset, String> NAME = Column.text("name", Asset::name);

    /** The assets in a state, by name. */
    Index<Asset, String> BY_STATE = Index.<Asset>on(STATE).orderedBy(NAME);

    /** The assets that somebody answers for, by name. */
    Index<Asset, String> BY_OWNER = Index.<Asset>on(OWNER).orderedBy(NAME);

    /** What a store has to know to keep assets. */
    Schema<AssetId, Asset> SCHEMA = Schema.of(AssetId.KIND, Asset.class, AssetId::of, BY_STATE, BY_OWNER);

    /** Returns the assets of a store. */
    static AssetRepository in(Store store) {
        Repository<AssetId, Asset> assets = store.repository(SCHEMA);
        return () -> assets;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static AssetRepository inMemory() {
        return in(Store.inMemory());
    }
}
