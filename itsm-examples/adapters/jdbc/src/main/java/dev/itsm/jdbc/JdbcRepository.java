package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.store.Page;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Save;
import dev.itsm.store.Schema;
import dev.itsm.store.StaleRevisionException;
import dev.itsm.store.Versioned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One tenant's rows of one table. */
final class JdbcRepository<I extends RecordId, T> implements Repository<I, T> {
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
        units.read((sql, unit) -> sql.listIn(
                        "select _key, _revision, _state from " + table.name() + " where _tenant = ? and _key",
                        values -> values.ordered(tenant),
                        ids.stream().map(RecordId::key).toList(),
                        row -> new Keyed<>(row.ordered(), read(row))))
                .forEach(keyed -> found.put(keyed.key(), keyed.row()));
        Map<I, Versioned<T>> inOrder = new LinkedHashMap<>();
        ids.forEach(id -> {
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
        return sql.insert(table.insert(), values -> bindInsert(values, id, next, document));
    }

    private void bindInsert(Binding values, I id, Versioned<T> next, String document) throws SQLException {
        values.ordered(tenant)
                .ordered(id.key())
                .number(next.revision().number())
                .text(document);
        table.bindColumns(values, next.state());
    }

    private boolean update(Sql sql, I id, Revision expected, Versioned<T> next, String document) {
        return sql.update(table.update(), values -> bindUpdate(values, id, expected, next, document)) == 1;
    }

    private void bindUpdate(Binding values, I id, Revision expected, Versioned<T> next, String document)
            throws SQLException {
        values.number(next.revision().number()).text(document);
        table.bindColumns(values, next.state());
        values.ordered(tenant).ordered(id.key()).number(expected.number());
    }

    @Override
    public List<Versioned<T>> saveAll(List<Save<I, T>> saves) {
        Save.requireDistinct(saves);
        Map<I, String> documents = new HashMap<>();
        saves.forEach(save -> documents.put(save.id(), json.write(save.next())));
        return units.run(() -> units.write((sql, unit) -> {
            requireCurrent(sql, saves);
            write(sql, saves, documents);
            List<Envelope> events = new ArrayList<>();
            saves.forEach(save -> events.addAll(save.events()));
            if (!events.isEmpty()) {
                units.journal().append(events);
            }
            return saves.stream().map(Save::versioned).toList();
        }));
    }

    private void requireCurrent(Sql sql, List<Save<I, T>> saves) {
        Map<String, Revision> stored = new HashMap<>();
        sql.listIn(
                        "select _key, _revision from " + table.name() + " where _tenant = ? and _key",
                        values -> values.ordered(tenant),
                        saves.stream().map(save -> save.id().key()).toList(),
                        row -> Map.entry(row.ordered(), Revision.of(row.number())))
                .forEach(row -> stored.put(row.getKey(), row.getValue()));
        for (Save<I, T> save : saves) {
            Revision actual = stored.getOrDefault(save.id().key(), Revision.NONE);
            if (!actual.equals(save.expected())) {
                throw new StaleRevisionException(save.id(), save.expected(), actual);
            }
        }
    }

    /** In the order of the records, so that two who save the same ones cannot block each other. */
    private void write(Sql sql, List<Save<I, T>> saves, Map<I, String> documents) {
        List<Save<I, T>> changed = new ArrayList<>();
        List<Sql.Values> updates = new ArrayList<>();
        List<Sql.Values> inserts = new ArrayList<>();
        saves.stream().sorted(Comparator.comparing(save -> save.id().key())).forEach(save -> {
            String document = documents.getOrDefault(save.id(), "");
            if (save.expected().equals(Revision.NONE)) {
                inserts.add(values -> bindInsert(values, save.id(), save.versioned(), document));
            } else {
                updates.add(values -> bindUpdate(values, save.id(), save.expected(), save.versioned(), document));
                changed.add(save);
            }
        });
        sql.batch(table.insert(), inserts);
        int missed = sql.batch(table.update(), updates);
        if (missed >= 0) {
            Save<I, T> stale = changed.get(missed);
            throw new StaleRevisionException(stale.id(), stale.expected(), revision(sql, stale.id()));
        }
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
