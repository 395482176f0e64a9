package dev.itsm.jdbc;

import dev.itsm.jackson.ItsmJson;
import dev.itsm.store.Column;
import dev.itsm.store.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Makes the tables of records, and fills the columns that they have gained. Runs again whenever the schemas have changed. */
final class RecordTables implements JavaMigration {
    private static final int ROWS = 1_000;

    private final Dialect dialect;
    private final ItsmJson json;
    private final List<Schema<?, ?>> schemas;

    /** A row that is to be filled in. */
    private record Stored(String tenant, String key, String document) {}

    RecordTables(Dialect dialect, ItsmJson json, List<Schema<?, ?>> schemas) {
        this.dialect = dialect;
        this.json = json;
        this.schemas = schemas;
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeatable: decided by the checksum
    }

    @Override
    public String getDescription() {
        return "tables of records";
    }

    @Override
    public Integer getChecksum() {
        return schemas.stream()
                .flatMap(schema -> Table.of(schema).definition(dialect).stream())
                .collect(Collectors.joining(";"))
                .hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (Schema<?, ?> schema : schemas) {
            make(context.getConnection(), schema);
        }
    }

    private <T> void make(Connection connection, Schema<?, T> schema) throws SQLException {
        Table<T> table = Table.of(schema);
        Set<String> before = columns(connection, table.name());
        try (Statement statement = connection.createStatement()) {
            for (String sql : table.definition(dialect)) {
                statement.execute(sql);
            }
        }
        List<Column<T, ?>> gained = table.columns().stream()
                .filter(column -> !before.contains(column.name()))
                .toList();
        if (!before.isEmpty() && !gained.isEmpty()) {
            fill(new Sql(connection, dialect), schema, table, gained);
        }
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> names = new HashSet<>();
        for (String written : List.of(table, table.toUpperCase(Locale.ROOT))) {
            try (ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), written, null)) {
                while (columns.next()) {
                    names.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return names;
    }

    private <T> void fill(Sql sql, Schema<?, T> schema, Table<T> table, List<Column<T, ?>> gained) {
        String update = "update " + table.name() + " set "
                + gained.stream().map(column -> Table.quoted(column) + " = ?").collect(Collectors.joining(", "))
                + " where _tenant = ? and _key = ?";
        List<Stored> rows = rowsAfter(sql, table, new Stored("", "", ""));
        while (!rows.isEmpty()) {
            List<Sql.Values> filled = new ArrayList<>();
            for (Stored row : rows) {
                T state = json.read(schema.type(), row.document());
                filled.add(values -> {
                    for (Column<T, ?> column : gained) {
                        Table.bind(values, column.type(), column.valueOf(state));
                    }
                    values.ordered(row.tenant()).ordered(row.key());
                });
            }
            sql.batch(update, filled);
            rows = rowsAfter(sql, table, rows.get(rows.size() - 1));
        }
    }

    private static List<Stored> rowsAfter(Sql sql, Table<?> table, Stored last) {
        return sql.list(
                "select _tenant, _key, _state from " + table.name()
                        + " where (_tenant, _key) > (?, ?) order by _tenant, _key limit " + ROWS,
                values -> values.ordered(last.tenant()).ordered(last.key()),
                row -> new Stored(row.ordered(), row.ordered(), row.text()));
    }
}
