package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.Bookings;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.Overlap;
import dev.itsm.change.schedule.ScheduleFeed;
import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.WholeFile;
import dev.itsm.id.CiId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code itsm collisions}: finds where changes of a schedule get in each other's way. */
@Command(
        name = "collisions",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the changes of a schedule that get in each other's way.",
            "CHANGES.csv has the columns change, ci, start, end: one row a configuration item, times with offset. "
                    + "Windows are half-open: two that touch do not collide."
        },
        footer = {
            "",
            "Example:",
            "  itsm collisions changes.csv --relations depends.csv --windows freeze.csv --json",
            "  itsm collisions changes.csv --ics schedule.ics --svg schedule.svg"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, whatever was found", "2:a file cannot be used"})
public final class CollisionsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CHANGES.csv", description = "The schedule; .gz is read as it is.")
    private @Nullable Path changes;

    @Option(
            names = "--relations",
            paramLabel = "REL.csv",
            description = "What depends on what: from,to,type[,group,k]. Adds RELATED_CI and REDUNDANCY_GROUP.")
    private @Nullable Path relations;

    @Option(
            names = "--windows",
            paramLabel = "WINDOWS.csv",
            description = "kind,scope,start,end; kind BLACKOUT or MAINTENANCE, scope a CI or * for all.")
    private @Nullable Path windows;

    @Option(
            names = "--distance",
            paramLabel = "N",
            defaultValue = "2147483647",
            description = "The longest chain of dependencies that makes two items related; any length if not given.")
    private int distance;

    @Option(names = "--ics", paramLabel = "FILE", description = "Writes the schedule as iCalendar, to subscribe to.")
    private @Nullable Path ics;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draws the schedule where it has conflicts.")
    private @Nullable Path svg;

    @Option(names = "--json", description = "Prints the machine form.")
    private boolean json;

    @Option(names = "--lenient", description = "Skips and counts rows that cannot be read.")
    private boolean lenient;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = commandSpec().commandLine().getOut();
        try {
            if (distance < 1) {
                throw new InputFault("--distance", distance + " must be at least 1", "relations are to be left out.");
            }
            Schedule schedule = read();
            write(schedule, out);
        } catch (InputFault e) {
            commandSpec().commandLine().getErr().println(e.getMessage());
            return 2;
        }
        out.flush();
        return 0;
    }

    private Schedule read() {
        Schedule schedule = new Schedule(lenient ? BadRecords.skip() : BadRecords.stop(), ics != null || svg != null);
        if (changes != null) {
            schedule.readChanges(changes);
        }
        if (relations != null) {
            schedule.readRelations(relations);
        }
        if (windows != null) {
            schedule.readWindows(windows);
        }
        return schedule;
    }

    /** Sweeps twice, once to count and once to print, so that nothing found has to be kept. */
    private void write(Schedule schedule, Writer out) throws IOException {
        Bookings<CiId> bookings = schedule.bookings();
        Summary summary = new Summary();
        bookings.overlaps(summary::add);
        Report printed = json ? new JsonReport(new BufferedWriter(out)) : new TextReport(out);
        Kept kept = ics == null && svg == null ? null : new Kept(printed);
        try (Report report = kept == null ? printed : kept) {
            report.start(summary.finish(), schedule);
            schedule.find(bookings, distance, report::same, report::other);
            schedule.notEvaluable().forEach(report::notEvaluable);
        }
        if (kept != null) {
            writeFiles(schedule, kept);
        }
    }

    private void writeFiles(Schedule schedule, Kept kept) throws IOException {
        if (ics != null && changes != null) {
            Instant revisedAt = Files.getLastModifiedTime(changes).toInstant();
            WholeFile.write(ScheduleFeed.of(schedule.calendar(), kept.conflicts(), revisedAt), ics);
        }
        if (svg != null) {
            WholeFile.write(new SchedulePicture(new PictureLayout(schedule, kept)).draw(), svg);
        }
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("The command must be run by picocli.\nMaybe it was called directly.");
        }
        return spec;
    }

    /** What is printed, in order: the summary, the collisions, the rows that could not be judged. */
    interface Report extends AutoCloseable {
        void start(Summary.Counts counts, Schedule schedule);

        void same(Overlap<CiId> overlap);

        void other(Conflict conflict);

        void notEvaluable(Schedule.NotEvaluable row);

        @Override
        void close() throws IOException;
    }
}
