package dev.itsm.cli.readiness;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.export.OutputFolder;
import dev.itsm.id.RecordId;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.conformity.Violation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The folder that an auditor opens: {@code index.html} and {@code report.json}. It appears whole or not at all. */
final class ReportFolder {
    /** How many records of each kind of answer the page shows for a rule; the JSON has more. */
    static final int SHOWN = 25;

    private static final String PAGE = "index.html";
    private static final String FIGURES = "report.json";

    private ReportFolder() {}

    static void write(Path where, Assessment.Result result, Records records) {
        try (OutputFolder folder = OutputFolder.at(where, Set.of(PAGE, FIGURES))) {
            try (BufferedWriter json = Files.newBufferedWriter(folder.file(FIGURES))) {
                JsonReport.write(result, json);
            }
            try (BufferedWriter page = Files.newBufferedWriter(folder.file(PAGE))) {
                new ReadinessPage(result, cited(result, records)).writeTo(page);
            }
            folder.publish();
        } catch (IOException e) {
            throw new InputFault(where.toString(), "cannot be written (" + e + ")", "the disk is full.");
        }
    }

    /** Reads the records again, for the documents of those that the page shows. */
    private static Map<String, String> cited(Assessment.Result result, Records records) {
        Set<RecordId> wanted = new LinkedHashSet<>();
        for (RuleResult rule : result.report().rules()) {
            rule.violations().stream().limit(SHOWN).map(Violation::subject).forEach(wanted::add);
            rule.unknown().stream().limit(SHOWN).map(Violation::subject).forEach(wanted::add);
            rule.conforming().stream().limit(SHOWN).forEach(wanted::add);
        }
        result.figures()
                .forEach(measured -> measured.figure().evidence().denominator().stream()
                        .limit(SHOWN)
                        .forEach(wanted::add));
        Map<String, String> documents = new TreeMap<>();
        records.forEach(BadRecords.skip(), record -> {
            RecordId id = Assessment.idOf(record.state());
            if (wanted.contains(id)) {
                documents.put(id.toString(), record.document());
            }
        });
        return documents;
    }
}
