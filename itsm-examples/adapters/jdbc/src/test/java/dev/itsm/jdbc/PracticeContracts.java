package dev.itsm.jdbc;

import dev.itsm.practice.testkit.ChangeRepositoryContract;
import dev.itsm.practice.testkit.IncidentRepositoryContract;
import dev.itsm.practice.testkit.KnownErrorRepositoryContract;
import dev.itsm.practice.testkit.ProblemRepositoryContract;
import dev.itsm.practice.testkit.ReleaseRepositoryContract;
import dev.itsm.practice.testkit.ServiceRequestRepositoryContract;
import dev.itsm.practice.testkit.ServiceTransitionRepositoryContract;
import dev.itsm.store.Store;
import org.junit.jupiter.api.Nested;

/** What the repositories of the practices promise, on one database. */
abstract class PracticeContracts {
    abstract Store emptyStore();

    @Nested
    class Incidents extends IncidentRepositoryContract {
        @Override
        protected Store emptyStore() {
            return PracticeContracts.this.emptyStore();
        }
    }

    @Nested
    class Problems extends ProblemRepositoryContract {
        @Override
        protected Store emptyStore() {
            return PracticeContracts.this.emptyStore();
        }
    }

    @Nested
    class KnownErrors extends KnownErrorRepositoryContract {
        @Override
        protected Store emptyStore() {
            return PracticeContracts.this.emptyStore();
        }
    }

    @Nested
    class Changes extends ChangeRepositoryContract {
        @Override
        protected Store emptyStore() {
            return PracticeContracts.this.emptyStore();
        }
    }

    @Nested
    class ServiceRequests extends ServiceRequestRepositoryContract {
        @Override
        protected Store emptyStore() {
            return PracticeContracts.this.emptyStore();
        }
    }

    @Nested
    class Releases extends ReleaseRepositoryContract {
        @Override
        protected Store emptyStore() {
            return PracticeContracts.this.emptyStore();
        }
    }

    @Nested
    class Transitions extends ServiceTransitionRepositoryContract {
        @Override
        protected Store emptyStore() {
            return PracticeContracts.this.emptyStore();
        }
    }
}
