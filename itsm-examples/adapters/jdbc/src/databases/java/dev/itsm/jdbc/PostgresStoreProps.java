package dev.itsm.jdbc;

import dev.itsm.store.Store;
import dev.itsm.testkit.StoreModelContract;

class PostgresStoreProps extends StoreModelContract {
    @Override
    protected Store emptyStore() {
        return Postgres.DATABASE.emptyStore();
    }
}
