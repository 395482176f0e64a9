package dev.itsm.store;

import dev.itsm.testkit.IndexContract;

class InMemoryIndexTest extends IndexContract {
    @Override
    protected Store emptyStore() {
        return Store.inMemory();
    }
}
