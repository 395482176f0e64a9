package dev.itsm.acceptance;

import dev.itsm.approval.Holder;
import dev.itsm.id.ReleaseId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.release.Content;
import dev.itsm.release.Release;
import dev.itsm.release.ReleaseCommand;
import dev.itsm.release.ReleasePolicy;
import dev.itsm.release.ReleaseProcess;
import dev.itsm.release.ReleaseRepository;
import dev.itsm.release.ReleaseType;
import dev.itsm.release.Surroundings;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Duration;
import java.time.Instant;

class ReleaseRepositoryTest extends RepositoryContract<ReleaseId, Release> {
    private static final ReleaseProcess PROCESS = ReleaseProcess.of(ReleasePolicy.of(
            Holder.person("max"), ReleaseType.emergency("at once", Duration.ofDays(14), Duration.ofDays(7))));

    @Override
    protected Repository<ReleaseId, Release> emptyRepository() {
        return ReleaseRepository.inMemory();
    }

    @Override
    protected ReleaseId id(String key) {
        return ReleaseId.of(key);
    }

    @Override
    protected Release state(int number) {
        return PROCESS.decider(id("REL-" + number), Surroundings.NONE)
                .decide(
                        null,
                        ReleaseCommand.Plan.of("Number " + number, "emergency", Content.NONE),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
