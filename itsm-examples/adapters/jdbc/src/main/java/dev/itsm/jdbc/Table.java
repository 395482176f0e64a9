package dev.itsm.jdbc;

import dev.itsm.id.RecordKind;
import dev.itsm.store.Column;
import dev.itsm.store.ColumnType;
import dev.itsm.store.Index;
import dev.itsm.store.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a kind of record. Its own columns start with an underscore, which those of a schema cannot.
 *
 * @param name the table's name
 * @param columns those that its indexes use, each once, in their order of appearance
 */
record Table<T>(String name, List<Column<T, ?>> columns, List<Index<T, ?>> indexes) {
    static <T> Table<T> of(Schema<?, T> schema) {
        Map<String, Column<T, ?>> columns = new LinkedHashMap<>();
        for (Index<T, ?> index : schema.indexes()) {
            Stream.concat(index.equal().stream(), Stream.of(index.order())).forEach(column -> add(columns, column));
        }
        return new Table<>(name(schema.kind()), List.copyOf(columns.values()), schema.indexes());
    }

    private static <T> void add(Map<String, Column<T, ?>> columns, Column<T, ?> column) {
        Column<T, ?> before = columns.putIfAbsent(column.name(), column);
        if (before != null && !before.equals(column)) {
            throw new IllegalArgumentException("Two columns of one schema are named '" + column.name()
                    + "'.\nMaybe one was made anew: keep columns in constants.");
        }
    }

    static String name(RecordKind kind) {
        return "itsm_" + kind.name().replace('-', '_');
    }

    /** Returns the column's name as it stands in SQL; it is a plain word, and quoted it can be any of SQL's own. */
    static String quoted(Column<?, ?> column) {
        return '"' + column.name() + '"';
    }

    static String type(Column<?, ?> column, Dialect dialect) {
        return switch (column.type()) {
            case TEXT -> dialect.orderedText();
            case NUMBER -> "bigint";
            case INSTANT -> "numeric(26, 9)";
            case FLAG -> "boolean";
        };
    }

    static void bind(Binding binding, ColumnType type, @Nullable Comparable<?> value) throws SQLException {
        switch (type) {
            case TEXT -> binding.ordered((String) value);
            case NUMBER -> binding.number((Long) value);
            case INSTANT -> binding.instant((Instant) value);
            case FLAG -> binding.flag((Boolean) value);
        }
    }

    static @Nullable Comparable<?> read(Row row, ColumnType type) throws SQLException {
        return switch (type) {
            case TEXT -> row.orderedOrNull();
            case NUMBER -> row.numberOrNull();
            case INSTANT -> row.instantOrNull();
            case FLAG -> row.flagOrNull();
        };
    }

    /** Gives the values of all columns. */
    void bindColumns(Binding binding, T state) throws SQLException {
        for (Column<T, ?> column : columns) {
            bind(binding, column.type(), column.valueOf(state));
        }
    }

    String selectOne() {
        return "select _revision, _state from " + name + " where _tenant = ? and _key = ?";
    }

    String insert() {
        return "insert into " + name + " (_tenant, _key, _revision, _state" + each(column -> ", " + quoted(column))
                + ") values (?, ?, ?, ?" + ", ?".repeat(columns.size()) + ")";
    }

    String update() {
        return "update " + name + " set _revision = ?, _state = ?" + each(column -> ", " + quoted(column) + " = ?")
                + " where _tenant = ? and _key = ? and _revision = ?";
    }

    private String each(java.util.function.Function<Column<T, ?>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining());
    }

    /** Returns the statements that make the table, its columns and its indexes, each only if it is not there. */
    List<String> definition(Dialect dialect) {
        List<String> statements = new ArrayList<>();
        statements.add("create table if not exists " + name + " (_tenant " + dialect.orderedText() + " not null, _key "
                + dialect.orderedText() + " not null, _revision bigint not null, _state " + dialect.document()
                + " not null, primary key (_tenant, _key))");
        for (Column<T, ?> column : columns) {
            statements.add("alter table " + name + " add column if not exists " + quoted(column) + " "
                    + type(column, dialect));
        }
        for (Index<T, ?> index : indexes) {
            String words = Stream.concat(index.equal().stream(), Stream.of(index.order()))
                    .map(Column::name)
                    .collect(Collectors.joining("_"));
            statements.add("create index if not exists " + indexName(words) + " on " + name + " (_tenant, "
                    + index.equal().stream()
                            .map(column -> quoted(column) + ", ")
                            .collect(Collectors.joining())
                    + quoted(index.order()) + " asc nulls last, _key)");
        }
        return statements;
    }

    /** Databases cut long names: the digits keep two of them apart. */
    private String indexName(String words) {
        String full = name + "_by_" + words;
        return full.length() <= 60 ? full : full.substring(0, 51) + "_" + Integer.toHexString(full.hashCode());
    }
}
