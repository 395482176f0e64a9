package dev.itsm.jdbc;

import dev.itsm.store.Store;
import dev.itsm.testkit.StoreModelContract;

class H2StoreProps extends StoreModelContract {
    @Override
    protected Store emptyStore() {
        return H2.DATABASE.emptyStore();
    }
}
