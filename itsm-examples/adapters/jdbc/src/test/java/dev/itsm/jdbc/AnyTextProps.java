package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.event.Commitment;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventName;
import dev.itsm.event.Hash;
import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.Condition;
import dev.itsm.store.ErasableStore.Content;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.Trail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A text that somebody may send, in every place that takes one: it is kept exactly and found again by itself, or it is refused
 * in words and nothing is kept. Statements never see it, so that a witness beside it stays as it was.
 */
abstract class AnyTextProps {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    abstract Database database();

    /** A thing to keep that may be refused. */
    private interface Keeping {
        void keep() throws IOException;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> sql = Arbitraries.of(
                "'; drop table itsm_ticket; --",
                "\"; delete from itsm_journal; --",
                "' or '1'='1",
                "$1 ? :x ?1 {fn now()} {d '2020-01-01'}",
                "\\'; select pg_sleep(10); --",
                "%_\\%",
                "\u0000",
                "\uD83D",
                "\uDC1B\uD83D",
                "null",
                "/* ",
                "--",
                "E'\\x41'");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
        return Combinators.combine(any, Arbitraries.oneOf(sql, any), any).as((a, b, c) -> a + b + c);
    }

    @Property(tries = 100)
    void a_text_is_kept_exactly_or_refused(@ForAll("texts") String text) throws IOException {
        String tenant = Database.newTenant();
        Store store = database().store(tenant);
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        Versioned<Ticket> witness = tickets.save(Ticket.id("witness"), Revision.NONE, Ticket.titled("w"), List.of());
        inState(tickets, text);
        inKey(tickets, text);
        inEvent(store, text);
        inPersonalText(store, text);
        inTenant(text);
        inImport(database().store(tenant), text);
        assertThat(tickets.find(Ticket.id("witness"))).contains(witness);
    }

    /** Returns whether it was kept; a refusal says why, and what may be meant. */
    private static boolean isKept(Keeping keeping) throws IOException {
        try {
            keeping.keep();
            return true;
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("\nMaybe ");
            return false;
        }
    }

    private static void inState(Repository<Ticket.Id, Ticket> tickets, String text) throws IOException {
        Ticket.Id id = Ticket.id("state");
        Ticket ticket = Ticket.titled(text);
        if (isKept(() -> tickets.save(id, Revision.NONE, ticket, List.of()))) {
            assertThat(tickets.find(id).orElseThrow().state()).isEqualTo(ticket);
            assertThat(tickets.page(Ticket.BY_TITLE
                                    .where()
                                    .from(Ticket.TITLE, text)
                                    .limit(1))
                            .rows())
                    .extracting(Versioned::state)
                    .containsExactly(ticket);
        } else {
            assertThat(tickets.find(id)).isEmpty();
        }
    }

    private static void inKey(Repository<Ticket.Id, Ticket> tickets, String text) throws IOException {
        if (isKept(() -> {
            Ticket ticket = new Ticket("k", true, 1, ServiceId.of(text), null);
            tickets.save(Ticket.id(text), Revision.NONE, ticket, List.of());
        })) {
            assertThat(tickets.find(Ticket.id(text)).orElseThrow().state().service())
                    .isEqualTo(ServiceId.of(text));
            Condition<Ticket> ofService = Ticket.SERVICE.is(ServiceId.of(text));
            PageRequest<Ticket> request = Ticket.WORK.where(Ticket.OPEN.is(true), Ticket.PRIORITY.is(1L), ofService);
            assertThat(tickets.page(request).rows()).hasSize(1);
        }
    }

    private static void inEvent(Store store, String text) throws IOException {
        Ticket.Id id = Ticket.id("event");
        Act act = Act.by(PersonId.of("ana"), Trail.NOON).because(text.isBlank() ? "x" : text);
        EventName type = EventName.of("ticket.noted", 1);
        if (isKept(() -> store.journal()
                .append(List.of(
                        Envelope.chained(Hash.NONE, type, id, Revision.NONE, act, Trail.NOON, "p" + text, text))))) {
            try (Stream<Envelope> history = store.journal().history(id)) {
                Envelope envelope = history.findFirst().orElseThrow();
                assertThat(envelope.payload()).isEqualTo(text);
                assertThat(envelope.act()).isEqualTo(act);
                assertThat(envelope.policyVersion()).isEqualTo("p" + text);
                assertThat(envelope.isIntact()).isTrue();
            }
        } else {
            assertThat(store.journal().head(id).length()).isZero();
        }
    }

    private static void inPersonalText(Store store, String text) throws IOException {
        String reference = "r" + text;
        if (isKept(() -> store.erasable().keep(reference, PersonId.of("ana"), SECRET, text))) {
            Commitment commitment = Commitment.to(reference, SECRET, text);
            assertThat(store.erasable().read(commitment)).isEqualTo(new Content.Kept(text));
            assertThat(store.erasable().about(PersonId.of("ana"))).containsExactly(reference);
        }
    }

    private void inTenant(String text) throws IOException {
        String tenant = Database.newTenant() + text;
        if (isKept(() -> database()
                .store(tenant)
                .repository(Ticket.SCHEMA)
                .save(Ticket.id("1"), Revision.NONE, Ticket.titled("t"), List.of()))) {
            assertThat(database()
                            .store(tenant)
                            .repository(Ticket.SCHEMA)
                            .page(PageRequest.all())
                            .rows())
                    .hasSize(1);
        }
    }

    private static void inImport(JdbcStore store, String text) throws IOException {
        isKept(() -> assertThat(store.transfer(Ticket.SCHEMA)
                        .importFrom("i" + text, new BufferedReader(new StringReader("")), done -> {}))
                .isZero());
    }
}
