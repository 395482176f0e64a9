package dev.itsm.store;

import dev.itsm.testkit.UnitOfWorkContract;

class InMemoryUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    protected Store emptyStore() {
        return Store.inMemory();
    }
}
