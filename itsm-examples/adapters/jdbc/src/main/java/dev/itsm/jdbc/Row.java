package dev.itsm.jdbc;

import dev.itsm.event.Hash;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the values of a row, one after the other. */
final class Row {
    private final ResultSet row;
    private final Dialect dialect;
    private int at;

    Row(ResultSet row, Dialect dialect) {
        this.row = row;
        this.dialect = dialect;
    }

    String ordered() throws SQLException {
        return present(orderedOrNull());
    }

    @Nullable
    String orderedOrNull() throws SQLException {
        return dialect.readOrdered(row, ++at);
    }

    String text() throws SQLException {
        return present(textOrNull());
    }

    @Nullable
    String textOrNull() throws SQLException {
        return row.getString(++at);
    }

    long number() throws SQLException {
        return row.getLong(++at);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long value = row.getLong(++at);
        return row.wasNull() ? null : value;
    }

    @Nullable
    Boolean flagOrNull() throws SQLException {
        boolean value = row.getBoolean(++at);
        return row.wasNull() ? null : value;
    }

    Instant instant() throws SQLException {
        return present(instantOrNull());
    }

    @Nullable
    Instant instantOrNull() throws SQLException {
        BigDecimal seconds = row.getBigDecimal(++at);
        if (seconds == null) {
            return null;
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValueExact());
    }

    Hash hash() throws SQLException {
        return new Hash(HexFormat.of().formatHex(row.getBytes(++at)));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "a column that must not be null");
    }
}
