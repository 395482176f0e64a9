package dev.itsm.jdbc;

import dev.itsm.incident.IncidentRepository;
import dev.itsm.jackson.ItsmJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/** Imports the lines of a file in a process of its own, and says how far it is after each commit. */
final class BulkImport {
    private static final String USER = "postgres";

    private BulkImport() {}

    /** What is done with a database while it is open. */
    interface Work<R> {
        R with(DataSource source, JdbcStore store) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        open(arguments[0], (source, store) -> {
            try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[1]))) {
                return store.transfer(IncidentRepository.SCHEMA).importFrom("bulk", in, BulkImport::say);
            }
        });
    }

    private static void say(long done) {
        System.out.println(done);
        System.out.flush();
    }

    /** H2 has its file open as long as the pool has a connection. */
    static <R> R open(String url, Work<R> work) throws IOException {
        if (url.startsWith("jdbc:h2:")) {
            JdbcConnectionPool h2 = JdbcConnectionPool.create(url, USER, "");
            try {
                return work.with(h2, store(h2));
            } finally {
                h2.dispose();
            }
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        postgres.setUser(USER);
        return work.with(postgres, store(postgres));
    }

    private static JdbcStore store(DataSource source) {
        return JdbcStore.of(source, "bulk", ItsmJson.standard());
    }
}
