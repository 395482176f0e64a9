package dev.itsm.practice.testkit;

import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.problem.knownerror.KnownErrorCommand;
import dev.itsm.problem.knownerror.KnownErrorProcess;
import dev.itsm.problem.knownerror.KnownErrorRepository;
import dev.itsm.problem.knownerror.Symptoms;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every {@link KnownErrorRepository} must do. */
public abstract class KnownErrorRepositoryContract extends PracticeRepositoryContract<KnownErrorId, KnownError> {
    protected KnownErrorRepositoryContract() {
        super(KnownErrorRepository.SCHEMA);
    }

    @Override
    protected Repository<KnownErrorId, KnownError> repository(Store store) {
        return KnownErrorRepository.in(store);
    }

    @Override
    protected KnownError state(int number) {
        Symptoms symptoms = new Symptoms(null, Set.of(CiId.of("app-" + number)), number % 2 == 0 ? "mail" : "web 🐛");
        KnownError drawn = next(
                number,
                null,
                new KnownErrorCommand.Draw(
                        "Number " + number,
                        symptoms,
                        number % 3 == 0 ? null : ProblemId.of("PRB-" + number % 3),
                        null,
                        "restart it",
                        Attributes.NONE));
        return number % 4 == 3 ? next(number, drawn, new KnownErrorCommand.Publish(Set.of("service-desk"))) : drawn;
    }

    private static KnownError next(int number, @Nullable KnownError before, KnownErrorCommand command) {
        return KnownErrorProcess.standard()
                .decider(KnownErrorId.of("KE-" + number))
                .decide(before, command, Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5)))
                .orThrow();
    }
}
