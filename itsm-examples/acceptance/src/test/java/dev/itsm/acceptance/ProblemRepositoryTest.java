package dev.itsm.acceptance;

import dev.itsm.id.ProblemId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemCommand;
import dev.itsm.problem.ProblemProcess;
import dev.itsm.problem.ProblemRepository;
import dev.itsm.problem.Surroundings;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Instant;

class ProblemRepositoryTest extends RepositoryContract<ProblemId, Problem> {
    @Override
    protected Repository<ProblemId, Problem> emptyRepository() {
        return ProblemRepository.inMemory();
    }

    @Override
    protected ProblemId id(String key) {
        return ProblemId.of(key);
    }

    @Override
    protected Problem state(int number) {
        return ProblemProcess.standard()
                .decider(ProblemId.of("PRB-" + number), Surroundings.NONE)
                .decide(
                        null,
                        ProblemCommand.RaiseProblem.of("Number " + number),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
