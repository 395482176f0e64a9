package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.event.Envelope;
import dev.itsm.event.Seal;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import dev.itsm.testkit.Ticket;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process in which H2 runs is killed in the middle of writes: what it acknowledged is in the file. */
class H2CrashTest {
    private static final int CRASHES = Integer.getInteger("crashes", 3);
    private static final int SAVES = 150;

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0";
        Map<String, Long> acknowledged = new HashMap<>();
        Seal seal = null;
        for (int crash = 0; crash < CRASHES; crash++) {
            killAfter(SAVES * (crash + 1), url, acknowledged);
            JdbcConnectionPool pool = JdbcConnectionPool.create(url, "itsm", "");
            try {
                Store store = Database.on(pool).store("crashes");
                verify(store, acknowledged, seal);
                seal = store.journal().seal(Instant.EPOCH.plusSeconds(crash));
            } finally {
                pool.getConnection().createStatement().execute("shutdown");
                pool.dispose();
            }
        }
        System.out.println("H2 was killed " + CRASHES + " times: "
                + acknowledged.values().stream().mapToLong(Long::longValue).sum() + " acknowledged commands, all there");
    }

    private static void killAfter(int saves, String url, Map<String, Long> acknowledged)
            throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        H2Victim.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = victim.inputReader()) {
            for (int i = 0; i < saves; i++) {
                note(lines.readLine(), acknowledged);
            }
            victim.destroyForcibly();
        }
        assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void note(String line, Map<String, Long> acknowledged) {
        String[] parts = line.split(" ");
        acknowledged.merge(parts[0], Long.valueOf(parts[1]), Math::max);
    }

    private static void verify(Store store, Map<String, Long> acknowledged, @Nullable Seal seal) {
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        acknowledged.forEach((key, revision) -> {
            Versioned<Ticket> ticket = tickets.find(Ticket.id(key)).orElseThrow();
            assertThat(ticket.revision().number()).isGreaterThanOrEqualTo(revision);
            try (Stream<Envelope> history = store.journal().history(Ticket.id(key))) {
                List<Envelope> events = history.toList();
                assertThat(events).hasSize((int) ticket.revision().number());
                assertThat(events.get(events.size() - 1).payload()).isEqualTo(ticket.state().title());
            }
        });
        assertThat((seal == null ? store.journal().verify() : store.journal().verify(seal)).faults()).isEmpty();
    }
}
