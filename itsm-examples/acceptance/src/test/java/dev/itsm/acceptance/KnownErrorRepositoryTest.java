package dev.itsm.acceptance;

import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.problem.knownerror.KnownErrorCommand;
import dev.itsm.problem.knownerror.KnownErrorProcess;
import dev.itsm.problem.knownerror.KnownErrorRepository;
import dev.itsm.problem.knownerror.Symptoms;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Instant;
import java.util.Set;

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
        Symptoms symptoms = new Symptoms(null, Set.of(CiId.of("app-" + number)), "mail");
        return KnownErrorProcess.standard()
                .decider(KnownErrorId.of("KE-" + number))
                .decide(
                        null,
                        new KnownErrorCommand.Draw(
                                "Number " + number, symptoms, null, null, "restart it", Attributes.NONE),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
