package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.event.Commitment;
import dev.itsm.event.Envelope;
import dev.itsm.event.Position;
import dev.itsm.event.StaleHeadException;
import dev.itsm.event.StaleWriteException;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.ErasableStore.Content;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.store.UnitOfWork;
import dev.itsm.store.Versioned;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} must do, over the {@link Store} that it belongs to. */
public abstract class UnitOfWorkContract {
    private static final Revision FIRST = Revision.of(1);
    private static final Ticket.Id A = Ticket.id("A");
    private static final Ticket.Id B = Ticket.id("B");
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    /** Returns a store that nothing was written to, another one each time. */
    protected abstract Store emptyStore();

    @Test
    void all_of_it_takes_effect_when_the_work_returns() {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        String answer = store.unitOfWork().run(() -> {
            save(tickets, A, Revision.NONE, "a1");
            save(tickets, B, Revision.NONE, "b1");
            save(tickets, A, FIRST, "a2");
            store.erasable().keep("t1", PersonId.of("ana"), KEY, "Ana");
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(tickets.find(A)).contains(new Versioned<>(Ticket.titled("a2"), Revision.of(2)));
        assertThat(tickets.find(B)).contains(new Versioned<>(Ticket.titled("b1"), FIRST));
        assertThat(store.journal().after(Position.START, 10).envelopes())
                .extracting(Envelope::payload)
                .containsExactly("a1", "b1", "a2");
        assertThat(store.erasable().about(PersonId.of("ana"))).containsExactly("t1");
    }

    @Test
    void none_of_it_takes_effect_when_the_work_throws() {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        save(tickets, A, Revision.NONE, "a1");
        Commitment kept = store.erasable().keep("t1", PersonId.of("ana"), KEY, "Ana");
        IllegalStateException failure = new IllegalStateException("the embedder's own");
        assertThatThrownBy(() -> store.unitOfWork().run(() -> {
                    save(tickets, A, FIRST, "a2");
                    save(tickets, B, Revision.NONE, "b1");
                    store.erasable()
                            .erase("t1", Act.by(PersonId.of("dpo"), Trail.NOON).because("asked"));
                    store.erasable().keep("t2", PersonId.of("bo"), KEY, "Bo");
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(tickets.find(A)).contains(new Versioned<>(Ticket.titled("a1"), FIRST));
        assertThat(tickets.find(B)).isEmpty();
        assertThat(tickets.page(PageRequest.all()).rows()).hasSize(1);
        assertThat(store.journal().after(Position.START, 10).envelopes()).hasSize(1);
        assertThat(store.erasable().read(kept)).isEqualTo(new Content.Kept("Ana"));
        assertThat(store.erasable().about(PersonId.of("bo"))).isEmpty();
    }

    @Test
    void inside_one_sees_its_own_writes_and_outside_nobody_does() {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        save(tickets, A, Revision.NONE, "zebra");
        store.unitOfWork().run(() -> {
            save(tickets, A, FIRST, "ant");
            save(tickets, B, Revision.NONE, "bee");
            assertThat(titles(tickets)).containsExactly("ant", "bee");
            assertThat(tickets.find(A).orElseThrow().revision()).isEqualTo(Revision.of(2));
            assertThat(store.journal().head(A).length()).isEqualTo(2);
            assertThat(payloads(store, A)).containsExactly("zebra", "ant");
            assertThat(elsewhere(() -> titles(tickets))).containsExactly("zebra");
            assertThat(elsewhere(() -> tickets.find(B))).isEmpty();
            assertThat(elsewhere(() -> payloads(store, A))).containsExactly("zebra");
            assertThat(elsewhere(() -> store.journal().after(Position.START, 10).envelopes()))
                    .hasSize(1);
            return null;
        });
        assertThat(elsewhere(() -> titles(tickets))).containsExactly("ant", "bee");
    }

    @Test
    void a_write_by_somebody_faster_takes_all_of_it_back() {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        save(tickets, A, Revision.NONE, "a1");
        assertThatThrownBy(() -> store.unitOfWork().run(() -> {
                    Revision read = tickets.find(A).orElseThrow().revision();
                    elsewhere(() -> save(tickets, A, FIRST, "faster"));
                    save(tickets, B, Revision.NONE, "b1");
                    return save(tickets, A, read, "slower");
                }))
                .isInstanceOf(StaleWriteException.class);
        assertThat(tickets.find(A).orElseThrow().state()).isEqualTo(Ticket.titled("faster"));
        assertThat(tickets.find(B)).isEmpty();
        assertThat(payloads(store, A)).containsExactly("a1", "faster");
        assertThat(store.journal().verify().faults()).isEmpty();
    }

    @Test
    void a_unit_inside_another_is_part_of_it() {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        UnitOfWork unit = store.unitOfWork();
        unit.run(() -> {
            unit.run(() -> save(tickets, A, Revision.NONE, "inner"));
            assertThat(elsewhere(() -> tickets.find(A))).isEmpty();
            return null;
        });
        assertThat(tickets.find(A)).isPresent();
    }

    @Test
    void a_failure_inside_that_was_caught_takes_all_of_it_back() {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        UnitOfWork unit = store.unitOfWork();
        assertThatThrownBy(() -> unit.run(() -> {
                    save(tickets, A, Revision.NONE, "outer");
                    try {
                        unit.run(() -> {
                            save(tickets, B, Revision.NONE, "inner");
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException e) {
                        return "swallowed";
                    }
                    return "unreached";
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tickets.find(A)).isEmpty();
        assertThat(tickets.find(B)).isEmpty();
    }

    @Test
    void a_refusal_that_was_journalled_commits() {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        store.unitOfWork().run(() -> {
            store.journal().append(Trail.next(store.journal(), A, Revision.NONE, "refused"));
            return save(tickets, A, Revision.NONE, "accepted");
        });
        assertThat(payloads(store, A)).containsExactly("refused", "accepted");
        assertThat(tickets.find(A).orElseThrow().revision()).isEqualTo(FIRST);
    }

    @Test
    void a_chain_that_somebody_faster_continued_takes_all_of_it_back() {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        assertThatThrownBy(() -> store.unitOfWork().run(() -> {
                    List<Envelope> events = Trail.next(store.journal(), A, FIRST, "slower");
                    elsewhere(() -> {
                        store.journal().append(Trail.next(store.journal(), A, Revision.NONE, "refused meanwhile"));
                        return "refused";
                    });
                    return tickets.save(A, Revision.NONE, Ticket.titled("a"), events);
                }))
                .isInstanceOf(StaleHeadException.class);
        assertThat(tickets.find(A)).isEmpty();
        assertThat(payloads(store, A)).containsExactly("refused meanwhile");
    }

    private static Versioned<Ticket> save(
            Repository<Ticket.Id, Ticket> tickets, Ticket.Id id, Revision expected, String title) {
        return tickets.save(
                id, expected, Ticket.titled(title), Trail.next(tickets.journal(), id, expected.next(), title));
    }

    private static List<String> titles(Repository<Ticket.Id, Ticket> tickets) {
        return tickets.page(Ticket.BY_TITLE.where()).rows().stream()
                .map(row -> row.state().title())
                .toList();
    }

    private static List<String> payloads(Store store, Ticket.Id id) {
        try (Stream<Envelope> history = store.journal().history(id)) {
            return history.map(Envelope::payload).toList();
        }
    }

    /** Runs in another thread, which is in no unit. */
    private static <R> R elsewhere(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work).join();
    }
}
