package dev.itsm.jdbc;

import dev.itsm.event.Journal;
import dev.itsm.store.ErasableStore;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.ErasableStoreContract;
import dev.itsm.testkit.IndexContract;
import dev.itsm.testkit.JournalContract;
import dev.itsm.testkit.RepositoryContract;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.UnitOfWorkContract;
import org.junit.jupiter.api.Nested;

/** What the ports promise, on one database. */
abstract class StoreContracts {
    abstract Store emptyStore();

    @Nested
    class Repositories extends RepositoryContract<Ticket.Id, Ticket> {
        @Override
        protected Repository<Ticket.Id, Ticket> emptyRepository() {
            return emptyStore().repository(Ticket.SCHEMA);
        }

        @Override
        protected Ticket.Id id(String key) {
            return Ticket.id(key);
        }

        @Override
        protected Ticket state(int number) {
            return Ticket.titled("state " + number);
        }
    }

    @Nested
    class Indexes extends IndexContract {
        @Override
        protected Store emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class Units extends UnitOfWorkContract {
        @Override
        protected Store emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class Journals extends JournalContract {
        @Override
        protected Journal emptyJournal() {
            return StoreContracts.this.emptyStore().journal();
        }
    }

    @Nested
    class Texts extends ErasableStoreContract {
        @Override
        protected ErasableStore emptyStore() {
            return StoreContracts.this.emptyStore().erasable();
        }
    }
}
