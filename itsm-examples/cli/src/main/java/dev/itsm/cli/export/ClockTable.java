package dev.itsm.cli.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.FigureWriter;
import dev.itsm.cli.replay.Replay;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.sla.clock.ClockReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clocks as CSV, a row for each: instants in UTC, durations in seconds. What is not known, as when a clock still runs, is
 * left empty; whether it is late is known once it has stopped. No cell is taken for a formula by a spreadsheet.
 */
public final class ClockTable implements Replay.Observer, AutoCloseable {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter csv;

    /** Writes to that, and closes it in the end. */
    public ClockTable(Writer out) {
        csv = CsvWriter.builder().build(out);
        csv.writeRecord("case", "target", "started", "stopped", "elapsed", "paused", "due", "late");
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        runs.forEach(run ->
                run.cycles().forEach(reading -> write(ticket.id(), run.promise().name(), reading)));
    }

    private void write(String ticket, String target, ClockReading reading) {
        csv.writeRecord(
                cell(ticket),
                cell(target),
                text(reading.startedAt()),
                text(reading.stoppedAt()),
                seconds(reading.elapsed()),
                seconds(reading.paused()),
                text(reading.due()),
                reading.isStopped() ? Boolean.toString(reading.isBreached()) : "");
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).map(ClockTable::cell).orElse("");
    }

    private static String seconds(Duration duration) {
        return FigureWriter.exactSeconds(duration).toPlainString();
    }

    /** Returns the text with a quote before what a spreadsheet would calculate. */
    static String cell(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
