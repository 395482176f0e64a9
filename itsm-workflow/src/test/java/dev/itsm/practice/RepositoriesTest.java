package dev.itsm.practice;

import dev.itsm.practice.testkit.ArticleRepositoryContract;
import dev.itsm.practice.testkit.ChangeRepositoryContract;
import dev.itsm.practice.testkit.IncidentRepositoryContract;
import dev.itsm.practice.testkit.KnownErrorRepositoryContract;
import dev.itsm.practice.testkit.ProblemRepositoryContract;
import dev.itsm.practice.testkit.ReleaseRepositoryContract;
import dev.itsm.practice.testkit.ServiceRequestRepositoryContract;
import dev.itsm.practice.testkit.ServiceTransitionRepositoryContract;
import dev.itsm.store.Store;
import dev.itsm.testkit.IdleStore;
import dev.itsm.testkit.SuiteProof;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The repositories of the practices do in memory what their suites say, and the suites find what does not. */
class RepositoriesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                IdleIncidents.class,
                IdleProblems.class,
                IdleKnownErrors.class,
                IdleChanges.class,
                IdleServiceRequests.class,
                IdleReleases.class,
                IdleTransitions.class,
                IdleArticles.class
            })
    void every_test_fails_against_a_store_that_does_nothing(Class<?> suite) {
        SuiteProof.requireEveryTestFails(suite);
    }

    @Nested
    class Incidents extends IncidentRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Problems extends ProblemRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class KnownErrors extends KnownErrorRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Changes extends ChangeRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class ServiceRequests extends ServiceRequestRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Releases extends ReleaseRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Transitions extends ServiceTransitionRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Articles extends ArticleRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    static class IdleIncidents extends IncidentRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleProblems extends ProblemRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleKnownErrors extends KnownErrorRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleChanges extends ChangeRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleServiceRequests extends ServiceRequestRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleReleases extends ReleaseRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleTransitions extends ServiceTransitionRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleArticles extends ArticleRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }
}
