package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.event.StaleHeadException;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ends of the records' chains. Each is a row of its own: whoever moves it holds its lock until the transaction ends, so two
 * writers cannot both append after it.
 */
final class Heads {
    private static final String INSERT =
            "insert into itsm_head (_tenant, _kind, _key, _length, _hash) values (?, ?, ?, ?, ?)";
    private static final String UPDATE = "update itsm_head set _length = _length + ?, _hash = ?"
            + " where _tenant = ? and _kind = ? and _key = ? and _hash = ?";

    private final String tenant;
    private final RecordIds ids;

    Heads(String tenant, RecordIds ids) {
        this.tenant = tenant;
        this.ids = ids;
    }

    /**
     * Moves the heads to the ends of what their chains gain, and lets the unit know them.
     *
     * @throws StaleHeadException if a chain does not continue one that is stored
     */
    void grow(Sql sql, Unit unit, List<Growth> growths) {
        if (growths.size() == 1) {
            growOne(sql, unit, growths.get(0));
        } else {
            growAll(sql, unit, growths);
        }
    }

    private void growOne(Sql sql, Unit unit, Growth growth) {
        Head known = unit.head(growth.subject());
        growth.after(known == null ? growth.start() : known);
        Long length = growth.isBeginning() ? begin(sql, growth) : move(sql, growth);
        if (length == null) {
            throw new StaleHeadException(stored(sql, growth.subject()), growth.first());
        }
        unit.remember(new Head(growth.subject(), length, growth.last().hash()));
    }

    private @Nullable Long begin(Sql sql, Growth growth) {
        boolean isFirst = sql.insert(INSERT, values -> bind(values, growth.subject(), growth.size(), growth.last()));
        return isFirst ? growth.size() : null;
    }

    private @Nullable Long move(Sql sql, Growth growth) {
        return sql.updated(UPDATE, "_length", values -> bindMove(values, growth));
    }

    private Binding bind(Binding values, RecordId subject, long length, Envelope last) throws SQLException {
        return key(values, subject).number(length).hash(last.hash());
    }

    private void bindMove(Binding values, Growth growth) throws SQLException {
        key(values.number(growth.size()).hash(growth.last().hash()), growth.subject())
                .hash(growth.first().previous());
    }

    /** A few statements for all of them, in the order of the records, so that two who do it cannot block each other. */
    private void growAll(Sql sql, Unit unit, List<Growth> growths) {
        Map<String, Head> known = known(sql, unit, growths);
        List<Sql.Values> begun = new ArrayList<>();
        List<Sql.Values> moved = new ArrayList<>();
        List<Growth> growing = new ArrayList<>();
        growths.stream()
                .sorted(Comparator.comparing(growth -> Unit.name(growth.subject())))
                .forEach(growth -> {
                    Head next =
                            growth.after(known.getOrDefault(Unit.name(growth.subject()), Head.none(growth.subject())));
                    unit.remember(next);
                    if (growth.isBeginning()) {
                        begun.add(values -> bind(values, growth.subject(), growth.size(), growth.last()));
                    } else {
                        moved.add(values -> bindMove(values, growth));
                        growing.add(growth);
                    }
                });
        sql.batch(INSERT, begun);
        int missed = sql.batch(UPDATE, moved);
        if (missed >= 0) {
            Growth stale = growing.get(missed);
            throw new StaleHeadException(stored(sql, stale.subject()), stale.first());
        }
    }

    private Map<String, Head> known(Sql sql, Unit unit, List<Growth> growths) {
        Map<String, Head> heads = new HashMap<>();
        Map<RecordKind, List<RecordId>> unknown = new LinkedHashMap<>();
        for (Growth growth : growths) {
            RecordId subject = growth.subject();
            Head known = unit.head(subject);
            if (known != null) {
                heads.put(Unit.name(subject), known);
            } else {
                unknown.computeIfAbsent(subject.kind(), kind -> new ArrayList<>())
                        .add(subject);
            }
        }
        unknown.forEach((kind, subjects) -> sql.listIn(
                        "select _key, _length, _hash from itsm_head where _tenant = ? and _kind = ? and _key",
                        values -> values.ordered(tenant).ordered(kind.name()),
                        subjects.stream().map(RecordId::key).toList(),
                        row -> new Head(ids.of(kind.name(), row.ordered()), row.number(), row.hash()))
                .forEach(head -> heads.put(Unit.name(head.subject()), head)));
        return heads;
    }

    /** Returns where a chain ends. */
    Head stored(Sql sql, RecordId subject) {
        Head head = sql.one(
                "select _length, _hash from itsm_head where _tenant = ? and _kind = ? and _key = ?",
                values -> key(values, subject),
                row -> new Head(subject, row.number(), row.hash()));
        return head == null ? Head.none(subject) : head;
    }

    private Binding key(Binding values, RecordId subject) throws SQLException {
        return values.ordered(tenant).ordered(subject.kind().name()).ordered(subject.key());
    }
}
