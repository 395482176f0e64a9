package dev.itsm.jdbc;

import dev.itsm.store.Store;

class PostgresPracticesTest extends PracticeContracts {
    @Override
    Store emptyStore() {
        return Postgres.PRACTICES.emptyStore();
    }
}
