package dev.itsm.jdbc;

import dev.itsm.id.RecordKind;
import dev.itsm.store.Column;
import dev.itsm.store.Condition;
import dev.itsm.store.Cursor;
import dev.itsm.store.Index;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that reads a page: by key alone, or first the rows that have a value in the ordering column, then those
 * that have none, each part a range of one index. Reversed, the other way round.
 */
final class PageQuery<T> {
    private final String tenant;
    private final Table<T> table;
    private final PageRequest<T> request;
    private final @Nullable Column<T, ?> order;
    private final @Nullable Comparable<?> cursorValue;
    private final List<Sql.Values> values = new ArrayList<>();
    private final String text;

    /** A row with the cursor that continues after it. */
    record Hit<T>(Versioned<T> row, Cursor cursor) {}

    PageQuery(String tenant, Table<T> table, RecordKind kind, PageRequest<T> request) {
        this.tenant = tenant;
        this.table = table;
        this.request = request;
        Index<T, ?> index = request.index();
        if (index != null && !table.indexes().contains(index)) {
            throw new IllegalArgumentException("The repository of " + kind + " has no index " + index + ", only "
                    + table.indexes() + ".\nMaybe it is to be added to the schema.");
        }
        this.order = index == null ? null : index.order();
        this.cursorValue = cursorValue();
        this.text = order == null ? byKey() : byOrder(order);
    }

    private @Nullable Comparable<?> cursorValue() {
        Cursor after = request.after();
        if (after == null || after.order() == null) {
            return null;
        }
        if (order == null) {
            throw new IllegalArgumentException("The cursor " + after
                    + " must be of a request that is ordered by key alone.\nMaybe it is of another request.");
        }
        return order.type().parse(after.order());
    }

    String text() {
        return text;
    }

    void bind(Binding binding) throws SQLException {
        for (Sql.Values value : values) {
            value.bind(binding);
        }
    }

    Hit<T> hit(Row row, Sql.Reading<Versioned<T>> state) throws SQLException {
        String key = row.ordered();
        Comparable<?> value = order == null ? null : Table.read(row, order.type());
        return new Hit<>(state.read(row), new Cursor(value == null ? null : value.toString(), key));
    }

    private String byKey() {
        Cursor after = request.after();
        return "select _key, _revision, _state from " + table.name() + where()
                + (after == null ? "" : " and _key " + beyond() + keyMark(after))
                + " order by _key " + direction() + limit();
    }

    private String byOrder(Column<T, ?> column) {
        String name = Table.quoted(column);
        boolean bounded = request.startInclusive() != null || request.endExclusive() != null;
        Cursor after = request.after();
        List<String> parts = new ArrayList<>();
        if (!request.descending()) {
            if (after == null || cursorValue != null) {
                parts.add(valued(column, name));
            }
            if (!bounded) {
                parts.add(valueless(name));
            }
        } else {
            if (!bounded && (after == null || cursorValue == null)) {
                parts.add(valueless(name));
            }
            parts.add(valued(column, name));
        }
        String either = parts.size() == 1
                ? parts.get(0)
                : "select * from (" + parts.get(0) + ") _first union all select * from (" + parts.get(1) + ") _second";
        return "select _key, _value, _revision, _state from (" + either + ") _both order by _value " + direction()
                + (request.descending() ? " nulls first" : " nulls last") + ", _key " + direction() + limit();
    }

    /** The rows that have a value: after the cursor's, where it has one. */
    private String valued(Column<T, ?> column, String name) {
        StringBuilder part =
                new StringBuilder(select(name)).append(where()).append(" and ").append(name);
        part.append(" is not null");
        bound(part, column, name, ">=", request.startInclusive());
        bound(part, column, name, "<", request.endExclusive());
        Cursor after = request.after();
        if (after != null && cursorValue != null) {
            part.append(" and (")
                    .append(name)
                    .append(", _key) ")
                    .append(beyond())
                    .append(" (?, ?)");
            values.add(binding -> Table.bind(binding, column.type(), cursorValue));
            values.add(binding -> binding.ordered(after.key()));
        }
        return part.append(" order by ")
                .append(name)
                .append(' ')
                .append(direction())
                .append(request.descending() ? " nulls first" : " nulls last")
                .append(", _key ")
                .append(direction())
                .append(limit())
                .toString();
    }

    /** The rows that have no value: after the cursor's key, where that row has none either. */
    private String valueless(String name) {
        StringBuilder part =
                new StringBuilder(select(name)).append(where()).append(" and ").append(name);
        part.append(" is null");
        Cursor after = request.after();
        if (after != null && cursorValue == null) {
            part.append(" and _key ").append(beyond()).append(keyMark(after));
        }
        return part.append(" order by _key ")
                .append(direction())
                .append(limit())
                .toString();
    }

    private String select(String name) {
        return "select _key, " + name + " as _value, _revision, _state from " + table.name();
    }

    private String where() {
        StringBuilder where = new StringBuilder(" where _tenant = ?");
        values.add(binding -> binding.ordered(tenant));
        for (Condition<T> condition : request.conditions()) {
            Column<T, ?> column = condition.column();
            where.append(" and ").append(Table.quoted(column));
            if (condition.value() == null) {
                where.append(" is null");
            } else {
                where.append(" = ?");
                values.add(binding -> Table.bind(binding, column.type(), condition.value()));
            }
        }
        return where.toString();
    }

    private void bound(
            StringBuilder part, Column<T, ?> column, String name, String relation, @Nullable Comparable<?> value) {
        if (value != null) {
            part.append(" and ").append(name).append(' ').append(relation).append(" ?");
            values.add(binding -> Table.bind(binding, column.type(), value));
        }
    }

    private String keyMark(Cursor after) {
        values.add(binding -> binding.ordered(after.key()));
        return " ?";
    }

    private String beyond() {
        return request.descending() ? "<" : ">";
    }

    private String direction() {
        return request.descending() ? "desc" : "asc";
    }

    /** One more than asked for tells whether there is a next page. */
    private String limit() {
        return " limit " + (request.limit() + 1);
    }
}
