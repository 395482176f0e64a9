package dev.itsm.problem.knownerror;

import dev.itsm.id.KnownErrorId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;

class KnownErrorRepositoryTest extends RepositoryContract<KnownErrorId, KnownError> {
    @Override
    protected Repository<KnownErrorId, KnownError> emptyRepository() {
        return KnownErrorRepository.inMemory();
    }

    @Override
    protected KnownErrorId id(String key) {
        return KnownErrorId.of(key);
    }

    @Override
    protected KnownError state(int number) {
        return KnownErrorTest.drawn("KE-" + number, "app-" + number, "restart it");
    }
}
