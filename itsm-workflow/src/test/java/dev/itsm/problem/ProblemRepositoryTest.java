package dev.itsm.problem;

import dev.itsm.id.ProblemId;
import dev.itsm.party.Act;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;

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
                        Act.by(ProblemStory.ANA, ProblemStory.START))
                .orThrow();
    }
}
