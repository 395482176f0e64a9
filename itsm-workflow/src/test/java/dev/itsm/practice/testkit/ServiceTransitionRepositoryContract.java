package dev.itsm.practice.testkit;

import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import dev.itsm.transition.ServiceTransition;
import dev.itsm.transition.ServiceTransitionRepository;
import dev.itsm.transition.TransitionCommand;
import dev.itsm.transition.TransitionKind;
import dev.itsm.transition.TransitionPolicy;
import dev.itsm.transition.TransitionProcess;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every {@link ServiceTransitionRepository} must do. */
public abstract class ServiceTransitionRepositoryContract
        extends PracticeRepositoryContract<ServiceTransitionId, ServiceTransition> {
    private static final TransitionProcess PROCESS =
            TransitionProcess.of(TransitionPolicy.of(Holder.person("ana"), Duration.ofDays(90)));

    protected ServiceTransitionRepositoryContract() {
        super(ServiceTransitionRepository.SCHEMA);
    }

    @Override
    protected Repository<ServiceTransitionId, ServiceTransition> repository(Store store) {
        return ServiceTransitionRepository.in(store);
    }

    @Override
    protected ServiceTransition state(int number) {
        ServiceId service = ServiceId.of("service-" + number % 2);
        ServiceTransition proposed = next(
                number,
                null,
                TransitionCommand.Propose.of(TransitionKind.NEW_SERVICE, service, "“Number” " + number + " 🐛"));
        return number % 3 == 2 ? next(number, proposed, new TransitionCommand.Cancel()) : proposed;
    }

    private static ServiceTransition next(int number, @Nullable ServiceTransition before, TransitionCommand command) {
        Act act = Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5));
        return PROCESS.decider(ServiceTransitionId.of("TRN-" + number), Electorate.of(Directory.EMPTY))
                .decide(before, command, act.because("it was called off"))
                .orThrow();
    }
}
