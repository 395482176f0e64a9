package dev.itsm.cli.log;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.csv.CsvTable;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A log, whatever its form and wherever it lies. */
public final class EventLog {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Format format;
    private final Source source;

    private enum Format {
        XES,
        CSV
    }

    /** Receives the events of a log, in file order. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one event.
         *
         * @param values the values of the columns asked for, in their order, null where the event has none; reused for the
         *     next event
         * @param number the number of the event (XES) or of the line (CSV), from 1
         */
        void event(@Nullable String[] values, long number);
    }

    /** Opens a log at its beginning. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private EventLog(String name, Format format, Source source) {
        this.name = name;
        this.format = format;
        this.source = source;
    }

    /**
     * Returns the log in that file, whose form its name tells.
     *
     * @throws InputFault if the name ends in none of {@code .xes}, {@code .csv}, {@code .xes.gz} and {@code .csv.gz}
     */
    public static EventLog in(Path file) {
        return in(file, UnaryOperator.identity());
    }

    /**
     * Returns the log in that file as {@link #in(Path)} does.
     *
     * @param watch put around the file's bytes as they lie there, compressed or not, to see how far it is read
     */
    public static EventLog in(Path file, UnaryOperator<InputStream> watch) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        boolean compressed = name.endsWith(".gz");
        String plain = compressed ? name.substring(0, name.length() - 3) : name;
        Source source = compressed
                ? () -> unpacked(watch.apply(Files.newInputStream(file)))
                : () -> watch.apply(Files.newInputStream(file));
        if (plain.endsWith(".xes")) {
            return new EventLog(file.toString(), Format.XES, source);
        }
        if (plain.endsWith(".csv")) {
            return new EventLog(file.toString(), Format.CSV, source);
        }
        throw new InputFault(
                file.toString(),
                "is no log: its name must end in .xes, .csv, .xes.gz or .csv.gz",
                "it is another file.");
    }

    /** Returns the log that a program gives as CSV. */
    public static EventLog csv(String name, Source source) {
        return new EventLog(name, Format.CSV, source);
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    /** Returns what faults and reports call it: the file. */
    public String name() {
        return name;
    }

    /** Returns whether the events of a case stand together, so that a case is complete when the next one begins. */
    public boolean groupsCases() {
        return format == Format.XES;
    }

    /** Returns what a number given to a sink counts. */
    public String unit() {
        return format == Format.XES ? "event" : "line";
    }

    /**
     * Reads the log from its beginning to its end.
     *
     * @param columns the columns to give; {@code name@trace} is an attribute of the case
     * @param bad takes the rows that do not fit the log's form
     * @throws InputFault if the file is no such log, or not whole
     */
    public void read(List<String> columns, BadRecords bad, Sink sink) {
        read(in -> {
            if (format == Format.XES) {
                new XesReader(name, columns, sink).read(in);
            } else {
                try (CsvTable table = CsvTable.open(name, in)) {
                    table.read(columns, List.of(), bad, sink::event);
                }
            }
        });
    }

    /**
     * What the beginning of a log looks like.
     *
     * @param columns what its events have; an attribute of the case as {@code name@trace}
     * @param rows the values of its first events in the order of the columns, null where one has none
     */
    public record Beginning(List<String> columns, List<List<@Nullable String>> rows) {
        /** Returns the values of a column, without those that are missing. */
        public List<String> values(String column) {
            int at = columns.indexOf(column);
            return rows.stream()
                    .map(row -> row.get(at))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * Reads the beginning of the log.
     *
     * @param events how many events at most
     * @throws InputFault if the file is no such log, or not whole up to there
     */
    public Beginning beginning(int events) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        read(in -> {
            if (format == Format.XES) {
                XesReader reader = XesReader.discovering(
                        name, events, (values, number) -> rows.add(Arrays.asList(values.clone())));
                reader.read(in);
                columns.addAll(reader.found());
            } else {
                try (CsvTable table = CsvTable.open(name, in)) {
                    columns.addAll(new LinkedHashSet<>(table.header()));
                    table.read(
                            columns,
                            List.of(),
                            BadRecords.skip(),
                            events,
                            (values, line) -> rows.add(Arrays.asList(values.clone())));
                }
            }
        });
        return new Beginning(columns, rows);
    }

    @FunctionalInterface
    private interface Reading {
        void of(InputStream in) throws IOException;
    }

    private void read(Reading reading) {
        try (InputStream in = new BufferedInputStream(source.open(), BUFFER)) {
            reading.of(in);
        } catch (UncheckedIOException e) {
            throw fault(e.getCause());
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private InputFault fault(@Nullable IOException e) {
        if (e instanceof NoSuchFileException) {
            return new InputFault(name, "there is no such file", "the path is relative to another folder.");
        }
        if (e instanceof EOFException) {
            return new InputFault(name, "ends before its compressed data does", "it was not copied to the end.");
        }
        if (e instanceof ZipException) {
            return new InputFault(
                    name, "is not valid gzip (" + e.getMessage() + ")", "it was damaged, or is not compressed.");
        }
        return new InputFault(name, "cannot be read (" + e + ")", "it is a folder, or not yours to read.");
    }
}
