package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariDataSource;
import dev.itsm.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full in the middle of writes: it is said so, and what was acknowledged is there once there is room again. */
class DiskFullTest {
    @TempDir
    private Path folder;

    private final CrashWriters writers = new CrashWriters();

    @Test
    void h2() throws Exception {
        FullDisk.register();
        String url = "jdbc:h2:full:" + folder.resolve("store") + ";WRITE_DELAY=0";
        JdbcConnectionPool full = JdbcConnectionPool.create(url, "itsm", "");
        Store store = Database.on(full).store("full");
        writers.writeUntil(store, Duration.ofMillis(500), () -> FullDisk.ROOM.set(20_000));
        full.dispose();
        FullDisk.ROOM.set(Long.MAX_VALUE);
        JdbcConnectionPool again = JdbcConnectionPool.create(url, "itsm", "");
        writers.verify(Database.on(again).store("full"), null);
        again.dispose();
        requireSaid("H2");
    }

    @Test
    void postgres() throws Exception {
        Path data = Files.createDirectory(folder.resolve("disk"));
        if (!run("mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", data.toString())) {
            abort("Skipped: a disk of its own cannot be mounted here.");
        }
        try {
            fill(data);
        } finally {
            run("umount", "-l", data.toString());
        }
        requireSaid("PostgreSQL");
    }

    private void fill(Path disk) throws Exception {
        Path ballast = disk.resolve("ballast");
        EmbeddedPostgres server = PostgresCrashTest.start(disk.resolve("data"));
        try (HikariDataSource pool = PostgresCrashTest.pool(server)) {
            Store store = Database.on(pool).store("full");
            writers.writeUntil(store, Duration.ofMillis(500), () -> fillUp(ballast));
        } finally {
            PostgresCrashTest.closeQuietly(server);
        }
        Files.delete(ballast);
        EmbeddedPostgres again = PostgresCrashTest.start(disk.resolve("data"));
        try (HikariDataSource pool = PostgresCrashTest.pool(again)) {
            writers.verify(Database.on(pool).store("full"), null);
        } finally {
            PostgresCrashTest.closeQuietly(again);
        }
    }

    /** Writes until nothing more fits. */
    private static void fillUp(Path ballast) {
        try {
            Files.write(ballast, new byte[0]);
            run("dd", "if=/dev/zero", "of=" + ballast, "bs=64k", "status=none");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private void requireSaid(String database) {
        List<String> said = writers.failures();
        assertThat(said).isNotEmpty().allSatisfy(words -> assertThat(words).contains("\nMaybe "));
        System.out.println(database + "'s disk was full after " + writers.acknowledged()
                + " acknowledged commands, all there; it said: " + said.get(0).replace('\n', ' '));
    }
}
