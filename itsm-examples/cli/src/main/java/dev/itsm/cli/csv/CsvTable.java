package dev.itsm.cli.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table with a header, read row by row. */
public final class CsvTable implements AutoCloseable {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LONGEST_HEADER = 1 << 18;

    private final String file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    /** Receives the rows of a table. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one row.
         *
         * @param values the values of the columns asked for, in their order; null where the table has no such column
         * @param line the line on which the row starts, from 1
         */
        void row(@Nullable String[] values, long line);
    }

    private CsvTable(String file, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
        CsvRecord first = next();
        if (first == null) {
            throw new InputFault(file, "is empty", "it was not written to the end.");
        }
        this.header = first.getFields().stream().map(String::strip).toList();
    }

    /**
     * Opens a table and reads its header.
     *
     * @param file how faults name it
     * @throws InputFault if there is no header, or the text is not UTF-8
     */
    public static CsvTable open(String file, InputStream in) throws IOException {
        try {
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(
                            in,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    LONGEST_HEADER);
            char delimiter = delimiter(text);
            return new CsvTable(
                    file,
                    CsvReader.builder()
                            .fieldSeparator(delimiter)
                            .skipEmptyLines(true)
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(text));
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        }
    }

    /** Looks at the first line without consuming it; a byte order mark before it is skipped. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int first = text.read();
        if (first != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int[] found = new int[DELIMITERS.length];
        boolean quoted = false;
        for (int i = 1; i < LONGEST_HEADER; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            quoted ^= c == '"';
            for (int d = 0; d < DELIMITERS.length && !quoted; d++) {
                found[d] += c == DELIMITERS[d] ? 1 : 0;
            }
        }
        text.reset();
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = found[d] > found[best] ? d : best;
        }
        return DELIMITERS[best];
    }

    /** Returns the names of the columns, as they stand, duplicates included. */
    public List<String> header() {
        return header;
    }

    /**
     * Reads all rows that are left.
     *
     * @param columns the columns to give; each that the table lacks is a fault
     * @param optional columns to give after them, null throughout where the table lacks them
     */
    public void read(List<String> columns, List<String> optional, BadRecords bad, Sink sink) {
        read(columns, optional, bad, Long.MAX_VALUE, sink);
    }

    /** Reads rows as {@link #read(List, List, BadRecords, Sink)} does, and no more than that many. */
    public void read(List<String> columns, List<String> optional, BadRecords bad, long most, Sink sink) {
        List<String> missing = columns.stream().filter(c -> !header.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw new InputFault(
                    file,
                    "has no column " + missing.stream().map(InputFault::show).collect(Collectors.joining(", "))
                            + "; its header is " + InputFault.show(String.join(", ", header)),
                    "it is another table, or the columns have other names in it.");
        }
        List<String> wanted = new ArrayList<>(columns);
        wanted.addAll(optional);
        int[] places = wanted.stream().mapToInt(header::indexOf).toArray();
        long left = most;
        for (CsvRecord row = next(); row != null && left > 0; row = next(), left--) {
            long line = row.getStartingLineNumber();
            if (row.getFieldCount() != header.size()) {
                bad.add(new InputFault(
                        file + ", line " + line,
                        "has " + row.getFieldCount() + " fields where the header has " + header.size(),
                        "a text with a delimiter in it lacks its quotes, or the line was cut off."));
                continue;
            }
            @Nullable String[] values = new @Nullable String[places.length];
            for (int i = 0; i < places.length; i++) {
                values[i] = places[i] < 0 ? null : row.getField(places[i]);
            }
            sink.row(values, line);
        }
    }

    private @Nullable CsvRecord next() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw fault(e.getCause());
        } catch (CsvParseException e) {
            throw e.getCause() instanceof IOException io
                    ? fault(io)
                    : new InputFault(
                            file, "is no table (" + e.getMessage() + ")", "a quote is opened and never closed.");
        }
    }

    private RuntimeException fault(@Nullable IOException e) {
        return e instanceof CharacterCodingException
                ? notUtf8(file)
                : new UncheckedIOException(e == null ? new IOException("no cause") : e);
    }

    private static InputFault notUtf8(String file) {
        return new InputFault(
                file, "is not UTF-8 text", "it was saved in another encoding, is compressed, or is no text at all.");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
