package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.event.Envelope;
import dev.itsm.event.Hash;
import dev.itsm.event.Head;
import dev.itsm.event.Position;
import dev.itsm.event.StaleHeadException;
import dev.itsm.event.StaleWriteException;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.store.Cursor;
import dev.itsm.store.Page;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.StaleRevisionException;
import dev.itsm.store.Versioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    @Test
    void concurrent_saves_never_lose_one() {
        Repository<I, T> repository = emptyRepository();
        I id = id("1");
        repository.save(id, Revision.NONE, state(0), List.of());
        AtomicInteger number = new AtomicInteger();
        int each = 25;
        Race.count(8, thread -> {
            for (int i = 0; i < each; i++) {
                saveNext(repository, id, number);
            }
            return true;
        });
        assertThat(repository.find(id).orElseThrow().revision()).isEqualTo(Revision.of(1 + 8 * each));
        assertThat(repository.journal().head(id).length()).isEqualTo(8 * each);
        assertThat(repository.journal().verify().faults()).isEmpty();
    }

    private void saveNext(Repository<I, T> repository, I id, AtomicInteger number) {
        while (true) {
            Head head = repository.journal().head(id);
            Revision revision = repository.find(id).orElseThrow().revision();
            String payload = "save " + number.incrementAndGet();
            try {
                repository.save(
                        id, revision, state(number.get()), List.of(Trail.after(head, revision.next(), payload)));
                return;
            } catch (StaleWriteException e) {
                continue; // somebody else was faster
            }
        }
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
