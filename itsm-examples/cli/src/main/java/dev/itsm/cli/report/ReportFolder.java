package dev.itsm.cli.report;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.export.ClockTable;
import dev.itsm.cli.export.OutputFolder;
import dev.itsm.cli.export.XesLog;
import dev.itsm.cli.replay.FigureWriter;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Recurring;
import dev.itsm.cli.replay.Replay;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The folder of a report: what is written while tickets are replayed, and what when they all were. */
final class ReportFolder implements AutoCloseable {
    private static final String PAGE = "report.html";
    private static final String FIGURES = "report.json";
    private static final String CLOCKS = "clocks.csv";
    private static final String LOG = "log.xes";
    private static final String MAPPING = "mapping.json";

    private final Path where;
    private final Reading reading;
    private final BadRecords bad;
    private final OutputFolder folder;
    private final ClockTable clocks;
    private final OutputStream logFile;
    private final XesLog log;
    private final Report report;

    private ReportFolder(Path where, Reading reading, Recurring recurring, BadRecords bad, OutputFolder folder)
            throws IOException {
        this.where = where;
        this.reading = reading;
        this.bad = bad;
        this.folder = folder;
        this.report = new Report(reading, recurring, bad);
        this.clocks = new ClockTable(Files.newBufferedWriter(folder.file(CLOCKS)));
        this.logFile = new BufferedOutputStream(Files.newOutputStream(folder.file(LOG)));
        try {
            this.log = new XesLog(logFile, reading.mapping());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** @param recurring what comes again, once all tickets were seen */
    static ReportFolder at(Path where, Reading reading, Recurring recurring, BadRecords bad) throws IOException {
        OutputFolder folder = OutputFolder.at(where, Set.of(PAGE, FIGURES, CLOCKS, LOG, MAPPING));
        return new ReportFolder(where, reading, recurring, bad, folder);
    }

    List<Replay.Observer> observers() {
        return List.of(clocks, log, report);
    }

    /** Writes what is to be written at the end, puts the folder in its place, and returns where the page lies. */
    Path publish(Replay replay) throws IOException {
        closeLogs();
        try (Writer out = Files.newBufferedWriter(folder.file(PAGE))) {
            report.writeTo(out);
        }
        try (Writer out = Files.newBufferedWriter(folder.file(FIGURES))) {
            try (FigureWriter figures = new FigureWriter(out)) {
                replay.writeTo(figures, bad);
            }
        }
        try (Writer out = Files.newBufferedWriter(folder.file(MAPPING))) {
            XesLog.writeMapping(reading.mapping(), out);
        }
        folder.publish();
        return where.resolve(PAGE);
    }

    private void closeLogs() throws IOException {
        clocks.close();
        log.close();
        logFile.close();
    }

    @Override
    public void close() throws IOException {
        logFile.close();
        folder.close();
    }
}
