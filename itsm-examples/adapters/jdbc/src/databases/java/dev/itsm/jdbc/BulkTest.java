package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.incident.IncidentRepository;
import dev.itsm.jackson.ItsmJson;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Incidents with their histories are imported by a process with a small heap that is killed on the way and started again, and
 * exported: what comes out is what went in. {@code -Dtickets=1000000} says how many; 5,000 without it.
 */
class BulkTest {
    private static final int TICKETS = Integer.getInteger("tickets", 5_000);
    private static final String HEAP = System.getProperty("heap", "128m");

    @TempDir
    private Path folder;

    @Test
    void h2() throws Exception {
        moveAll("H2", "jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0");
    }

    @Test
    void postgres() throws Exception {
        EmbeddedPostgres server = PostgresCrashTest.start(folder.resolve("data"));
        try {
            moveAll("PostgreSQL", server.getJdbcUrl("postgres", "postgres"));
        } finally {
            server.close();
        }
    }

    private void moveAll(String database, String url) throws Exception {
        Path lines = folder.resolve("in.ndjson");
        long events = new BulkFile().write(lines, TICKETS);
        BulkImport.open(url, (source, store) -> {
            JdbcSchema.standard(ItsmJson.standard()).migrate(source);
            return source;
        });
        long started = System.nanoTime();
        long killedAt = run(url, lines, TICKETS * 2 / 5);
        long killed = System.nanoTime();
        assertThat(killedAt).isBetween(1L, TICKETS - 1L);
        assertThat(run(url, lines, Long.MAX_VALUE)).isEqualTo(TICKETS);
        long imported = System.nanoTime();
        Path out = folder.resolve("out.ndjson");
        long written = BulkImport.open(url, (source, store) -> export(store, out));
        assertThat(written).isEqualTo(TICKETS);
        long exported = System.nanoTime();
        assertThat(Files.mismatch(lines, out)).isEqualTo(-1);
        System.out.printf(
                "%s: %,d incidents with %,d events (%,d MB) imported with a heap of %s in %s, killed at %,d after %s; %,.0f"
                        + " incidents and %,.0f events a second; exported in %s%n",
                database,
                TICKETS,
                events,
                Files.size(lines) >> 20,
                HEAP,
                time(imported - started),
                killedAt,
                time(killed - started),
                TICKETS * 1e9 / (imported - started),
                events * 1e9 / (imported - started),
                time(exported - imported));
    }

    private static long export(JdbcStore store, Path out) throws IOException {
        try (Writer to = Files.newBufferedWriter(out)) {
            return store.transfer(IncidentRepository.SCHEMA).exportTo(to, done -> {});
        }
    }

    private static Duration time(long nanos) {
        return Duration.ofMillis(nanos / 1_000_000);
    }

    /** Lets a process import, and kills it when it has come so far; returns how far it has come. */
    private static long run(String url, Path lines, long killAt) throws IOException, InterruptedException {
        Process importer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BulkImport.class.getName(),
                        url,
                        lines.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long done = 0;
        try (BufferedReader progress = importer.inputReader()) {
            for (String line = progress.readLine(); line != null; line = progress.readLine()) {
                done = Long.parseLong(line);
                if (done >= killAt) {
                    importer.destroyForcibly();
                    break;
                }
            }
        }
        assertThat(importer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return done;
    }
}
