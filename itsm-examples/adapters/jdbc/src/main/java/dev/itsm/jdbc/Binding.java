package dev.itsm.jdbc;

import dev.itsm.event.Hash;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Gives a statement its values, one after the other. */
final class Binding {
    private static final int DECIMALS = 9;

    private final PreparedStatement statement;
    private final Dialect dialect;
    private int at;

    Binding(PreparedStatement statement, Dialect dialect) {
        this.statement = statement;
        this.dialect = dialect;
    }

    /** Gives a text that is compared or ordered. */
    Binding ordered(@Nullable String value) throws SQLException {
        dialect.bindOrdered(statement, ++at, wellFormed(value));
        return this;
    }

    Binding text(@Nullable String value) throws SQLException {
        statement.setString(++at, wellFormed(value));
        return this;
    }

    Binding number(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++at, Types.BIGINT);
        } else {
            statement.setLong(++at, value);
        }
        return this;
    }

    Binding flag(@Nullable Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(++at, Types.BOOLEAN);
        } else {
            statement.setBoolean(++at, value);
        }
        return this;
    }

    Binding instant(@Nullable Instant value) throws SQLException {
        statement.setBigDecimal(++at, value == null ? null : decimal(value));
        return this;
    }

    Binding hash(Hash value) throws SQLException {
        statement.setBytes(++at, HexFormat.of().parseHex(value.hex()));
        return this;
    }

    /** Half a surrogate pair has no form in UTF-8: databases put a question mark in its place. */
    private static @Nullable String wellFormed(@Nullable String value) {
        for (int i = 0; value != null && i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!isPair) {
                    throw new IllegalArgumentException("The database cannot keep a value exactly: its character " + i
                            + " is half a surrogate pair." + "\nMaybe a text was cut inside a character.");
                }
                i++;
            }
        }
        return value;
    }

    private static BigDecimal decimal(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), DECIMALS));
    }
}
