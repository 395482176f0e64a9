package dev.itsm.cli.collisions;

import dev.itsm.cli.csv.Table;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Reads instants: ISO 8601 with an offset, a blank in place of the T and an offset without colon included. */
final class Times {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter();

    private Times() {}

    static Instant read(Table.Row row, String column) {
        try {
            return OffsetDateTime.parse(row.get(column).strip(), FORM).toInstant();
        } catch (DateTimeException e) {
            throw row.fault(
                    column,
                    "is not a time like 2026-03-02T09:00:00+01:00",
                    "the offset is missing, or days and months are in another order.");
        }
    }
}
