package dev.itsm.jdbc;

import dev.itsm.jackson.ItsmJson;
import dev.itsm.jackson.StoredTypes;
import dev.itsm.store.Store;
import dev.itsm.testkit.Ticket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database with the tables of tickets. Each store on it is another tenant's, and so empty. */
final class Database {
    static final ItsmJson JSON = ItsmJson.of(StoredTypes.builder()
            .id(Ticket.Id.class, Ticket.Id.KIND, Ticket.Id::new)
            .state("ticket", 1, Ticket.class)
            .build());

    private final DataSource source;
    private final AtomicInteger tenants = new AtomicInteger();

    private Database(DataSource source) {
        this.source = source;
    }

    static Database on(DataSource source) {
        JdbcSchema.of(JSON, Ticket.SCHEMA).migrate(source);
        return new Database(source);
    }

    DataSource source() {
        return source;
    }

    Store emptyStore() {
        return store("tenant " + tenants.incrementAndGet());
    }

    Store store(String tenant) {
        return JdbcStore.of(source, tenant, JSON);
    }
}
