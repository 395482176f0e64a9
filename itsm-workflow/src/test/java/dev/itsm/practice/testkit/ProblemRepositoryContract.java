package dev.itsm.practice.testkit;

import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemCommand;
import dev.itsm.problem.ProblemProcess;
import dev.itsm.problem.ProblemRepository;
import dev.itsm.problem.Surroundings;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every {@link ProblemRepository} must do. */
public abstract class ProblemRepositoryContract extends PracticeRepositoryContract<ProblemId, Problem> {
    protected ProblemRepositoryContract() {
        super(ProblemRepository.SCHEMA);
    }

    @Override
    protected Repository<ProblemId, Problem> repository(Store store) {
        return ProblemRepository.in(store);
    }

    @Override
    protected Problem state(int number) {
        Problem problem = next(
                number,
                null,
                new ProblemCommand.RaiseProblem(
                        "Number " + number,
                        "“again”\tand again 🐛",
                        number % 2 == 0 ? ServiceId.of("mail") : null,
                        Set.of(CiId.of("srv-" + number)),
                        Set.of(IncidentId.of("INC-" + number)),
                        number % 3 == 0 ? null : "group " + number % 3,
                        Attributes.NONE));
        return number % 4 == 0
                ? problem
                : next(number, problem, new ProblemCommand.Assign(TeamId.of("team-" + number % 4), null));
    }

    private static Problem next(int number, @Nullable Problem before, ProblemCommand command) {
        return ProblemProcess.standard()
                .decider(ProblemId.of("PRB-" + number), Surroundings.NONE)
                .decide(before, command, Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5)))
                .orThrow();
    }
}
