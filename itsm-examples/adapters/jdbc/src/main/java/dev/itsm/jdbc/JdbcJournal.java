package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.EventName;
import dev.itsm.event.Hash;
import dev.itsm.event.Head;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.Seal;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Positions come from the tenant's row, at the end of a unit, so that its lock is held only around the commit. */
final class JdbcJournal implements Journal {
    private static final String COLUMNS = "_kind, _key, _type, _revision, _actor, _on_behalf, _acted_at, _reason,"
            + " _recorded_at, _policy, _payload, _previous, _hash";
    private static final int BATCH = 1_000;

    private final String tenant;
    private final RecordIds ids;
    private final JdbcUnitOfWork units;
    private final Heads heads;

    JdbcJournal(String tenant, RecordIds ids, JdbcUnitOfWork units) {
        this.tenant = tenant;
        this.ids = ids;
        this.units = units;
        this.heads = new Heads(tenant, ids);
    }

    @Override
    public void append(List<Envelope> envelopes) {
        envelopes.forEach(Envelope::requireIntact);
        units.write((sql, unit) -> {
            appendIntact(sql, unit, envelopes);
            return null;
        });
    }

    /** Appends envelopes whose hashes have been looked at. */
    void appendIntact(Sql sql, Unit unit, List<Envelope> envelopes) {
        List<Growth> growths = Growth.of(envelopes);
        heads.grow(sql, unit, growths);
        Map<String, Long> last = new HashMap<>();
        for (Growth growth : growths) {
            last.put(Unit.name(growth.subject()), unit.length(growth.subject()) - growth.size());
        }
        envelopes.forEach(envelope -> unit.add(envelope, last.merge(Unit.name(envelope.subject()), 1L, Long::sum)));
    }

    private Binding key(Binding values, RecordId subject) throws SQLException {
        return values.ordered(tenant).ordered(subject.kind().name()).ordered(subject.key());
    }

    /** Gives what the unit appended its positions. Everything after it in the transaction waits for no lock of a record. */
    void publish(Sql sql, Unit unit) {
        List<Unit.Appended> appended = unit.appended();
        if (appended.isEmpty()) {
            return;
        }
        long last = takePositions(sql, appended.size());
        List<Sql.Values> rows = new ArrayList<>(appended.size());
        for (int i = 0; i < appended.size(); i++) {
            long position = last - appended.size() + 1 + i;
            Unit.Appended one = appended.get(i);
            rows.add(values -> bind(values.ordered(tenant).number(position), one));
        }
        sql.batch(
                "insert into itsm_journal (_tenant, _position, _number, " + COLUMNS + ") values (?" + ", ?".repeat(15)
                        + ")",
                rows);
    }

    /** Returns the last of the positions taken. */
    private long takePositions(Sql sql, int count) {
        String take = "update itsm_tenant set _position = _position + ? where _tenant = ?";
        Sql.Values values = binding -> binding.number((long) count).ordered(tenant);
        Long last = sql.updated(take, "_position", values);
        if (last == null) {
            sql.insert("insert into itsm_tenant (_tenant, _position) values (?, 0)", row -> row.ordered(tenant));
            last = sql.updated(take, "_position", values);
        }
        return Objects.requireNonNull(last, "the tenant's row");
    }

    private long position(Sql sql) {
        Long position = sql.one(
                "select _position from itsm_tenant where _tenant = ?", values -> values.ordered(tenant), Row::number);
        return position == null ? 0 : position;
    }

    private static void bind(Binding values, Unit.Appended appended) throws SQLException {
        Envelope envelope = appended.envelope();
        Act act = envelope.act();
        values.number(appended.number())
                .ordered(envelope.subject().kind().name())
                .ordered(envelope.subject().key())
                .text(envelope.type().toString())
                .number(envelope.revision().number())
                .text(act.actor().key())
                .text(act.onBehalfOf() == null ? null : act.onBehalfOf().key())
                .instant(act.at())
                .text(act.reason())
                .instant(envelope.recordedAt())
                .text(envelope.policyVersion())
                .text(envelope.payload())
                .hash(envelope.previous())
                .hash(envelope.hash());
    }

    private Envelope read(Row row) throws SQLException {
        RecordId subject = ids.of(row.ordered(), row.ordered());
        EventName type = EventName.parse(row.text());
        Revision revision = Revision.of(row.number());
        return new Envelope(
                type, subject, revision, readAct(row), row.instant(), row.text(), row.text(), row.hash(), row.hash());
    }

    static Act readAct(Row row) throws SQLException {
        PersonId actor = PersonId.of(row.text());
        String onBehalfOf = row.textOrNull();
        return new Act(actor, onBehalfOf == null ? null : PersonId.of(onBehalfOf), row.instant(), row.textOrNull());
    }

    @Override
    public Head head(RecordId subject) {
        return units.read((sql, unit) -> {
            Head known = unit == null ? null : unit.head(subject);
            if (known != null) {
                return known;
            }
            Head head = heads.stored(sql, subject);
            if (unit != null) {
                unit.remember(head);
            }
            return head;
        });
    }

    @Override
    public Stream<Envelope> history(RecordId subject) {
        return units.read((sql, unit) -> {
            List<Envelope> history = sql.list(
                    "select " + COLUMNS
                            + " from itsm_journal where _tenant = ? and _kind = ? and _key = ? order by _number",
                    values -> key(values, subject),
                    this::read);
            if (unit != null) {
                unit.appended().stream()
                        .map(Unit.Appended::envelope)
                        .filter(envelope -> Unit.name(envelope.subject()).equals(Unit.name(subject)))
                        .forEach(history::add);
            }
            return history.stream();
        });
    }

    /** Returns the chains of the records whose keys lie between two, both included, chain by chain. */
    List<Envelope> between(Sql sql, RecordKind kind, String first, String last) {
        return sql.list(
                "select " + COLUMNS + " from itsm_journal where _tenant = ? and _kind = ? and _key >= ? and _key <= ?"
                        + " order by _key, _number",
                values -> values.ordered(tenant)
                        .ordered(kind.name())
                        .ordered(first)
                        .ordered(last),
                this::read);
    }

    @Override
    public Batch after(Position position, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "The limit " + limit + " must be at least 1.\nMaybe a page size was not set.");
        }
        return units.read((sql, unit) -> {
            List<Envelope> envelopes = new ArrayList<>();
            List<Long> positions = sql.list(
                    "select _position, " + COLUMNS
                            + " from itsm_journal where _tenant = ? and _position > ? order by _position limit ?",
                    values -> values.ordered(tenant).number(position.number()).number((long) limit),
                    row -> {
                        long at = row.number();
                        envelopes.add(read(row));
                        return at;
                    });
            return new Batch(
                    envelopes, positions.isEmpty() ? position : new Position(positions.get(positions.size() - 1)));
        });
    }

    @Override
    public Stream<Seal> seals() {
        return Stream.iterate(
                        sealsAfter(0),
                        seals -> !seals.isEmpty(),
                        seals -> sealsAfter(seals.get(seals.size() - 1).number()))
                .flatMap(List::stream);
    }

    private List<Seal> sealsAfter(long number) {
        return units.read((sql, unit) -> sql.list(
                "select _number, _at, _previous, _hash from itsm_seal where _tenant = ? and _number > ?"
                        + " order by _number limit " + BATCH,
                values -> values.ordered(tenant).number(number),
                row -> readSeal(sql, row)));
    }

    private Seal readSeal(Sql sql, Row row) throws SQLException {
        long number = row.number();
        List<Head> heads = sql.list(
                "select _kind, _key, _length, _hash from itsm_seal_head where _tenant = ? and _number = ?"
                        + " order by _kind, _key",
                values -> values.ordered(tenant).number(number),
                head -> new Head(ids.of(head.ordered(), head.ordered()), head.number(), head.hash()));
        return new Seal(number, row.instant(), heads, row.hash(), row.hash());
    }

    /** The last seal, and up to which position it reaches. */
    private record Sealed(long number, Instant at, long position, Hash hash) {}

    @Override
    public Seal seal(Instant at) {
        return units.write((sql, unit) -> {
            Sealed last = sql.one(
                    "select _number, _at, _position, _hash from itsm_seal where _tenant = ? order by _number desc limit 1",
                    values -> values.ordered(tenant),
                    row -> new Sealed(row.number(), row.instant(), row.number(), row.hash()));
            if (last != null && at.isBefore(last.at())) {
                throw new IllegalArgumentException("The seal at " + at + " must not be before the last one at "
                        + last.at() + ".\nMaybe the clock was set back.");
            }
            long position = position(sql);
            Seal seal = Seal.over(
                    headsBetween(sql, last == null ? 0 : last.position(), position),
                    last == null ? 1 : last.number() + 1,
                    at,
                    last == null ? Hash.NONE : last.hash());
            store(sql, seal, position);
            return seal;
        });
    }

    /** Returns the heads that the envelopes in a range of positions moved, as the last of them left them. */
    private List<Head> headsBetween(Sql sql, long afterExclusive, long upToInclusive) {
        return sql.list(
                "select j._kind, j._key, j._number, j._hash from itsm_journal j join ("
                        + "select _kind, _key, max(_number) as _last from itsm_journal"
                        + " where _tenant = ? and _position > ? and _position <= ? group by _kind, _key) moved"
                        + " on j._kind = moved._kind and j._key = moved._key and j._number = moved._last"
                        + " where j._tenant = ?",
                values -> values.ordered(tenant)
                        .number(afterExclusive)
                        .number(upToInclusive)
                        .ordered(tenant),
                row -> new Head(ids.of(row.ordered(), row.ordered()), row.number(), row.hash()));
    }

    private void store(Sql sql, Seal seal, long position) {
        boolean first = sql.insert(
                "insert into itsm_seal (_tenant, _number, _at, _position, _previous, _hash) values (?, ?, ?, ?, ?, ?)",
                values -> values.ordered(tenant)
                        .number(seal.number())
                        .instant(seal.at())
                        .number(position)
                        .hash(seal.previous())
                        .hash(seal.hash()));
        if (!first) {
            throw new IllegalStateException("The seal " + seal.number()
                    + " was taken by somebody else at the same time.\nMaybe two jobs seal: one is enough.");
        }
        List<Sql.Values> heads = new ArrayList<>();
        for (Head head : seal.heads()) {
            heads.add(values -> values.ordered(tenant)
                    .number(seal.number())
                    .ordered(head.subject().kind().name())
                    .ordered(head.subject().key())
                    .number(head.length())
                    .hash(head.hash()));
        }
        if (!heads.isEmpty()) {
            sql.batch(
                    "insert into itsm_seal_head (_tenant, _number, _kind, _key, _length, _hash) values (?, ?, ?, ?, ?, ?)",
                    heads);
        }
    }
}
