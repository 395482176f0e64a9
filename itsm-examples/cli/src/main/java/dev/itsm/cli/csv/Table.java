package dev.itsm.cli.csv;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A CSV file, compressed or not, whose rows are visited in order. */
public final class Table {
    private final Path file;
    private final List<String> required;
    private final List<String> optional;

    /** One row. */
    public final class Row {
        private final @Nullable String[] values;
        private final long line;

        private Row(@Nullable String[] values, long line) {
            this.values = values;
            this.line = line;
        }

        /** Returns the line on which it starts, from 1. */
        public long line() {
            return line;
        }

        /** Returns the text in the column as it stands; empty if the file has no such column. */
        public String get(String column) {
            int index = required.indexOf(column);
            String value = values[index >= 0 ? index : required.size() + optional.indexOf(column)];
            return value == null ? "" : value;
        }

        /** Returns a fault of its value in the column. */
        public InputFault fault(String column, String rule, String maybe) {
            return new InputFault(
                    file + ", line " + line, "the " + column + " " + InputFault.show(get(column)) + " " + rule, maybe);
        }
    }

    /**
     * Names a file.
     *
     * @param required the columns that it must have
     * @param optional columns that it may have
     */
    public Table(Path file, List<String> required, List<String> optional) {
        this.file = file;
        this.required = required;
        this.optional = optional;
    }

    /** Visits the rows; a fault that the visitor throws goes to the bad records. */
    public void read(BadRecords bad, Consumer<Row> visitor) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvTable table = CsvTable.open(file.toString(), new BufferedInputStream(bytes, 1 << 16))) {
            table.read(required, optional, bad, (values, line) -> visit(new Row(values, line), bad, visitor));
        } catch (UncheckedIOException e) {
            throw fault(e.getCause());
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private static void visit(Row row, BadRecords bad, Consumer<Row> visitor) {
        try {
            visitor.accept(row);
        } catch (InputFault e) {
            bad.add(e);
        }
    }

    private InputFault fault(@Nullable IOException e) {
        return e instanceof NoSuchFileException
                ? new InputFault(file.toString(), "there is no such file", "the path is relative to another folder.")
                : new InputFault(file.toString(), "cannot be read (" + e + ")", "it was cut off, or is a folder.");
    }
}
