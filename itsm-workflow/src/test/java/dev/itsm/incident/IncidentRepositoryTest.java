package dev.itsm.incident;

import dev.itsm.id.IncidentId;
import dev.itsm.party.Act;
import dev.itsm.priority.Level;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;

class IncidentRepositoryTest extends RepositoryContract<IncidentId, Incident> {
    @Override
    protected Repository<IncidentId, Incident> emptyRepository() {
        return IncidentRepository.inMemory();
    }

    @Override
    protected IncidentId id(String key) {
        return IncidentId.of(key);
    }

    @Override
    protected Incident state(int number) {
        return IncidentProcess.standard()
                .decider(IncidentId.of("INC-" + number))
                .decide(
                        null,
                        new IncidentCommand.Report("Number " + number, Level.LOW, Level.HIGH),
                        Act.by(Story.ANA, Story.START))
                .orThrow();
    }
}
