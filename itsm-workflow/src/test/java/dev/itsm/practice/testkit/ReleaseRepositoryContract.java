package dev.itsm.practice.testkit;

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
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every {@link ReleaseRepository} must do. */
public abstract class ReleaseRepositoryContract extends PracticeRepositoryContract<ReleaseId, Release> {
    private static final ReleaseProcess PROCESS = ReleaseProcess.of(ReleasePolicy.of(
            Holder.person("ana"),
            ReleaseType.planned("minor", "monthly", "as planned", Duration.ofDays(14), Duration.ofDays(7)),
            ReleaseType.emergency("at once", Duration.ofDays(14), Duration.ofDays(7))));

    protected ReleaseRepositoryContract() {
        super(ReleaseRepository.SCHEMA);
    }

    @Override
    protected Repository<ReleaseId, Release> repository(Store store) {
        return ReleaseRepository.in(store);
    }

    @Override
    protected Release state(int number) {
        String type = number % 2 == 0 ? "minor" : "emergency";
        Release planned = next(number, null, ReleaseCommand.Plan.of("“Number” " + number + " 🐛", type, Content.NONE));
        return number % 3 == 2 ? next(number, planned, new ReleaseCommand.Cancel()) : planned;
    }

    private static Release next(int number, @Nullable Release before, ReleaseCommand command) {
        Act act = Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5));
        return PROCESS.decider(ReleaseId.of("REL-" + number), Surroundings.NONE)
                .decide(before, command, act.because("it was called off"))
                .orThrow();
    }
}
