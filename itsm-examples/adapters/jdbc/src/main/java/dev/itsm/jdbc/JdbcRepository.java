package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.store.Page;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.StaleRevisionException;
import dev.itsm.store.Versioned;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One tenant's rows of one table. */
final class JdbcRepository<I extends RecordId, T> implements Repository<I, T> {
    private static final int MOST_IDS = 500;

    private final String tenant;
    private final Schema<I, T> schema;
    private final Table<T> table;
    private final ItsmJson json;
    private final JdbcUnitOfWork units;

    /** A row with its key. */
    private record Keyed<T>(String key, Versioned<T> row) {}

    JdbcRepository(String tenant, Schema<I, T> schema, ItsmJson json, JdbcUnitOfWork units) {
        this.tenant = tenant;
        this.schema = schema;
        this.table = Table.of(schema);
        this.json = json;
        this.units = units;
    }

    Schema<I, T> schema() {
        return schema;
    }

    @Override
    public Journal journal() {
        return units.journal();
    }

    @Override
    public Optional<Versioned<T>> find(I id) {
        return Optional.ofNullable(units.read((sql, unit) ->
                sql.one(table.selectOne(), values -> values.ordered(tenant).ordered(id.key()), this::read)));
    }

    private Versioned<T> read(Row row) throws SQLException {
        Revision revision = Revision.of(row.number());
        return new Versioned<>(json.read(schema.type(), row.text()), revision);
    }

    @Override
    public Map<I, Versioned<T>> findAll(Collection<I> ids) {
        Map<String, Versioned<T>> found = new HashMap<>();
        List<I> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            List<I> some = all.subList(from, Math.min(all.size(), from + MOST_IDS));
            String marks = some.stream().map(id -> "?").collect(Collectors.joining(", "));
            units.read((sql, unit) -> sql.list(
                            "select _key, _revision, _state from " + table.name() + " where _tenant = ? and _key in ("
                                    + marks + ")",
                            values -> {
                                values.ordered(tenant);
                                for (I id : some) {
                                    values.ordered(id.key());
                                }
                            },
                            row -> new Keyed<>(row.ordered(), read(row))))
                    .forEach(keyed -> found.put(keyed.key(), keyed.row()));
        }
        Map<I, Versioned<T>> inOrder = new LinkedHashMap<>();
        all.forEach(id -> {
            Versioned<T> row = found.get(id.key());
            if (row != null) {
                inOrder.put(id, row);
            }
        });
        return inOrder;
    }

    @Override
    public Versioned<T> save(I id, Revision expected, T next, List<Envelope> events) {
        Versioned<T> versioned = new Versioned<>(next, expected.next());
        events.forEach(event -> event.requireAbout(id, versioned.revision()));
        String document = json.write(next);
        return units.write((sql, unit) -> {
            boolean saved = expected.equals(Revision.NONE)
                    ? insert(sql, id, versioned, document)
                    : update(sql, id, expected, versioned, document);
            if (!saved) {
                throw new StaleRevisionException(id, expected, revision(sql, id));
            }
            if (!events.isEmpty()) {
                units.journal().append(events);
            }
            return versioned;
        });
    }

    private boolean insert(Sql sql, I id, Versioned<T> next, String document) {
        return sql.insert(table.insert(), values -> {
            values.ordered(tenant)
                    .ordered(id.key())
                    .number(next.revision().number())
                    .text(document);
            table.bindColumns(values, next.state());
        });
    }

    private boolean update(Sql sql, I id, Revision expected, Versioned<T> next, String document) {
        return sql.update(table.update(), values -> {
                    values.number(next.revision().number()).text(document);
                    table.bindColumns(values, next.state());
                    values.ordered(tenant).ordered(id.key()).number(expected.number());
                })
                == 1;
    }

    private Revision revision(Sql sql, I id) {
        Long revision = sql.one(
                "select _revision from " + table.name() + " where _tenant = ? and _key = ?",
                values -> values.ordered(tenant).ordered(id.key()),
                Row::number);
        return revision == null ? Revision.NONE : Revision.of(revision);
    }

    @Override
    public Page<Versioned<T>> page(PageRequest<T> request) {
        PageQuery<T> query = new PageQuery<>(tenant, table, schema.kind(), request);
        List<PageQuery.Hit<T>> hits =
                units.read((sql, unit) -> sql.list(query.text(), query::bind, row -> query.hit(row, this::read)));
        boolean more = hits.size() > request.limit();
        List<PageQuery.Hit<T>> shown = more ? hits.subList(0, request.limit()) : hits;
        return new Page<>(
                shown.stream().map(PageQuery.Hit::row).toList(),
                more ? last(shown).cursor() : null);
    }

    private static <E> E last(List<E> list) {
        return list.get(list.size() - 1);
    }
}
