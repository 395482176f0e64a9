package dev.itsm.cli.readiness;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.store.OpenStore;
import dev.itsm.cli.store.StoreOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code itsm readiness}: what records show of conformity. */
@Command(
        name = "readiness",
        mixinStandardHelpOptions = true,
        description = {
            "Holds an organization's records against ISO/IEC 20000-1, clause by clause: conforming, nonconforming, "
                    + "not demonstrated or not evaluable, with the records that show it, and what is to be done first.",
            "RECORDS_DIR has an organization.json and files *.jsonl, a stored document a line; --sample writes one.",
            "With --store, what is kept there is judged too, or alone if no RECORDS_DIR is given."
        },
        footer = {
            "",
            "Example:",
            "  itsm readiness --sample acme",
            "  itsm readiness acme --out acme-report   # open acme-report/index.html",
            "  itsm readiness --log log.xes.gz --mapping vinst-incidents",
            "  itsm readiness --store jdbc:h2:./tickets"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, whatever was found", "2:the arguments or the records are unusable"})
public final class ReadinessCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "RECORDS_DIR", description = "The folder of the records.")
    private @Nullable Path records;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "As of when records are judged; what organization.json says, else now.")
    private @Nullable Instant asOf;

    @Option(names = "--log", paramLabel = "LOG", description = "Takes the incidents of another tool's log, XES or CSV.")
    private @Nullable Path log;

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE",
            description = "How the words of the log become the library's, as replay takes it.")
    private @Nullable String mapping;

    @Option(names = "--out", paramLabel = "DIR", description = "Writes index.html and report.json there.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Prints the report as JSON, and nothing else.")
    private boolean json;

    @Option(names = "--lenient", description = "Skips and counts records that cannot be read.")
    private boolean lenient;

    @Option(
            names = "--sample",
            paramLabel = "DIR",
            description = "Writes the records of a small organization with known faults there, and does no more.")
    private @Nullable Path sample;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (sample != null) {
            SampleOrganization.withFaults().writeTo(sample);
            out.println("Wrote " + sample + "; try: itsm readiness " + sample);
            out.flush();
            return 0;
        }
        if (records == null && log == null && !store.isGiven()) {
            throw new InputFault("readiness", "RECORDS_DIR is missing", "you want --sample DIR to begin with.");
        }
        try (OpenStore open = store.isGiven() ? store.open() : null) {
            assess(open, out);
        }
        out.flush();
        return 0;
    }

    private void assess(@Nullable OpenStore open, PrintWriter out) {
        BadRecords bad = lenient ? BadRecords.skip() : BadRecords.stop();
        LoggedIncidents logged = log == null ? null : logged(log, bad);
        Organization organization = organization(open, logged);
        Assessment assessment = new Assessment(organization, instant(organization, logged));
        Records inFiles = records == null ? Records.NONE : Records.in(records);
        Records read = open == null ? inFiles : inFiles.and(open.store());
        assessment.addAll(read, bad);
        if (logged != null) {
            assessment.addAll(logged);
        }
        Assessment.Result result = assessment.result();
        if (folder != null) {
            ReportFolder.write(folder, result, read);
        }
        if (json) {
            JsonReport.write(result, out);
            out.println();
        } else {
            new TextReport(out).print(result);
            if (bad.count() > 0) {
                out.println(bad.count() + " records could not be read; the first:");
                bad.first().forEach(out::println);
            }
        }
    }

    private Organization organization(@Nullable OpenStore open, @Nullable LoggedIncidents logged) {
        if (records != null) {
            return Organization.in(records);
        }
        return Organization.unknown(
                logged != null ? logged.name() : Objects.requireNonNull(open).name());
    }

    private LoggedIncidents logged(Path file, BadRecords bad) {
        if (mapping == null) {
            throw new InputFault(
                    "--log " + file, "needs --mapping", "itsm replay suggests one for the log: keep it in a file.");
        }
        return LoggedIncidents.in(file, mapping, bad);
    }

    /** As of when records are judged: never before they were exported, or the log ended. */
    private Instant instant(Organization organization, @Nullable LoggedIncidents logged) {
        Instant exported = organization.asOf();
        if (logged != null && (exported == null || exported.isBefore(logged.latest()))) {
            exported = logged.latest();
        }
        Instant instant = asOf != null ? asOf : exported != null ? exported : Instant.now();
        if (exported != null && instant.isBefore(exported)) {
            throw new InputFault(
                    "--as-of",
                    instant + " is before the export of the records, " + exported,
                    "an export of that time is kept: records as they are now do not show what they were.");
        }
        return instant;
    }
}
