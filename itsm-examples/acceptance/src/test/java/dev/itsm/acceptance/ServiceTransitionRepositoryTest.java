package dev.itsm.acceptance;

import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import dev.itsm.transition.ServiceTransition;
import dev.itsm.transition.ServiceTransitionRepository;
import dev.itsm.transition.TransitionCommand;
import dev.itsm.transition.TransitionKind;
import dev.itsm.transition.TransitionPolicy;
import dev.itsm.transition.TransitionProcess;
import java.time.Duration;
import java.time.Instant;

class ServiceTransitionRepositoryTest extends RepositoryContract<ServiceTransitionId, ServiceTransition> {
    private static final TransitionProcess PROCESS =
            TransitionProcess.of(TransitionPolicy.of(Holder.person("max"), Duration.ofDays(90)));

    @Override
    protected Repository<ServiceTransitionId, ServiceTransition> emptyRepository() {
        return ServiceTransitionRepository.inMemory();
    }

    @Override
    protected ServiceTransitionId id(String key) {
        return ServiceTransitionId.of(key);
    }

    @Override
    protected ServiceTransition state(int number) {
        return PROCESS.decider(id("TRN-" + number), Electorate.of(Directory.EMPTY))
                .decide(
                        null,
                        TransitionCommand.Propose.of(TransitionKind.NEW_SERVICE, ServiceId.of("shop"), "A shop"),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
