package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.event.Seal;
import dev.itsm.id.Revision;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.Trail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Threads that save tickets with an event each, and remember what was acknowledged. */
final class CrashWriters {
    private static final int THREADS = 4;

    private final Map<Ticket.Id, Long> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** Returns in which words each of the threads was told that the store is down. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    long acknowledged() {
        return acknowledged.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Writes until the store fails, which the end of it should make it do after that time. */
    void writeUntil(Store store, Duration time, Runnable end) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            threads.execute(() -> write(store.repository(Ticket.SCHEMA), number));
        }
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        end.run();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private void write(Repository<Ticket.Id, Ticket> tickets, int thread) {
        try {
            for (int i = 0; true; i++) {
                Ticket.Id id = Ticket.id("T" + thread + "-" + i % 50);
                Revision before = tickets.find(id).map(Versioned::revision).orElse(Revision.NONE);
                Head head = tickets.journal().head(id);
                tickets.save(id, before, Ticket.titled("save " + i), List.of(Trail.after(head, before.next(), "save " + i)));
                acknowledged.merge(id, before.next().number(), Math::max);
            }
        } catch (StoreFailedException down) {
            failures.add(String.valueOf(down.getMessage())); // that is what was waited for
        }
    }

    /** Holds what is stored against what was acknowledged: each save is there with its event, or neither is. */
    void verify(Store store, @Nullable Seal seal) {
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        acknowledged.forEach((id, revision) ->
                assertThat(tickets.find(id).orElseThrow().revision().number()).isGreaterThanOrEqualTo(revision));
        try (Stream<Versioned<Ticket>> all = tickets.stream(PageRequest.all())) {
            assertThat(all.mapToLong(ticket -> ticket.revision().number()).sum())
                    .isGreaterThanOrEqualTo(acknowledged());
        }
        for (Ticket.Id id : acknowledged.keySet()) {
            Versioned<Ticket> ticket = tickets.find(id).orElseThrow();
            try (Stream<Envelope> history = store.journal().history(id)) {
                List<Envelope> events = history.toList();
                assertThat(events).hasSize((int) ticket.revision().number());
                assertThat(events.get(events.size() - 1).payload()).isEqualTo(ticket.state().title());
            }
        }
        assertThat((seal == null ? store.journal().verify() : store.journal().verify(seal)).faults()).isEmpty();
    }
}
