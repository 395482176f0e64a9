package dev.itsm.jdbc;

import dev.itsm.event.Journal;
import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.store.ErasableStore;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import dev.itsm.store.UnitOfWork;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * One tenant's store on a database. Thread-safe; all that it keeps is in the database, so any number may be made.
 *
 * <pre>{@code
 * JdbcSchema.of(json, IncidentRepository.SCHEMA).migrate(dataSource); // once, when the product is installed or updated
 * Store store = JdbcStore.of(dataSource, "harbour-works", json);
 * IncidentRepository incidents = IncidentRepository.in(store);
 * }</pre>
 *
 * <p>Commits are as durable as the database is set to make them: on PostgreSQL {@code fsync} and {@code synchronous_commit}
 * must be on, as they are by default; for H2 the address must end in {@code ;WRITE_DELAY=0}, or a killed process loses
 * what it committed last.
 */
public final class JdbcStore implements Store {
    private static final RecordKind TENANT = RecordKind.of("tenant");

    private final String tenant;
    private final ItsmJson json;
    private final JdbcUnitOfWork units;
    private final ErasableStore erasable;
    private final Map<RecordKind, JdbcRepository<?, ?>> repositories = new ConcurrentHashMap<>();

    private JdbcStore(Connections connections, String tenant, ItsmJson json) {
        this.tenant = Keys.check(TENANT, tenant);
        this.json = json;
        Dialect dialect = connections.reading(Dialect::of);
        this.units = new JdbcUnitOfWork(
                connections, dialect, unit -> new JdbcJournal(tenant, new KnownIds(json, repositories), unit));
        this.erasable = new JdbcErasableStore(tenant, units);
    }

    /**
     * Returns a tenant's store whose transactions begin and end here.
     *
     * @param tenant a name of at most {@value Keys#MAXIMUM_LENGTH} characters
     * @param json how states are written
     */
    public static JdbcStore of(DataSource source, String tenant, ItsmJson json) {
        return of(Connections.of(source), tenant, json);
    }

    /** Returns a tenant's store that joins the transactions of the embedder. */
    public static JdbcStore of(Connections connections, String tenant, ItsmJson json) {
        return new JdbcStore(connections, tenant, json);
    }

    @Override
    public <I extends RecordId, T> Repository<I, T> repository(Schema<I, T> schema) {
        JdbcRepository<?, ?> repository =
                repositories.computeIfAbsent(schema.kind(), kind -> new JdbcRepository<>(tenant, schema, json, units));
        if (!repository.schema().equals(schema)) {
            throw new IllegalArgumentException("The store keeps records of kind " + schema.kind()
                    + " by another schema already.\nMaybe the schema is made anew each time: keep it in a constant.");
        }
        @SuppressWarnings("unchecked") // an equal schema has equal types
        JdbcRepository<I, T> typed = (JdbcRepository<I, T>) repository;
        return typed;
    }

    /** Returns the moving of records of a kind into this store and out of it, many at a time. */
    public <I extends RecordId, T> Transfer<I, T> transfer(Schema<I, T> schema) {
        repository(schema);
        return new Transfer<>(tenant, schema, json, units);
    }

    @Override
    public Journal journal() {
        return units.journal();
    }

    @Override
    public ErasableStore erasable() {
        return erasable;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return units;
    }
}
