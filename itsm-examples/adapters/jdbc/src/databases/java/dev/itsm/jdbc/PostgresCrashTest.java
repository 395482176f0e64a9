package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.itsm.event.Seal;
import dev.itsm.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed in the middle of writes, again and again: what was acknowledged is there, nothing is there by half,
 * the journal verifies against its last seal. {@code -Dcrashes=20} says how often; 3 without it.
 */
class PostgresCrashTest {
    private static final int CRASHES = Integer.getInteger("crashes", 3);

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_server_is_killed() throws Exception {
        Path data = folder.resolve("data");
        CrashWriters writers = new CrashWriters();
        Seal lastSeal = null;
        Random random = new Random(42);
        for (int crash = 0; crash <= CRASHES; crash++) {
            EmbeddedPostgres server = start(data);
            try (HikariDataSource pool = pool(server)) {
                Store store = Database.on(pool).store("crashes");
                writers.verify(store, lastSeal);
                lastSeal = store.journal().seal(Instant.EPOCH.plusSeconds(crash));
                if (crash < CRASHES) {
                    writers.writeUntil(store, Duration.ofMillis(300 + random.nextInt(900)), () -> kill(data));
                }
            } finally {
                closeQuietly(server);
            }
        }
        System.out.println("PostgreSQL was killed " + CRASHES + " times: " + writers.acknowledged()
                + " acknowledged commands, all there");
        assertThat(writers.acknowledged()).isGreaterThan(CRASHES);
    }

    static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(server.getPostgresDatabase());
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(1_000);
        return new HikariDataSource(pool);
    }

    private static void kill(Path data) {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
            new ProcessBuilder("kill", "-9", pid).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server that was killed cannot be stopped: what is left of it is its lock. */
    static void closeQuietly(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException | RuntimeException killed) {
            System.out.println("closing: " + killed.getMessage());
        }
    }
}
