package dev.itsm.change;

import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.id.ChangeId;
import dev.itsm.party.Act;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;

class ChangeRepositoryTest extends RepositoryContract<ChangeId, Change> {
    @Override
    protected Repository<ChangeId, Change> emptyRepository() {
        return ChangeRepository.inMemory();
    }

    @Override
    protected ChangeId id(String key) {
        return ChangeId.of(key);
    }

    @Override
    protected Change state(int number) {
        return ChangeProcess.of(Acme.policy())
                .decider(ChangeId.of("CHG-" + number), Surroundings.of(Acme.people(), ChangeCalendar.empty()))
                .decide(
                        null,
                        ChangeCommand.RequestChange.of("Number " + number, "it is full", Acme.content()),
                        Act.by(Acme.ANA, Acme.MONDAY_NINE))
                .orThrow();
    }
}
