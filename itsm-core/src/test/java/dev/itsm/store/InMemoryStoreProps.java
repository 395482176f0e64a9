package dev.itsm.store;

import dev.itsm.testkit.StoreModelContract;

class InMemoryStoreProps extends StoreModelContract {
    @Override
    protected Store emptyStore() {
        return Store.inMemory();
    }
}
