package dev.itsm.cli.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.Itsm;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventName;
import dev.itsm.event.Hash;
import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.problem.recurrence.RecurrenceRule;
import dev.itsm.sms.conformity.ConformityAnswer;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.RuleResult;
import dev.itsm.sms.conformity.WholeSystem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadinessCommandTest {
    /** No service comes or goes in the sample. */
    private static final List<String> NOT_IN_THE_SAMPLE = List.of("SDT-01", "SDT-02", "SDT-03", "SDT-04", "SDT-05");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int itsm(String... arguments) {
        return Itsm.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private ConformityReport assess(SampleOrganization sample) {
        Path records = folder.resolve("records");
        sample.writeTo(records);
        Organization organization = Organization.in(records);
        Assessment assessment = new Assessment(organization, Objects.requireNonNull(organization.asOf()));
        assessment.addAll(Records.in(records), BadRecords.stop());
        return assessment.result().report();
    }

    private static List<String> violated(ConformityReport report) {
        return report.rules().stream()
                .filter(rule -> rule.answer() == ConformityAnswer.NONCONFORMING)
                .map(RuleResult::code)
                .toList();
    }

    @Test
    void whatIsAsItShouldBeViolatesNothing() {
        ConformityReport report = assess(SampleOrganization.clean());
        assertThat(violated(report)).isEmpty();
        assertThat(report.rules())
                .filteredOn(rule -> rule.answer() != ConformityAnswer.CONFORMING)
                .extracting(RuleResult::code)
                .containsExactlyElementsOf(NOT_IN_THE_SAMPLE);
        assertThat(report.answers().conforming()).isPositive();
    }

    /** Where nobody laid anything down, what needs it cannot be told: it is neither conforming nor violated. */
    @Test
    void whatNeedsAPolicyCannotBeToldWithoutOne() throws IOException {
        Path records = folder.resolve("records");
        SampleOrganization.clean().writeTo(records);
        Files.writeString(records.resolve(Organization.FILE), "{\"name\": \"A\"}");
        Assessment assessment = new Assessment(Organization.in(records), Instant.parse("2026-06-30T12:00:00Z"));
        assessment.addAll(Records.in(records), BadRecords.stop());
        assertThat(assessment.result().report().rules())
                .filteredOn(rule -> rule.answer() != ConformityAnswer.NOT_EVALUABLE)
                .extracting(RuleResult::code)
                .as("what the records tell alone, and what was never laid down")
                .containsExactlyInAnyOrder(
                        "DOC-06", "INC-01", "INC-02", "INC-06", "INC-11", "INC-12", "PRB-03", "PRB-04", "PRB-05",
                        "PRB-06", "SLA-05", "SLA-06", "SRQ-03", "CHG-01", "CHG-04", "CHG-07", "CHG-08", "CHG-10",
                        "CHG-15", "REL-01", "REL-02", "REL-03", "REL-04", "REL-05", "SDT-01", "SDT-02", "SDT-03",
                        "SDT-04", "SDT-05", "AST-01", "AST-02", "CFG-05", "CFG-06", "CFG-07");
    }

    /** A record that was exported with its history is the same record. */
    @Test
    void anExportWithHistoriesIsReadAsTheRecordsAre() throws IOException {
        Path records = folder.resolve("acme");
        SampleOrganization.clean().writeTo(records);
        String plain = report(records);
        Path incidents = records.resolve("incidents.jsonl");
        List<String> exported = Files.readAllLines(incidents).stream()
                .map(line -> "{\"record\":\"incident:INC\",\"revision\":2,\"state\":" + line + ",\"history\":[]}")
                .toList();
        Files.write(incidents, exported);
        assertThat(report(records)).isEqualTo(plain);
        Envelope first = Envelope.chained(
                Hash.NONE,
                EventName.of("incident.reported", 1),
                IncidentId.of("INC-1"),
                Revision.of(1),
                Act.by(PersonId.of("ana"), Instant.parse("2026-02-10T08:00:00Z")),
                Instant.parse("2026-02-10T08:00:00Z"),
                "incidents-2026",
                "{}");
        String trail = ItsmJson.standard().write(first);
        Files.write(incidents, List.of(exported.get(0).replace("y\":[]", "y\":[" + trail + "]")));
        assertThat(report(records)).contains("\"DOC-06\"").doesNotContain("it was altered");
        Files.write(incidents, List.of(exported.get(0).replace("y\":[]", "y\":[" + trail.replace("ana", "eve") + "]")));
        assertThat(report(records)).contains("it was altered");
        Files.write(incidents, List.of("{\"record\":\"incident:INC-1\",\"revision\":2}"));
        assertThat(itsm("readiness", records.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("incidents.jsonl, line 1");
    }

    private String report(Path records) {
        out.getBuffer().setLength(0);
        assertThat(itsm("readiness", records.toString(), "--json")).isZero();
        return out.toString();
    }

    static List<Plant> plants() {
        return Plant.all();
    }

    /** Each fault, planted in what is as it should be, is found as exactly itself, in exactly its records. */
    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedFaultIsFoundAndNoOther(Plant plant) {
        ConformityReport report = assess(SampleOrganization.clean().with(plant));
        assertThat(violated(report)).containsExactly(plant.code());
        RuleResult rule = report.rule(plant.code());
        assertThat(rule.counts().violating()).isEqualTo(1);
        RecordId subject = rule.violations().get(0).subject();
        if (!plant.isInPolicy() && isRecord(subject)) {
            assertThat(List.of(subject.key())).isEqualTo(plant.records());
        }
        assertThat(rule.violations().get(0).faults()).allSatisfy(fault -> {
            assertThat(fault.says()).isNotBlank();
            assertThat(fault.field()).isNotBlank();
        });
    }

    /** Clusters and the whole system are cited, too. */
    private static boolean isRecord(RecordId subject) {
        return !(subject instanceof RecurrenceRule.GroupId || subject instanceof WholeSystem);
    }

    @Test
    void everyImplementedRuleOfWhichRecordsCanBreakItHasItsFault() {
        assertThat(assess(SampleOrganization.clean()).rules())
                .extracting(RuleResult::code)
                .filteredOn(code -> !NOT_IN_THE_SAMPLE.contains(code))
                .containsExactlyInAnyOrderElementsOf(
                        Plant.all().stream().map(Plant::code).toList());
    }

    @Test
    void theSampleIsWrittenAndItsFaultsAreFound() throws IOException {
        String sample = folder.resolve("acme").toString();
        assertThat(itsm("readiness", "--sample", sample)).isZero();
        assertThat(itsm("readiness", "--sample", sample)).as("it is there").isEqualTo(2);
        assertThat(itsm("readiness", sample)).isZero();
        assertThat(out.toString())
                .contains(
                        "Riverside Utilities IT, as of 2026-06-30T12:00:00Z, against ISO/IEC 20000-1:2018 + Amd 1:2024")
                .contains("8.6.1 Incident management                              nonconforming")
                .contains("incident:INC-2 classification.category at 2026-02-11T10:20:00Z: it has no category")
                .contains("A major nonconformity stands: not ready.");
        for (String line : Files.readAllLines(folder.resolve("acme/faults.txt"))) {
            assertThat(out.toString()).contains(line.substring(0, 6));
        }
    }

    @Test
    void theReportIsJsonAndAPageOfItsOwn() throws IOException {
        String sample = folder.resolve("acme").toString();
        Path report = folder.resolve("report");
        assertThat(itsm("readiness", "--sample", sample)).isZero();
        out.getBuffer().setLength(0);
        assertThat(itsm("readiness", sample, "--json", "--out", report.toString()))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.at("/readiness/NONCONFORMING").asInt()).isEqualTo(12);
        assertThat(json.get("requirements")).hasSize(248);
        assertThat(json.get("clauses")).hasSize(88);
        assertThat(json.at("/gaps/0/id").asString()).isEqualTo("INC-09");
        assertThat(json.at("/kpis/CHG-UNAUTH/numerator/0").asString()).isEqualTo("change:CHG-1");
        assertThat(JsonMapper.shared().readTree(report.resolve("report.json").toFile()))
                .isEqualTo(json);
        String page = Files.readString(report.resolve("index.html"));
        assertThat(page).doesNotContain("http://", "https://", "src=");
        List<String> ids = found(page, "id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(page, "href=\"#([^\"]+)\""));
        assertThat(itsm("readiness", sample, "--out", report.toString()))
                .as("an earlier report is replaced")
                .isZero();
        Files.writeString(report.resolve("notes.txt"), "mine");
        assertThat(itsm("readiness", sample, "--out", report.toString()))
                .as("what is no report is left alone")
                .isEqualTo(2);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    @Test
    void whatIsWrittenInRecordsIsShownAndNeverRun() throws IOException {
        Path records = folder.resolve("acme");
        SampleOrganization.clean().writeTo(records);
        Path incidents = records.resolve("incidents.jsonl");
        Files.writeString(
                incidents, Files.readString(incidents).replace("Mail is slow", "</pre><script>alert(1)</script>"));
        assertThat(itsm(
                        "readiness",
                        records.toString(),
                        "--out",
                        folder.resolve("r").toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("r/index.html")))
                .contains("&lt;/pre&gt;&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    private static final String LOG = """
            case,time,status,service
            1,2026-03-02T08:00:00Z,New,mail
            1,2026-03-02T08:10:00Z,Work,mail
            1,2026-03-02T10:00:00Z,Done,mail
            1,2026-03-03T10:00:00Z,Work,mail
            1,2026-03-03T12:00:00Z,Done,mail
            1,2026-03-05T12:00:00Z,Shut,mail
            2,2026-03-02T09:00:00Z,New,
            2,2026-03-02T09:30:00Z,Done,
            2,2026-03-02T08:59:00Z,Shut,
            """;

    private static final String MAPPING = """
            {"practice": "incident", "timeFormat": "ISO", "zone": null, "nullValues": [""],
             "columns": {"case": "case", "time": "time", "status": "status", "service": "service"},
             "states": {"New": {"state": "NEW"}, "Work": {"state": "IN_PROGRESS"}, "Done": {"state": "RESOLVED"},
                        "Shut": {"state": "CLOSED"}, "*": {"state": "UNKNOWN"}}}
            """;

    /** A log shows when things happened, in which order, and what its columns hold; nothing else is made of it. */
    @Test
    void anotherToolsLogIsEvidenceForWhatItTells() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), LOG);
        Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
        assertThat(itsm("readiness", "--log", log.toString()))
                .as("without a mapping")
                .isEqualTo(2);
        assertThat(itsm("readiness", "--log", log.toString(), "--mapping", mapping.toString(), "--json"))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("asOf").asString()).as("its last event").isEqualTo("2026-03-05T12:00:00Z");
        assertThat(json.get("log").asString())
                .contains("the 2 tickets of the log log.csv", "It shows the service that was hit", "It does not tell")
                .contains("whether it was a major incident");
        Map<String, String> answers = new TreeMap<>();
        json.get("rules")
                .forEach(rule -> answers.put(
                        rule.get("code").asString(),
                        rule.get("answer").asString() + " "
                                + rule.at("/violations/0/record").asString("")));
        assertThat(answers)
                .containsEntry("INC-01", "NONCONFORMING incident:2")
                .containsEntry("INC-06", "NONCONFORMING incident:2")
                .containsEntry("INC-11", "NONCONFORMING incident:2")
                .containsEntry("INC-02", "NOT_EVALUABLE ")
                .containsEntry("INC-05", "NOT_EVALUABLE ")
                .containsEntry("INC-09", "NOT_EVALUABLE ")
                .containsEntry("PRB-02", "NOT_EVALUABLE ");
        assertThat(json.at("/kpis/INC-REOPEN/counts/numerator").asInt()).isEqualTo(1);
        assertThat(json.at("/kpis/INC-MAJ/counts/excluded/not told").asInt()).isEqualTo(2);
        assertThat(itsm(
                        "readiness",
                        "--log",
                        log.toString(),
                        "--mapping",
                        mapping.toString(),
                        "--as-of",
                        "2026-03-01T00:00:00Z"))
                .as("before its end")
                .isEqualTo(2);
    }

    @Test
    void anEmptyFolderDemonstratesNothing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(itsm("readiness", empty.toString(), "--json", "--as-of", "2026-06-30T00:00:00Z"))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.at("/readiness/CONFORMING").asInt()).isZero();
        assertThat(json.at("/readiness/percent").isNull()).isTrue();
        assertThat(json.at("/readiness/NOT_DEMONSTRATED").asInt()).isEqualTo(244);
    }

    @Test
    void whatCannotBeUsedIsNamed() throws IOException {
        Path records = folder.resolve("acme");
        SampleOrganization.clean().writeTo(records);
        Files.writeString(
                records.resolve("more.jsonl"), "{\"form\":\"incident/1\",\"value\":{}}\n{\"form\":\"x/1\"}\n");
        assertThat(itsm("readiness", records.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("more.jsonl, line 1").contains("\nMaybe");
        assertThat(itsm("readiness", records.toString(), "--lenient")).isZero();
        assertThat(out.toString()).contains("2 records could not be read");
        assertThat(itsm("readiness")).isEqualTo(2);
        assertThat(itsm("readiness", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(itsm("readiness", records.toString(), "--as-of", "2026-01-01T00:00:00Z"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("before the export");
        Files.writeString(records.resolve(Organization.FILE), "{\"name\":\"A\",\"asOf\":\"yesterday\"}");
        assertThat(itsm("readiness", records.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("'asOf' is no instant: 'yesterday'");
    }
}
