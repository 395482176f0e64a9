package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.event.Envelope;
import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.Trail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported and imported is the same store again, also when the import is cut off and started again. */
class TransferTest {
    private static final int TICKETS = 1_234;

    private final JdbcStore from = filled();
    private final JdbcStore into = (JdbcStore) H2.DATABASE.emptyStore();

    private static JdbcStore filled() {
        JdbcStore store = (JdbcStore) H2.DATABASE.emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        for (int i = 0; i < TICKETS; i++) {
            Ticket.Id id = Ticket.id("T🐛" + i);
            List<Envelope> events = Trail.next(store.journal(), id, Revision.of(1), "\"opened\" " + i, "noted");
            tickets.save(id, Revision.NONE, new Ticket("é" + i, true, i, ServiceId.of("mail"), Trail.NOON), events);
        }
        return store;
    }

    private static String export(JdbcStore store) throws IOException {
        StringWriter out = new StringWriter();
        List<Long> progress = new ArrayList<>();
        assertThat(store.transfer(Ticket.SCHEMA).exportTo(out, progress::add)).isEqualTo(TICKETS);
        assertThat(progress).isSorted().endsWith((long) TICKETS);
        return out.toString();
    }

    private long read(String lines) throws IOException {
        return into.transfer(Ticket.SCHEMA).importFrom("one", new BufferedReader(new StringReader(lines)), done -> {});
    }

    private static List<Object> contents(JdbcStore store) {
        List<Object> contents = new ArrayList<>();
        try (Stream<?> rows = store.repository(Ticket.SCHEMA).stream(PageRequest.all())) {
            rows.forEach(contents::add);
        }
        for (int i = 0; i < TICKETS; i++) {
            try (Stream<Envelope> history = store.journal().history(Ticket.id("T🐛" + i))) {
                history.forEach(contents::add);
            }
        }
        return contents;
    }

    @Test
    void what_was_exported_and_imported_is_the_same_again() throws IOException {
        String lines = export(from);
        assertThat(read(lines)).isEqualTo(TICKETS);
        assertThat(contents(into)).isEqualTo(contents(from));
        assertThat(export(into)).isEqualTo(lines);
        assertThat(into.journal().verify().faults()).isEmpty();
    }

    @Test
    void an_import_that_was_cut_off_goes_on_where_it_was() throws IOException {
        String lines = export(from);
        int cut = lines.indexOf('\n', lines.length() / 2);
        assertThatThrownBy(() -> read(lines.substring(0, cut) + "\nrubbish"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line ")
                .hasMessageContaining("Maybe ");
        assertThat(into.repository(Ticket.SCHEMA).page(PageRequest.all()).rows())
                .isNotEmpty();
        assertThat(read(lines)).isEqualTo(TICKETS);
        assertThat(contents(into)).isEqualTo(contents(from));
        assertThat(read(lines)).isEqualTo(TICKETS);
        assertThat(contents(into)).isEqualTo(contents(from));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"payload\":\"noted\"       | \"payload\":\"altered\"  | was altered",
                "\"revision\":1,\"state\"    | \"state\"                | must be an object of record",
                "\"title\":                  | \"titel\":               | 'title'",
                "ticket:T                    | incident:T               | incident",
            })
    void a_line_that_is_not_whole_is_refused_by_its_number(String good, String bad, String message) throws IOException {
        String lines = export(from).lines().findFirst().orElseThrow() + "\n";
        assertThat(lines).contains(good);
        assertThatThrownBy(() -> read(lines.replace(good, bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 1 ")
                .hasMessageContaining(message);
        assertThat(into.repository(Ticket.SCHEMA).page(PageRequest.all()).rows())
                .isEmpty();
    }

    @Test
    void a_record_that_is_here_already_is_refused() throws IOException {
        String line = export(from).lines().findFirst().orElseThrow() + "\n";
        assertThatThrownBy(() -> read(line + line))
                .hasMessageContaining("Line 2 ")
                .hasMessageContaining("already");
    }

    @Test
    void a_line_is_consistent_although_its_record_is_saved_meanwhile() throws IOException {
        String tenant = "saved meanwhile";
        Repository<Ticket.Id, Ticket> tickets = H2.DATABASE.store(tenant).repository(Ticket.SCHEMA);
        Ticket.Id id = Ticket.id("T");
        tickets.save(id, Revision.NONE, Ticket.titled("a"), Trail.next(tickets.journal(), id, Revision.of(1), "one"));
        Runnable meanwhile = () -> tickets.save(
                id, Revision.of(1), Ticket.titled("b"), Trail.next(tickets.journal(), id, Revision.of(2), "two"));
        Connections interrupted = new InterruptedConnections(H2.DATABASE.source(), "from itsm_journal", meanwhile);
        StringWriter out = new StringWriter();
        JdbcStore.of(interrupted, tenant, Database.JSON).transfer(Ticket.SCHEMA).exportTo(out, done -> {});
        assertThat(tickets.find(id).orElseThrow().revision()).isEqualTo(Revision.of(2));
        assertThat(out.toString())
                .contains("\"revision\":1,\"state\"", "\"one\"")
                .doesNotContain("\"two\"");
    }
}
