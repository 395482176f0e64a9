package dev.itsm.acceptance;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.CiRepository;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Instant;

class CiRepositoryTest extends RepositoryContract<CiId, Ci> {
    @Override
    protected Repository<CiId, Ci> emptyRepository() {
        CiRepository repository = CiRepository.inMemory();
        return repository;
    }

    @Override
    protected CiId id(String key) {
        return CiId.of(key);
    }

    @Override
    protected Ci state(int number) {
        return CiProcess.standard()
                .decider(id("CI-" + number), Surroundings.none())
                .decide(
                        null,
                        new CiCommand.Register("computer", "Server", Attributes.NONE),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
