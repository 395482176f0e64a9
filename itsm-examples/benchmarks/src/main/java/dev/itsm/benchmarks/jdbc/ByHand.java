package dev.itsm.benchmarks.jdbc;

import dev.itsm.benchmarks.jdbc.Rows.Loaded;
import dev.itsm.event.Envelope;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.store.Column;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** JDBC as one writes it for this one table, with the same JSON: no ports, no general code, no more checks than needed. */
final class ByHand {
    private static final List<Column<Incident, ?>> COLUMNS = List.of(
            IncidentRepository.PHASE,
            IncidentRepository.PRIORITY,
            IncidentRepository.SERVICE,
            IncidentRepository.OPENED,
            IncidentRepository.TEAM,
            IncidentRepository.PARENT);

    private final DataSource source;
    private final boolean bytes;

    /** @param bytes whether texts that are ordered are kept as bytes, as on H2 */
    ByHand(DataSource source, boolean bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    Incident load(IncidentId id) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select _revision, _state from itsm_incident where _tenant = ? and _key = ?")) {
            connection.setAutoCommit(true);
            ordered(select, 1, Rows.TENANT);
            ordered(select, 2, id.key());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Rows.JSON.read(Incident.class, row.getString(2));
            }
        }
    }

    void save(Loaded loaded, Envelope event) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            record(connection, loaded);
            head(connection, loaded, event);
            journal(connection, position(connection), loaded, event);
            connection.commit();
        }
    }

    private void record(Connection connection, Loaded loaded) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update itsm_incident set _revision = ?, _state = ?, \"phase\" = ?,"
                        + " \"priority\" = ?, \"service\" = ?, \"opened\" = ?, \"team\" = ?, \"parent\" = ?"
                        + " where _tenant = ? and _key = ? and _revision = ?")) {
            Incident state = loaded.row().state();
            update.setLong(1, loaded.revision().next().number());
            update.setString(2, Rows.JSON.write(state));
            for (int i = 0; i < COLUMNS.size(); i++) {
                Comparable<?> value = COLUMNS.get(i).valueOf(state);
                if (value instanceof Instant instant) {
                    update.setBigDecimal(i + 3, decimal(instant));
                } else {
                    ordered(update, i + 3, (String) value);
                }
            }
            ordered(update, 9, Rows.TENANT);
            ordered(update, 10, loaded.id().key());
            update.setLong(11, loaded.revision().number());
            requireOne(update.executeUpdate());
        }
    }

    private void head(Connection connection, Loaded loaded, Envelope event) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update itsm_head set _length = ?, _hash = ? where _tenant = ? and _kind = ? and _key = ? and _hash = ?")) {
            update.setLong(1, loaded.head().length() + 1);
            update.setBytes(2, HexFormat.of().parseHex(event.hash().hex()));
            ordered(update, 3, Rows.TENANT);
            ordered(update, 4, "incident");
            ordered(update, 5, loaded.id().key());
            update.setBytes(6, HexFormat.of().parseHex(event.previous().hex()));
            requireOne(update.executeUpdate());
        }
    }

    private long position(Connection connection) throws SQLException {
        String update = "update itsm_tenant set _position = _position + 1 where _tenant = ?";
        try (PreparedStatement next = connection.prepareStatement(
                bytes ? "select _position from final table (" + update + ")" : update + " returning _position")) {
            ordered(next, 1, Rows.TENANT);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void journal(Connection connection, long position, Loaded loaded, Envelope event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into itsm_journal (_tenant, _position, _number, _kind, _key, _type, _revision, _actor,"
                        + " _on_behalf, _acted_at, _reason, _recorded_at, _policy, _payload, _previous, _hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, null, ?, null, ?, ?, ?, ?, ?)")) {
            ordered(insert, 1, Rows.TENANT);
            insert.setLong(2, position);
            insert.setLong(3, loaded.head().length() + 1);
            ordered(insert, 4, "incident");
            ordered(insert, 5, loaded.id().key());
            insert.setString(6, event.type().toString());
            insert.setLong(7, event.revision().number());
            insert.setString(8, event.act().actor().key());
            insert.setBigDecimal(9, decimal(event.act().at()));
            insert.setBigDecimal(10, decimal(event.recordedAt()));
            insert.setString(11, event.policyVersion());
            insert.setString(12, event.payload());
            insert.setBytes(13, HexFormat.of().parseHex(event.previous().hex()));
            insert.setBytes(14, HexFormat.of().parseHex(event.hash().hex()));
            requireOne(insert.executeUpdate());
        }
    }

    private void ordered(PreparedStatement statement, int at, @Nullable String text) throws SQLException {
        if (bytes) {
            statement.setBytes(at, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        } else {
            statement.setString(at, text);
        }
    }

    private static BigDecimal decimal(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException(
                    "The statement changed " + rows + " rows, not one.\nMaybe two runs share it.");
        }
    }
}
