package dev.itsm.jdbc;

import dev.itsm.store.Store;

class H2PracticesTest extends PracticeContracts {
    @Override
    Store emptyStore() {
        return H2.PRACTICES.emptyStore();
    }
}
