package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.event.Envelope;
import dev.itsm.event.Hash;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.StaleHeadException;
import dev.itsm.event.StaleWriteException;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.store.Cursor;
import dev.itsm.store.Page;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Save;
import dev.itsm.store.StaleRevisionException;
import dev.itsm.store.Versioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Repository} must do, whatever it keeps.
 *
 * @param <I> the identities
 * @param <T> the states
 */
public abstract class RepositoryContract<I extends RecordId, T> {
    private static final Revision FIRST = Revision.of(1);

    /** Returns a repository that nothing was saved to, another one each time. */
    protected abstract Repository<I, T> emptyRepository();

    protected abstract I id(String key);

    /** Returns a state, for two numbers two that are not equal. */
    protected abstract T state(int number);

    @Test
    void what_was_saved_is_found() {
        Repository<I, T> repository = emptyRepository();
        assertThat(repository.save(id("1"), Revision.NONE, state(1), List.of()))
                .isEqualTo(new Versioned<>(state(1), FIRST));
        assertThat(repository.find(id("1"))).contains(new Versioned<>(state(1), FIRST));
        assertThat(repository.find(id("2"))).isEmpty();
        repository.save(id("1"), FIRST, state(2), List.of());
        assertThat(repository.find(id("1"))).contains(new Versioned<>(state(2), Revision.of(2)));
        assertThat(repository.findAll(List.of(id("2"), id("1")))).containsOnlyKeys(id("1"));
    }

    @Test
    void what_was_saved_together_is_there_with_its_events() {
        Repository<I, T> repository = emptyRepository();
        repository.save(id("1"), Revision.NONE, state(0), Trail.next(repository.journal(), id("1"), FIRST, "a"));
        List<Save<I, T>> saves = List.of(
                save(repository, "2", Revision.NONE, state(2), "b", "c"),
                save(repository, "1", FIRST, state(1), "d", "e"),
                save(repository, "3", Revision.NONE, state(3)));
        assertThat(repository.saveAll(saves))
                .isEqualTo(saves.stream().map(Save::versioned).toList());
        saves.forEach(save -> assertThat(repository.find(save.id())).contains(save.versioned()));
        assertThat(repository.journal().after(Position.START, 10).envelopes().stream()
                        .map(Envelope::payload))
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(repository.journal().head(id("1")).length()).isEqualTo(3);
        assertThat(repository.journal().verify().faults()).isEmpty();
        assertThatThrownBy(() -> repository.saveAll(saves)).isInstanceOf(StaleRevisionException.class);
        Save<I, T> again = save(repository, "1", Revision.of(2), state(4));
        assertThatThrownBy(() -> repository.saveAll(List.of(again, again)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(repository.find(id("1"))).contains(new Versioned<>(state(1), Revision.of(2)));
    }

    private Save<I, T> save(Repository<I, T> repository, String key, Revision expected, T next, String... payloads) {
        I id = id(key);
        return new Save<>(id, expected, next, Trail.next(repository.journal(), id, expected.next(), payloads));
    }

    @Test
    void a_stale_revision_throws_and_stores_nothing() {
        Repository<I, T> repository = emptyRepository();
        I id = id("1");
        repository.save(id, Revision.NONE, state(1), List.of());
        for (long stale : new long[] {0, 2}) {
            Revision expected = Revision.of(stale);
            List<Envelope> events = Trail.next(repository.journal(), id, expected.next(), "lost");
            assertThatThrownBy(() -> repository.save(id, expected, state(2), events))
                    .isInstanceOf(StaleRevisionException.class)
                    .hasMessageContaining(id.toString());
        }
        assertThatThrownBy(() -> repository.save(id("2"), FIRST, state(2), List.of()))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(repository.find(id)).contains(new Versioned<>(state(1), FIRST));
        assertThat(repository.journal().head(id)).isEqualTo(Head.none(id));
    }

    @Test
    void the_events_are_in_the_journal_with_the_state() {
        Repository<I, T> repository = emptyRepository();
        I id = id("1");
        List<Envelope> events = Trail.next(repository.journal(), id, FIRST, "one", "two");
        repository.save(id, Revision.NONE, state(1), events);
        assertThat(repository.journal().after(Position.START, 10).envelopes()).isEqualTo(events);
        try (Stream<Envelope> history = repository.journal().history(id)) {
            assertThat(history).isEqualTo(events);
        }
    }

    @Test
    void no_state_is_stored_whose_events_do_not_continue_the_chain() {
        Repository<I, T> repository = emptyRepository();
        I id = id("1");
        List<Envelope> old = Trail.next(repository.journal(), id, FIRST, "accepted");
        repository.journal().append(Trail.next(repository.journal(), id, Revision.NONE, "refused"));
        assertThatThrownBy(() -> repository.save(id, Revision.NONE, state(1), old))
                .isInstanceOf(StaleHeadException.class);
        assertThat(repository.find(id)).isEmpty();
        assertThat(repository.page(PageRequest.all()).rows()).isEmpty();
        repository.save(id, Revision.NONE, state(1), Trail.next(repository.journal(), id, FIRST, "accepted again"));
        assertThat(repository.journal().head(id).length()).isEqualTo(2);
    }

    @Test
    void events_of_another_record_or_revision_are_refused() {
        Repository<I, T> repository = emptyRepository();
        List<Envelope> other = List.of(Trail.after(Head.none(id("2")), FIRST, "other"));
        List<Envelope> late = List.of(Trail.after(Head.none(id("1")), Revision.of(2), "late"));
        List<Envelope> loose = List.of(Trail.after(new Head(id("1"), 1, Hash.of("x")), FIRST, "loose"));
        for (List<Envelope> wrong : List.of(other, late)) {
            assertThatThrownBy(() -> repository.save(id("1"), Revision.NONE, state(1), wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> repository.save(id("1"), Revision.NONE, state(1), loose))
                .isInstanceOf(StaleHeadException.class);
        assertThat(repository.find(id("1"))).isEmpty();
    }

    @Test
    void pages_by_key_show_each_record_once_in_the_order_of_code_points() {
        Repository<I, T> repository = emptyRepository();
        List<String> keys = List.of("A", "A-10", "A-2", "Z", "a", "é", "～", "🐛", "🐛!");
        List<Versioned<T>> saved = new ArrayList<>();
        for (String key : keys) {
            saved.add(repository.save(id(key), Revision.NONE, state(saved.size()), List.of()));
        }
        for (int limit : new int[] {1, 2, 3, 9, 100}) {
            assertThat(pages(repository, PageRequest.<T>all().limit(limit))).isEqualTo(saved);
        }
        List<Versioned<T>> reversed = new ArrayList<>(saved);
        Collections.reverse(reversed);
        assertThat(pages(repository, PageRequest.<T>all().limit(4).reversed())).isEqualTo(reversed);
        try (Stream<Versioned<T>> stream =
                repository.stream(PageRequest.<T>all().limit(2))) {
            assertThat(stream).isEqualTo(saved);
        }
    }

    /** Of eight threads that save one record, each save follows the one whose revision it saw, and no other. */
    @Test
    void concurrent_saves_are_one_after_the_other() {
        Repository<I, T> repository = emptyRepository();
        I id = id("1");
        repository.save(id, Revision.NONE, state(0), List.of());
        Map<Long, String> acknowledged = new ConcurrentHashMap<>();
        int each = 25;
        Race.count(8, thread -> {
            for (int i = 0; i < each; i++) {
                saveNext(repository, id, thread + "-" + i, acknowledged);
            }
            return true;
        });
        assertThat(repository.find(id).orElseThrow().revision()).isEqualTo(Revision.of(1 + 8 * each));
        Map<Long, String> journalled = new HashMap<>();
        try (Stream<Envelope> history = repository.journal().history(id)) {
            history.forEach(envelope -> journalled.put(envelope.revision().number(), envelope.payload()));
        }
        assertThat(journalled).hasSize(8 * each).isEqualTo(acknowledged);
        assertThat(repository.journal().verify().faults()).isEmpty();
    }

    private void saveNext(Repository<I, T> repository, I id, String payload, Map<Long, String> acknowledged) {
        while (true) {
            Head head = repository.journal().head(id);
            Revision revision = repository.find(id).orElseThrow().revision();
            T next = state((int) revision.number());
            try {
                Versioned<T> saved =
                        repository.save(id, revision, next, List.of(Trail.after(head, revision.next(), payload)));
                assertThat(acknowledged.put(saved.revision().number(), payload)).isNull();
                return;
            } catch (StaleWriteException e) {
                continue; // somebody else was faster
            }
        }
    }

    /** While some write, others page and read the journal: what rests is seen once a pass, and no event before its state. */
    @Test
    void whoever_reads_while_others_write_sees_whole_steps() {
        Repository<I, T> repository = emptyRepository();
        List<I> resting = Stream.of("b", "d", "f", "h").map(this::id).toList();
        List<I> restless = Stream.of("a", "c", "e", "g", "i").map(this::id).toList();
        List<Versioned<T>> rows = new ArrayList<>();
        resting.forEach(id -> rows.add(repository.save(id, Revision.NONE, state(rows.size()), List.of())));
        AtomicInteger writing = new AtomicInteger(2);
        Race.count(4, thread -> {
            if (thread < 2) {
                for (int i = 0; i < 25; i++) {
                    saveOrLose(repository, restless.get((i * 3 + thread) % restless.size()), 100 + i);
                }
                writing.decrementAndGet();
            } else if (thread == 2) {
                do {
                    List<Versioned<T>> seen =
                            pages(repository, PageRequest.<T>all().limit(2));
                    seen.retainAll(rows);
                    assertThat(seen).isEqualTo(rows);
                } while (writing.get() > 0);
            } else {
                readEvents(repository, writing);
            }
            return true;
        });
        assertThat(repository.journal().after(Position.START, 10).envelopes()).isNotEmpty();
    }

    private void saveOrLose(Repository<I, T> repository, I id, int number) {
        Head head = repository.journal().head(id);
        Revision revision = repository.find(id).map(Versioned::revision).orElse(Revision.NONE);
        try {
            repository.save(id, revision, state(number), List.of(Trail.after(head, revision.next(), "save " + number)));
        } catch (StaleWriteException e) {
            return; // somebody else was faster
        }
    }

    private void readEvents(Repository<I, T> repository, AtomicInteger writing) {
        Position position = Position.START;
        boolean last;
        do {
            last = writing.get() == 0;
            Journal.Batch batch = repository.journal().after(position, 7);
            for (Envelope envelope : batch.envelopes()) {
                Revision state = repository
                        .find(id(envelope.subject().key()))
                        .map(Versioned::revision)
                        .orElse(Revision.NONE);
                assertThat(state).isGreaterThanOrEqualTo(envelope.revision());
            }
            last &= batch.envelopes().isEmpty();
            position = batch.end();
        } while (!last);
    }

    static <T> List<Versioned<T>> pages(Repository<?, T> repository, PageRequest<T> request) {
        List<Versioned<T>> rows = new ArrayList<>();
        @Nullable Cursor cursor = null;
        do {
            Page<Versioned<T>> page = repository.page(request.after(cursor));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(request.limit());
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }
}
