package dev.itsm.jdbc;

import dev.itsm.jackson.ItsmJson;
import dev.itsm.store.Schema;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables that stores need: for the journal, and for each kind of record.
 *
 * <p>Made and brought up to date by Flyway, whose history is in {@code itsm_schema_history}; tables of others in the same
 * database are left alone. A column that a schema has gained is filled from the states that are there already. Nothing is
 * ever dropped: a column that no index needs any more stays until somebody drops it.
 */
public final class JdbcSchema {
    private static final String HISTORY = "itsm_schema_history";

    private final ItsmJson json;
    private final List<Schema<?, ?>> schemas;

    private JdbcSchema(ItsmJson json, List<Schema<?, ?>> schemas) {
        this.json = json;
        this.schemas = schemas;
    }

    /** Returns the tables for records of these schemas. */
    public static JdbcSchema of(ItsmJson json, Schema<?, ?>... schemas) {
        return new JdbcSchema(json, List.of(schemas));
    }

    /** Returns the tables for all records that the libraries have: those of {@link StandardSchemas#all}. */
    public static JdbcSchema standard(ItsmJson json) {
        return new JdbcSchema(json, StandardSchemas.all());
    }

    /**
     * Makes the tables, or brings them up to date. Doing it again changes nothing.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database is not as its history says
     */
    public void migrate(DataSource source) {
        Dialect dialect = Connections.of(source).reading(Dialect::of);
        Flyway.configure(JdbcSchema.class.getClassLoader())
                .dataSource(source)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:dev/itsm/jdbc/schema/" + dialect.folder())
                .javaMigrations(new RecordTables(dialect, json, schemas))
                .load()
                .migrate();
    }
}
