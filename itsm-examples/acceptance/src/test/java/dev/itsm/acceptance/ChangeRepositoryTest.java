package dev.itsm.acceptance;

import dev.itsm.approval.Electorate;
import dev.itsm.change.Change;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.Surroundings;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.id.ChangeId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.util.Set;

class ChangeRepositoryTest extends RepositoryContract<ChangeId, Change> {
    @Override
    protected Repository<ChangeId, Change> emptyRepository() {
        ChangeRepository repository = ChangeRepository.inMemory();
        return repository;
    }

    @Override
    protected ChangeId id(String key) {
        return ChangeId.of(key);
    }

    @Override
    protected Change state(int number) {
        return ChangeProcess.of(ChangeHouse.policy("2026", Set.of("service components")))
                .decider(id("CHG-" + number), Surroundings.of(Electorate.of(Directory.EMPTY), ChangeCalendar.empty()))
                .decide(
                        null,
                        ChangeCommand.RequestChange.of("Number " + number, "it is full", ChangeHouse.disk(10, 12)),
                        Act.by(PersonId.of("ana"), ChangeHouse.MONDAY_NINE))
                .orThrow();
    }
}
