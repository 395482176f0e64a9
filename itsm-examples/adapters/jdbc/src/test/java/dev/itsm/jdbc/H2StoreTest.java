package dev.itsm.jdbc;

import dev.itsm.store.Store;

class H2StoreTest extends StoreContracts {
    @Override
    Store emptyStore() {
        return H2.DATABASE.emptyStore();
    }
}
