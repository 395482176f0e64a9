package dev.itsm.store;

import dev.itsm.decision.CommandEvent;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.EventCodec;
import dev.itsm.event.EventName;
import dev.itsm.event.Journal;
import dev.itsm.testkit.ErasableStoreContract;
import dev.itsm.testkit.EventCodecContract;
import dev.itsm.testkit.IdleStore;
import dev.itsm.testkit.IndexContract;
import dev.itsm.testkit.JournalContract;
import dev.itsm.testkit.RepositoryContract;
import dev.itsm.testkit.StoreModelContract;
import dev.itsm.testkit.SuiteProof;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.UnitOfWorkContract;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test of every contract suite fails against a port that takes everything and does nothing. */
class ContractsTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                IdleJournalTests.class,
                IdleRepositoryTests.class,
                IdleIndexTests.class,
                IdleUnitTests.class,
                IdleErasableTests.class,
                IdleModelTests.class,
                IdleCodecTests.class
            })
    void every_test_fails_against_a_port_that_does_nothing(Class<?> suite) {
        SuiteProof.requireEveryTestFails(suite);
    }

    static class IdleJournalTests extends JournalContract {
        @Override
        protected Journal emptyJournal() {
            return new IdleStore();
        }
    }

    static class IdleRepositoryTests extends RepositoryContract<Ticket.Id, Ticket> {
        @Override
        protected Repository<Ticket.Id, Ticket> emptyRepository() {
            return new IdleStore().repository(Ticket.SCHEMA);
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

    static class IdleIndexTests extends IndexContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleUnitTests extends UnitOfWorkContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleErasableTests extends ErasableStoreContract {
        @Override
        protected ErasableStore emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleModelTests extends StoreModelContract {
        @Override
        protected Store emptyStore() {
            return new IdleStore();
        }
    }

    static class IdleCodecTests extends EventCodecContract {
        private static final CommandEvent EVENT =
                new CommandEvent.Unchanged(Ticket.id("1"), Instant.EPOCH, "ticket.close");

        @Override
        protected EventCodec codec() {
            return new EventCodec() {
                @Override
                public EventName nameOf(DomainEvent event) {
                    return EventName.of(
                            event.getClass().getName().toLowerCase(Locale.ROOT).replace('$', '.'), 1);
                }

                @Override
                public String write(DomainEvent event) {
                    return "";
                }

                @Override
                public DomainEvent read(EventName type, String payload) {
                    return new CommandEvent.Unchanged(Ticket.id("1"), Instant.MAX, "nothing");
                }
            };
        }

        @Override
        protected List<DomainEvent> examples() {
            return List.of(EVENT, new CommandEvent.Refused(Ticket.id("1"), Instant.EPOCH, "x", List.of()));
        }
    }
}
