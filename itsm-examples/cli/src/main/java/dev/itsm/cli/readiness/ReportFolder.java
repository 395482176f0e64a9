package dev.itsm.cli.readiness;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.id.RecordId;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.conformity.Violation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The folder that an auditor opens: {@code index.html} and {@code report.json}. It appears whole or not at all. */
final class ReportFolder {
    /** How many records of each kind of answer the page shows for a rule; the JSON has more. */
    static final int SHOWN = 25;

    private ReportFolder() {}

    static void write(Path folder, Assessment.Result result, Records records) {
        if (Files.exists(folder)) {
            throw new InputFault(folder.toString(), "is there already", "it is the report of an earlier run.");
        }
        Path whole = folder.toAbsolutePath().normalize();
        try {
            Path partial = Files.createDirectory(whole.resolveSibling("." + whole.getFileName() + ".partial"));
            try (BufferedWriter json = Files.newBufferedWriter(partial.resolve("report.json"))) {
                JsonReport.write(result, json);
            }
            String page = new Page(result, cited(result, records)).write();
            Files.writeString(partial.resolve("index.html"), page);
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InputFault(
                    folder.toString(), "cannot be written (" + e + ")", "the folder that it should lie in is missing.");
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
        records.forEach(BadRecords.skip(), (record, document) -> {
            RecordId id = Assessment.idOf(record);
            if (wanted.contains(id)) {
                documents.put(id.toString(), document);
            }
        });
        return documents;
    }
}
