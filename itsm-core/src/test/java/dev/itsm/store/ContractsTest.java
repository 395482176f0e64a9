package dev.itsm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.itsm.decision.CommandEvent;
import dev.itsm.event.Commitment;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventCodec;
import dev.itsm.event.EventName;
import dev.itsm.event.Hash;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.Seal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.testkit.ErasableStoreContract;
import dev.itsm.testkit.EventCodecContract;
import dev.itsm.testkit.IndexContract;
import dev.itsm.testkit.JournalContract;
import dev.itsm.testkit.RepositoryContract;
import dev.itsm.testkit.StoreModelContract;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.UnitOfWorkContract;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

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
        List<String> passed = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // the failures
        try {
            run(suite, passed, failed);
        } finally {
            System.setOut(out);
        }
        assertThat(passed).isEmpty();
        assertThat(failed).isNotEmpty();
    }

    private static void run(Class<?> suite, List<String> passed, List<String> failed) {
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    (result.getStatus() == TestExecutionResult.Status.FAILED ? failed : passed)
                            .add(test.getDisplayName());
                }
            }
        };
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(suite))
                                .build(),
                        listener);
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
            return new IdleRepository<>();
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

    static final class IdleRepository<I extends RecordId, T> implements Repository<I, T> {
        @Override
        public Optional<Versioned<T>> find(I id) {
            return Optional.empty();
        }

        @Override
        public Versioned<T> save(I id, Revision expected, T next, List<Envelope> events) {
            return new Versioned<>(next, expected.next());
        }

        @Override
        public Page<Versioned<T>> page(PageRequest<T> request) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Journal journal() {
            return new IdleStore();
        }
    }

    static final class IdleStore implements Store, Journal, UnitOfWork, ErasableStore {
        @Override
        public <I extends RecordId, T> Repository<I, T> repository(Schema<I, T> schema) {
            return new IdleRepository<>();
        }

        @Override
        public Journal journal() {
            return this;
        }

        @Override
        public ErasableStore erasable() {
            return this;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return this;
        }

        @Override
        public <R> R run(Supplier<R> work) {
            return work.get();
        }

        @Override
        public void append(List<Envelope> envelopes) {}

        @Override
        public Head head(RecordId subject) {
            return Head.none(subject);
        }

        @Override
        public Stream<Envelope> history(RecordId subject) {
            return Stream.of();
        }

        @Override
        public Batch after(Position position, int limit) {
            return new Batch(List.of(), position);
        }

        @Override
        public Stream<Seal> seals() {
            return Stream.of();
        }

        @Override
        public Seal seal(Instant at) {
            return Seal.over(List.of(), 1, at, Hash.NONE);
        }

        @Override
        public Commitment keep(String reference, PersonId about, String key, String text) {
            return new Commitment(reference, Hash.NONE);
        }

        @Override
        public Content read(Commitment commitment) {
            return new Content.Missing();
        }

        @Override
        public List<String> about(PersonId person) {
            return List.of();
        }

        @Override
        public void erase(String reference, Act act) {}
    }
}
