package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.store.Schema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves the records of one kind, each with its whole history, out of a store and into another one, as NDJSON: a line a record.
 * Memory does not grow with the number of records.
 *
 * <pre>{@code
 * {"record":"incident:INC-1","revision":2,"state":{"form":"incident/1","value":{…}},"history":[{"form":"envelope/1",…},…]}
 * }</pre>
 *
 * @param <I> the identities of the records
 * @param <T> their states
 */
public final class Transfer<I extends RecordId, T> {
    private static final int LINES = 500;

    private final String tenant;
    private final Schema<I, T> schema;
    private final Table<T> table;
    private final ItsmJson json;
    private final TransferLine<T> form;
    private final JdbcUnitOfWork units;

    Transfer(String tenant, Schema<I, T> schema, ItsmJson json, JdbcUnitOfWork units) {
        this.tenant = tenant;
        this.schema = schema;
        this.table = Table.of(schema);
        this.json = json;
        this.form = new TransferLine<>(schema.type(), json);
        this.units = units;
    }

    private record Stored(String key, long revision, String state) {}

    /**
     * Writes all records in the order of their keys. Each line is consistent in itself; what is saved meanwhile may or may not
     * be in it.
     *
     * @param progress told how many lines are written so far
     * @return how many lines were written
     */
    public long exportTo(Writer out, LongConsumer progress) throws IOException {
        long lines = 0;
        String last = "";
        while (true) {
            String after = last;
            List<String> some = new ArrayList<>();
            List<Stored> rows = units.write((sql, unit) -> {
                List<Stored> page = rowsAfter(sql, after);
                Map<String, List<Envelope>> histories = histories(sql, page);
                page.forEach(row -> some.add(form.write(
                        schema.id().apply(row.key()),
                        row.revision(),
                        row.state(),
                        upTo(row.revision(), histories.getOrDefault(row.key(), List.of())))));
                return page;
            });
            for (String line : some) {
                out.write(line);
                out.write('\n');
            }
            lines += rows.size();
            progress.accept(lines);
            if (rows.size() < LINES) {
                return lines;
            }
            last = rows.get(rows.size() - 1).key();
        }
    }

    /** The history is read after the state: what was saved in between is not of that state. */
    private static List<Envelope> upTo(long revision, List<Envelope> history) {
        return history.stream()
                .filter(envelope -> envelope.revision().number() <= revision)
                .toList();
    }

    private List<Stored> rowsAfter(Sql sql, String key) {
        return sql.list(
                "select _key, _revision, _state from " + table.name() + " where _tenant = ? and _key > ? order by _key"
                        + " limit " + LINES,
                values -> values.ordered(tenant).ordered(key),
                row -> new Stored(row.ordered(), row.number(), row.text()));
    }

    private Map<String, List<Envelope>> histories(Sql sql, List<Stored> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        return units
                .journal()
                .between(
                        sql,
                        schema.kind(),
                        page.get(0).key(),
                        page.get(page.size() - 1).key())
                .stream()
                .collect(Collectors.groupingBy(envelope -> envelope.subject().key()));
    }

    /**
     * Reads records that this store does not have. An import that was cut off, by whatever, goes on after the last lines that
     * were committed when it is started again under the same name.
     *
     * @param name what this import is remembered by
     * @param progress told how many lines are committed so far
     * @return how many lines the input has
     * @throws IllegalArgumentException if a line is of another form, its history is not whole, or its record is here already;
     *     the message names the line, and the lines before it, a few hundred fewer perhaps, stay
     */
    public long importFrom(String name, BufferedReader in, LongConsumer progress) throws IOException {
        long done = units.read((sql, unit) -> committed(sql, name));
        for (long skipped = 0; skipped < done; skipped++) {
            if (in.readLine() == null) {
                throw new IllegalArgumentException("The import '" + name + "' has committed " + done
                        + " lines, but the input has only " + skipped + ".\nMaybe it is another file.");
            }
        }
        List<TransferLine.Parsed<T>> batch = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            batch.add(parse(line, done + batch.size() + 1));
            if (batch.size() == LINES) {
                done = commit(name, done, batch);
                progress.accept(done);
                batch.clear();
            }
        }
        done = commit(name, done, batch);
        progress.accept(done);
        return done;
    }

    private TransferLine.Parsed<T> parse(String line, long number) {
        try {
            TransferLine.Parsed<T> parsed = form.read(line);
            if (!parsed.subject().kind().equals(schema.kind())) {
                throw new IllegalArgumentException(
                        "it is about " + parsed.subject() + ", not of kind " + schema.kind());
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            throw fault(number, e.getMessage(), e);
        }
    }

    private static IllegalArgumentException fault(long line, @Nullable String why, @Nullable Exception cause) {
        String words = String.valueOf(why);
        int end = words.indexOf("\nMaybe ");
        return new IllegalArgumentException(
                "Line " + line + " cannot be imported: " + (end < 0 ? words : words.substring(0, end))
                        + "\nMaybe the file was altered, or is of another version.",
                cause);
    }

    private long committed(Sql sql, String name) {
        Long lines = sql.one(
                "select _lines from itsm_import where _tenant = ? and _name = ?",
                values -> values.ordered(tenant).ordered(name),
                Row::number);
        return lines == null ? 0 : lines;
    }

    /** Stores some lines and how far the import has come, in one transaction. */
    private long commit(String name, long before, List<TransferLine.Parsed<T>> batch) {
        return units.write((sql, unit) -> {
            requireNew(sql, before, batch);
            insert(sql, batch);
            List<Envelope> histories = new ArrayList<>();
            batch.forEach(line -> histories.addAll(line.history()));
            units.journal().appendIntact(sql, unit, histories);
            long done = before + batch.size();
            if (!sql.insert(
                    "insert into itsm_import (_tenant, _name, _lines) values (?, ?, ?)",
                    values -> values.ordered(tenant).ordered(name).number(done))) {
                sql.update(
                        "update itsm_import set _lines = ? where _tenant = ? and _name = ?",
                        values -> values.number(done).ordered(tenant).ordered(name));
            }
            return done;
        });
    }

    private void requireNew(Sql sql, long before, List<TransferLine.Parsed<T>> batch) {
        Set<String> known = new HashSet<>(sql.listIn(
                "select _key from " + table.name() + " where _tenant = ? and _key",
                values -> values.ordered(tenant),
                batch.stream().map(line -> line.subject().key()).toList(),
                Row::ordered));
        for (int i = 0; i < batch.size(); i++) {
            RecordId subject = batch.get(i).subject();
            if (!known.add(subject.key())) {
                throw fault(before + i + 1, "there is a record " + subject + " already", null);
            }
        }
    }

    private void insert(Sql sql, List<TransferLine.Parsed<T>> batch) {
        List<Sql.Values> records = new ArrayList<>();
        for (TransferLine.Parsed<T> line : batch) {
            String document = json.write(line.state());
            records.add(values -> {
                values.ordered(tenant)
                        .ordered(line.subject().key())
                        .number(Revision.of(line.revision()).number())
                        .text(document);
                table.bindColumns(values, line.state());
            });
        }
        sql.batch(table.insert(), records);
    }
}
