package dev.itsm.jdbc;

import dev.itsm.store.Store;

class PostgresStoreTest extends StoreContracts {
    @Override
    Store emptyStore() {
        return Postgres.DATABASE.emptyStore();
    }
}
