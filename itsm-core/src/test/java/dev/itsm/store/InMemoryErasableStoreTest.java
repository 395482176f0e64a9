package dev.itsm.store;

import dev.itsm.testkit.ErasableStoreContract;

class InMemoryErasableStoreTest extends ErasableStoreContract {
    @Override
    protected ErasableStore emptyStore() {
        return ErasableStore.inMemory();
    }
}
