package dev.itsm.jdbc;

import dev.itsm.jackson.ItsmJson;
import dev.itsm.jackson.StoredTypes;
import dev.itsm.store.Store;
import dev.itsm.testkit.Ticket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database with tables. Each store on it is another tenant's, and so empty. */
final class Database {
    static final ItsmJson JSON = ItsmJson.of(StoredTypes.builder()
            .id(Ticket.Id.class, Ticket.Id.KIND, Ticket.Id::new)
            .state("ticket", 1, Ticket.class)
            .build());

    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final DataSource source;
    private final ItsmJson json;

    private Database(DataSource source, ItsmJson json) {
        this.source = source;
        this.json = json;
    }

    /** Returns a database with the tables of tickets. */
    static Database on(DataSource source) {
        JdbcSchema.of(JSON, Ticket.SCHEMA).migrate(source);
        return new Database(source, JSON);
    }

    /** Returns a database with the tables of all records that the libraries have. */
    static Database ofPractices(DataSource source) {
        ItsmJson standard = ItsmJson.standard();
        JdbcSchema.standard(standard).migrate(source);
        return new Database(source, standard);
    }

    DataSource source() {
        return source;
    }

    /** Returns the name of a tenant that nothing was kept for. */
    static String newTenant() {
        return "tenant " + TENANTS.incrementAndGet();
    }

    Store emptyStore() {
        return store(newTenant());
    }

    JdbcStore store(String tenant) {
        return JdbcStore.of(source, tenant, json);
    }
}
