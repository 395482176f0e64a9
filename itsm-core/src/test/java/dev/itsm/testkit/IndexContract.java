package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.store.Cursor;
import dev.itsm.store.Index;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the repositories of every {@link Store} must do with the indexes of their schemas. */
public abstract class IndexContract {
    private static final ServiceId MAIL = ServiceId.of("mail");
    private static final ServiceId WEB = ServiceId.of("web'; DROP TABLE ticket; --");

    /** Returns a store that nothing was written to, another one each time. */
    protected abstract Store emptyStore();

    private static Ticket due(@Nullable ServiceId service, long priority, @Nullable Instant due) {
        return new Ticket("t", true, priority, service, due);
    }

    private static PageRequest<Ticket> work(ServiceId service) {
        return Ticket.WORK.where(Ticket.OPEN.is(true), Ticket.PRIORITY.is(1L), Ticket.SERVICE.is(service));
    }

    private static List<String> keys(Repository<Ticket.Id, Ticket> tickets, PageRequest<Ticket> request) {
        List<Versioned<Ticket>> rows = RepositoryContract.pages(tickets, request);
        return rows.stream().map(row -> row.state().title()).toList();
    }

    private static void save(Repository<Ticket.Id, Ticket> tickets, String key, Ticket ticket) {
        Ticket titled = new Ticket(key, ticket.open(), ticket.priority(), ticket.service(), ticket.due());
        Revision revision =
                tickets.find(Ticket.id(key)).map(Versioned::revision).orElse(Revision.NONE);
        tickets.save(Ticket.id(key), revision, titled, List.of());
    }

    @Test
    void the_open_tickets_of_a_priority_and_a_service_come_by_due_time() {
        Repository<Ticket.Id, Ticket> tickets = emptyStore().repository(Ticket.SCHEMA);
        save(tickets, "never", due(MAIL, 1, null));
        save(tickets, "later", due(MAIL, 1, Trail.NOON.plusNanos(1)));
        save(tickets, "b same", due(MAIL, 1, Trail.NOON));
        save(tickets, "a same", due(MAIL, 1, Trail.NOON));
        save(tickets, "other priority", due(MAIL, 2, Trail.NOON));
        save(tickets, "other service", due(WEB, 1, Trail.NOON));
        save(tickets, "no service", due(null, 1, Trail.NOON));
        save(tickets, "closed", new Ticket("t", false, 1, MAIL, Trail.NOON));
        List<String> expected = List.of("a same", "b same", "later", "never");
        for (int limit : new int[] {1, 2, 3, 4, 5}) {
            assertThat(keys(tickets, work(MAIL).limit(limit))).isEqualTo(expected);
        }
        List<String> reversed = new ArrayList<>(expected);
        Collections.reverse(reversed);
        for (int limit : new int[] {1, 3}) {
            assertThat(keys(tickets, work(MAIL).limit(limit).reversed())).isEqualTo(reversed);
        }
        assertThat(keys(tickets, work(WEB))).containsExactly("other service");
        assertThat(keys(
                        tickets,
                        Ticket.WORK.where(Ticket.SERVICE.isAbsent(), Ticket.OPEN.is(true), Ticket.PRIORITY.is(1L))))
                .containsExactly("no service");
    }

    @Test
    void a_range_of_the_ordering_column_is_half_open_and_leaves_out_what_has_no_value() {
        Repository<Ticket.Id, Ticket> tickets = emptyStore().repository(Ticket.SCHEMA);
        for (int i = 0; i < 5; i++) {
            save(tickets, "n" + i, due(MAIL, 1, Trail.NOON.plusNanos(i)));
        }
        save(tickets, "never", due(MAIL, 1, null));
        PageRequest<Ticket> from1 = work(MAIL).from(Ticket.DUE, Trail.NOON.plusNanos(1));
        PageRequest<Ticket> before3 = work(MAIL).before(Ticket.DUE, Trail.NOON.plusNanos(3));
        for (int limit : new int[] {1, 2, 10}) {
            assertThat(keys(tickets, from1.limit(limit))).containsExactly("n1", "n2", "n3", "n4");
            assertThat(keys(tickets, before3.limit(limit))).containsExactly("n0", "n1", "n2");
            assertThat(keys(
                            tickets,
                            from1.before(Ticket.DUE, Trail.NOON.plusNanos(3)).limit(limit)))
                    .containsExactly("n1", "n2");
            assertThat(keys(tickets, from1.reversed().limit(limit))).containsExactly("n4", "n3", "n2", "n1");
            assertThat(keys(tickets, before3.reversed().limit(limit))).containsExactly("n2", "n1", "n0");
        }
    }

    @Test
    void a_saved_record_is_found_where_it_belongs_now_and_nowhere_else() {
        Repository<Ticket.Id, Ticket> tickets = emptyStore().repository(Ticket.SCHEMA);
        save(tickets, "t", due(MAIL, 1, Trail.NOON));
        assertThat(keys(tickets, work(MAIL))).containsExactly("t");
        save(tickets, "t", due(WEB, 1, null));
        assertThat(keys(tickets, work(MAIL))).isEmpty();
        assertThat(keys(tickets, work(WEB))).containsExactly("t");
        save(tickets, "t", new Ticket("t", false, 1, WEB, null));
        assertThat(keys(tickets, work(WEB))).isEmpty();
        assertThat(keys(tickets, PageRequest.all())).containsExactly("t");
    }

    @Test
    void an_index_that_the_schema_does_not_have_is_refused() {
        Repository<Ticket.Id, Ticket> tickets = emptyStore().repository(Ticket.SCHEMA);
        PageRequest<Ticket> foreign = Index.orderedBy(Ticket.PRIORITY).where();
        assertThatThrownBy(() -> tickets.page(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tickets.page(work(MAIL).after(new Cursor("not a time", "t"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_repository_of_a_schema_is_always_the_same_records() {
        Store store = emptyStore();
        save(store.repository(Ticket.SCHEMA), "t", due(MAIL, 1, null));
        assertThat(store.repository(Ticket.SCHEMA).find(Ticket.id("t"))).isPresent();
    }
}
