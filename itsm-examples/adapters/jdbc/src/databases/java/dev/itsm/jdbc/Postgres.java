package dev.itsm.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A PostgreSQL server of this process, one for all tests, as durable as a real one. */
final class Postgres {
    static final EmbeddedPostgres SERVER = start();
    private static final HikariDataSource POOL = pool();
    static final Database DATABASE = Database.on(POOL);
    static final Database PRACTICES = Database.ofPractices(POOL);

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource pool() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(SERVER.getPostgresDatabase());
        pool.setMaximumPoolSize(20);
        return new HikariDataSource(pool);
    }
}
