package dev.itsm.cmdb;

import dev.itsm.cmdb.testkit.AssetRepositoryContract;
import dev.itsm.cmdb.testkit.BaselineRepositoryContract;
import dev.itsm.cmdb.testkit.CiRepositoryContract;
import dev.itsm.cmdb.testkit.ConfigurationAuditRepositoryContract;
import dev.itsm.cmdb.testkit.EntitlementRepositoryContract;
import dev.itsm.cmdb.testkit.RelationRepositoryContract;
import dev.itsm.store.Store;
import dev.itsm.testkit.IdleStore;
import dev.itsm.testkit.SuiteProof;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The repositories do in memory what their suites say, and the suites find what does not. */
class RepositoriesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                IdleItems.class,
                IdleRelations.class,
                IdleBaselines.class,
                IdleAssets.class,
                IdleEntitlements.class,
                IdleAudits.class
            })
    void every_test_fails_against_a_store_that_does_nothing(Class<?> suite) {
        SuiteProof.requireEveryTestFails(suite);
    }

    @Nested
    class Items extends CiRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Relations extends RelationRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Baselines extends BaselineRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Assets extends AssetRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Entitlements extends EntitlementRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    @Nested
    class Audits extends ConfigurationAuditRepositoryContract {
        @Override
        protected Store emptyStore() {
            return Store.inMemory();
        }
    }

    static class IdleItems extends CiRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleRelations extends RelationRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleBaselines extends BaselineRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleAssets extends AssetRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleEntitlements extends EntitlementRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleAudits extends ConfigurationAuditRepositoryContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }
}
