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
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A log in a file, whatever its form. */
public final class EventLog {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Format format;
    private final boolean compressed;

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

    private EventLog(Path file, Format format, boolean compressed) {
        this.file = file;
        this.format = format;
        this.compressed = compressed;
    }

    /**
     * Returns the log in that file, whose form its name tells.
     *
     * @throws InputFault if the name ends in none of {@code .xes}, {@code .csv}, {@code .xes.gz} and {@code .csv.gz}
     */
    public static EventLog in(Path file) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        boolean compressed = name.endsWith(".gz");
        String plain = compressed ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".xes")) {
            return new EventLog(file, Format.XES, compressed);
        }
        if (plain.endsWith(".csv")) {
            return new EventLog(file, Format.CSV, compressed);
        }
        throw new InputFault(
                file.toString(),
                "is no log: its name must end in .xes, .csv, .xes.gz or .csv.gz",
                "it is another file.");
    }

    public Path file() {
        return file;
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
                new XesReader(file.toString(), columns, sink).read(in);
            } else {
                try (CsvTable table = CsvTable.open(file.toString(), in)) {
                    table.read(columns, List.of(), bad, sink::event);
                }
            }
        });
    }

    @FunctionalInterface
    private interface Reading {
        void of(InputStream in) throws IOException;
    }

    private void read(Reading reading) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = compressed ? new GZIPInputStream(raw, BUFFER) : raw) {
            reading.of(new BufferedInputStream(in, BUFFER));
        } catch (UncheckedIOException e) {
            throw fault(e.getCause());
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private InputFault fault(@Nullable IOException e) {
        if (e instanceof NoSuchFileException) {
            return new InputFault(file.toString(), "there is no such file", "the path is relative to another folder.");
        }
        if (e instanceof EOFException) {
            return new InputFault(
                    file.toString(), "ends before its compressed data does", "it was not copied to the end.");
        }
        if (e instanceof ZipException) {
            return new InputFault(
                    file.toString(),
                    "is not valid gzip (" + e.getMessage() + ")",
                    "it was damaged, or is not compressed.");
        }
        return new InputFault(file.toString(), "cannot be read (" + e + ")", "it is a folder, or not yours to read.");
    }
}
