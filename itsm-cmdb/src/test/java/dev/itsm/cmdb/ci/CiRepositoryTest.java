package dev.itsm.cmdb.ci;

import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;

class CiRepositoryTest extends RepositoryContract<CiId, Ci> {
    @Override
    protected Repository<CiId, Ci> emptyRepository() {
        return CiRepository.inMemory();
    }

    @Override
    protected CiId id(String key) {
        return CiId.of(key);
    }

    @Override
    protected Ci state(int number) {
        return CiProcess.standard()
                .decider(CiId.of("CI-" + number), World.QUIET)
                .decide(
                        null,
                        new CiCommand.Register("computer", "Number " + number, Attributes.NONE),
                        World.at(World.START))
                .orThrow();
    }
}
