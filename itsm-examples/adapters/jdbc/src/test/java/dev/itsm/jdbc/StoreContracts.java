package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.id.Revision;
import dev.itsm.store.ErasableStore;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import dev.itsm.testkit.ErasableStoreContract;
import dev.itsm.testkit.IndexContract;
import dev.itsm.testkit.JournalContract;
import dev.itsm.testkit.RepositoryContract;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.Trail;
import dev.itsm.testkit.UnitOfWorkContract;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** What a database might bend: it is kept exactly, or refused and then not kept at all. */
    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("'; drop table itsm_ticket; --", Instant.EPOCH),
                arguments(
                        "\" \\ \u2028 \t\r\n %s $1 ? {} 🐛 \uFFFF é", Instant.parse("9999-12-31T23:59:59.999999999Z")),
                arguments("a NUL \u0000 inside", Instant.parse("2026-03-02T12:00:00.000000001Z")),
                arguments("", Instant.parse("-0001-01-01T00:00:00.000000001Z")),
                arguments("x".repeat(10_000_000), Instant.MAX),
                arguments("🐛".repeat(300), Instant.MIN));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_value_is_kept_exactly_or_refused(String text, Instant due) {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        Ticket ticket = new Ticket(text, true, Long.MIN_VALUE, null, due);
        Ticket.Id id = Ticket.id("hostile");
        List<Envelope> events = Trail.next(store.journal(), id, Revision.of(1), text);
        try {
            tickets.save(id, Revision.NONE, ticket, events);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("Maybe");
            assertThat(tickets.find(id)).isEmpty();
            assertThat(store.journal().head(id).length()).isZero();
            return;
        }
        assertThat(tickets.find(id)).contains(new Versioned<>(ticket, Revision.of(1)));
        assertThat(tickets.page(Ticket.BY_TITLE.where()).rows()).hasSize(1);
        try (Stream<Envelope> history = store.journal().history(id)) {
            assertThat(history).isEqualTo(events);
        }
    }

    @Test
    void a_text_of_ten_megabytes_that_nobody_searches_is_kept() {
        Store store = emptyStore();
        String text = "🐛x".repeat(3_000_000);
        store.journal().append(Trail.next(store.journal(), Ticket.id("long"), Revision.NONE, text));
        try (Stream<Envelope> history = store.journal().history(Ticket.id("long"))) {
            assertThat(history.findFirst().orElseThrow().payload()).isEqualTo(text);
        }
    }

    @Test
    void tenants_do_not_see_each_other() {
        Store one = emptyStore();
        Store other = emptyStore();
        one.repository(Ticket.SCHEMA).save(Ticket.id("1"), Revision.NONE, Ticket.titled("one's"), List.of());
        one.journal().append(Trail.next(one.journal(), Ticket.id("1"), Revision.of(1), "one's"));
        assertThat(other.repository(Ticket.SCHEMA).find(Ticket.id("1"))).isEmpty();
        assertThat(other.repository(Ticket.SCHEMA).page(PageRequest.all()).rows())
                .isEmpty();
        assertThat(other.journal().after(Position.START, 10).envelopes()).isEmpty();
    }
}
