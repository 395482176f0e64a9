package dev.itsm.acceptance;

import dev.itsm.id.IncidentId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.Family;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.priority.Level;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Instant;

class IncidentRepositoryTest extends RepositoryContract<IncidentId, Incident> {
    @Override
    protected Repository<IncidentId, Incident> emptyRepository() {
        IncidentRepository repository = IncidentRepository.inMemory();
        return repository;
    }

    @Override
    protected IncidentId id(String key) {
        return IncidentId.of(key);
    }

    @Override
    protected Incident state(int number) {
        return IncidentProcess.standard()
                .decider(id("INC-" + number), Family.NONE)
                .decide(
                        null,
                        new IncidentCommand.Report("Mail is down", Level.HIGH, Level.LOW, Circumstances.UNKNOWN),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
