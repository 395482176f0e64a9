package dev.itsm.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventName;
import dev.itsm.event.Head;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.jdbc.JdbcSchema;
import dev.itsm.jdbc.JdbcStore;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.store.Versioned;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Incidents in a database, and who reads and writes them. */
final class Rows implements Closeable {
    static final String TENANT = "harbour-works";
    static final ItsmJson JSON = ItsmJson.standard();

    private static final int COUNT = 1_000;
    private static final Act ACT = Act.by(PersonId.of("ana"), Instant.EPOCH);
    private static final EventName NOTED = EventName.of("incident.noted", 1);

    private final @Nullable EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final IncidentRepository repository;
    private int next;

    Rows(String database) throws IOException {
        HikariConfig config = new HikariConfig();
        if (database.equals("PostgreSQL")) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            config.setDataSource(server.getPostgresDatabase());
        } else {
            server = null;
            config.setJdbcUrl("jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1");
        }
        config.setMaximumPoolSize(2);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        JdbcSchema.of(JSON, IncidentRepository.SCHEMA).migrate(pool);
        JdbcStore store = JdbcStore.of(pool, TENANT, JSON);
        repository = IncidentRepository.in(store);
        IncidentDesk desk = IncidentDesk.builder(IncidentProcess.standard())
                .repository(repository)
                .codec(JSON.events())
                .unitOfWork(store.unitOfWork())
                .build();
        By ana = By.person("ana");
        for (int i = 0; i < COUNT; i++) {
            desk.handle(id(i), new Report("Mail is down in building " + i, Level.HIGH, Level.MEDIUM), ana)
                    .orThrow();
            desk.handle(id(i), new Assign(TeamId.of("messaging")), ana).orThrow();
        }
    }

    DataSource pool() {
        return pool;
    }

    IncidentRepository repository() {
        return repository;
    }

    static IncidentId id(int number) {
        return IncidentId.of("INC-" + number);
    }

    IncidentId nextId() {
        next = (next + 1) % COUNT;
        return id(next);
    }

    /** What a save needs that the caller has read before: the state, its revision, and where its chain ends. */
    record Loaded(IncidentId id, Versioned<Incident> row, Head head) {
        Revision revision() {
            return row.revision();
        }

        Envelope event() {
            return Envelope.chained(
                    head.hash(), NOTED, id, revision().next(), ACT, Instant.EPOCH, "1", "{\"text\":\"called back\"}");
        }

        Loaded saved(Envelope event) {
            return new Loaded(id, new Versioned<>(row.state(), revision().next()), head.then(event));
        }
    }

    List<Loaded> load() {
        List<Loaded> loaded = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            IncidentId id = id(i);
            loaded.add(new Loaded(
                    id, repository.find(id).orElseThrow(), repository.journal().head(id)));
        }
        return loaded;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
