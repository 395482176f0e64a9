package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.Revision;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Save;
import dev.itsm.store.Versioned;
import dev.itsm.testkit.Ticket;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read as a stream is read a page at a time, as it is asked for: memory does not grow with the number of records. */
class LazyReadingTest {
    private static final int PAGE = 10;
    private static final int RECORDS = 1_000;

    private final AtomicInteger reads = new AtomicInteger();

    private Repository<Ticket.Id, Ticket> filled() {
        Connections inner = Connections.of(H2.DATABASE.source());
        Connections counting = new Connections() {
            @Override
            public <R> R inTransaction(Function<Connection, R> work) {
                return inner.inTransaction(work);
            }

            @Override
            public <R> R reading(Function<Connection, R> work) {
                reads.incrementAndGet();
                return inner.reading(work);
            }
        };
        Repository<Ticket.Id, Ticket> tickets =
                JdbcStore.of(counting, Database.newTenant(), Database.JSON).repository(Ticket.SCHEMA);
        List<Save<Ticket.Id, Ticket>> saves = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            saves.add(new Save<>(Ticket.id("T" + i), Revision.NONE, Ticket.titled("t" + i), List.of()));
        }
        tickets.saveAll(saves);
        return tickets;
    }

    @Test
    void no_page_is_read_before_its_first_record_is_asked_for() {
        Repository<Ticket.Id, Ticket> tickets = filled();
        reads.set(0);
        int seen = 0;
        try (Stream<Versioned<Ticket>> all =
                tickets.stream(PageRequest.<Ticket>all().limit(PAGE))) {
            for (Versioned<Ticket> row : (Iterable<Versioned<Ticket>>) all::iterator) {
                assertThat(row.revision()).isEqualTo(Revision.of(1));
                assertThat(reads.get()).isLessThanOrEqualTo(seen / PAGE + 2);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(RECORDS);
    }

    @Test
    void many_records_are_loaded_by_few_statements() {
        Repository<Ticket.Id, Ticket> tickets = filled();
        reads.set(0);
        List<Ticket.Id> ids = Stream.iterate(0, i -> i + 1)
                .limit(RECORDS)
                .map(i -> Ticket.id("T" + i))
                .toList();
        assertThat(tickets.findAll(ids).keySet()).containsExactlyElementsOf(ids);
        assertThat(reads.get()).isEqualTo(1);
    }
}
