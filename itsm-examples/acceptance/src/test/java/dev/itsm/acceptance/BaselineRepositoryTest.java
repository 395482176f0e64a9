package dev.itsm.acceptance;

import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.baseline.BaselineRepository;
import dev.itsm.cmdb.baseline.Scope;
import dev.itsm.id.BaselineId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Instant;
import java.util.List;

class BaselineRepositoryTest extends RepositoryContract<BaselineId, Baseline> {
    @Override
    protected Repository<BaselineId, Baseline> emptyRepository() {
        BaselineRepository repository = BaselineRepository.inMemory();
        return repository;
    }

    @Override
    protected BaselineId id(String key) {
        return BaselineId.of(key);
    }

    @Override
    protected Baseline state(int number) {
        return Baseline.take(
                id("BL-" + number),
                "Release " + number,
                Scope.everything(),
                Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")),
                List.of(),
                List.of());
    }
}
