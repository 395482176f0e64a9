package dev.itsm.cli.readiness;

import dev.itsm.cli.InputFault;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.jackson.ItsmJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The records of a small organization that does not exist, as they would be exported: all as they should be, or with faults
 * that are known.
 */
final class SampleOrganization {
    private static final String CONFIGURATION = """
        {
          "name": "Riverside Utilities IT",
          "asOf": "2026-06-30T12:00:00Z",
          "critical": ["grid-control"],
          "owners": {"8.5": "change manager", "8.6": "service desk lead"},
          "incidentProcesses": [
            {"from": "2026-01-01T00:00:00Z", "version": "incidents-2026", "closureCodes": ["fixed", "workaround"],
             "majorFrom": "P1", "informManagementWithin": "PT30M", "reviewMajorWithin": "P5D",
             "resolveWithin": {"P1": "PT4H", "P2": "P2D", "P3": "P10D", "P4": "P20D"},
             "escalate": [{"percent": "25", "kind": "FUNCTIONAL", "level": "1", "to": "experts"}]}
          ],
          "recurrence": {"groupBy": ["service", "category"], "atLeast": "3", "within": "P31D"},
          "problemPolicies": [
            {"from": "2026-01-01T00:00:00Z", "version": "problems-2026",
             "causeWithin": {"P1": "P2D", "P2": "P5D", "P3": "P10D", "P4": "P30D"}, "watch": "P90D", "staleAfter": "P30D"}
          ],
          "clockKeeping": [
            {"from": "2026-01-01T00:00:00Z", "version": "clocks-2026", "tolerance": "PT15M",
             "pauseReasons": ["REQUESTER"]}
          ],
          "releasePolicies": [
            {"from": "2026-01-01T00:00:00Z", "version": "releases-2026", "approver": "RELEASE_MANAGER",
             "types": [{"key": "regular", "kind": "PLANNED", "frequency": "every month", "handling": "by the handbook",
                        "watch": "P7D", "analyseWithin": "P7D"},
                       {"key": "emergency", "kind": "EMERGENCY", "frequency": "when needed", "handling": "by the handbook",
                        "watch": "P7D", "analyseWithin": "P2D"}]}
          ],
          "transitionPolicies": [
            {"from": "2026-01-01T00:00:00Z", "version": "transitions-2026", "conceding": "SERVICE_OWNER", "reportWithin": "P90D"}
          ],
          "items": {
            "processes": [{"from": "2026-01-01T00:00:00Z", "version": "items-2026"}], "grace": "PT1H",
            "verification": {"computer": {"every": "P1Y", "zone": "Europe/Vienna"}}
          },
          "problemReviews": [
            {"from": "2026-01-01T00:00:00Z", "version": "plan-2026", "every": "P3M", "zone": "Europe/Vienna"}
          ],
          "knownErrors": [{"from": "2026-01-01T00:00:00Z", "version": "known-errors-2026", "validFor": "P365D"}],
          "requestProcesses": [
            {"from": "2026-01-01T00:00:00Z", "version": "requests-2026", "categories": ["hardware"],
             "items": [{"key": "notebook", "title": "A notebook", "service": "workplace", "category": "hardware",
                        "tasks": [{"key": "hand-over", "title": "Hand it over", "instruction": "hand-over"}],
                        "instructions": [{"key": "hand-over", "text": "set it up, have the receipt signed",
                                          "from": "2026-01-02T00:00:00Z"}]}]}
          ],
          "changePolicies": [
            {"from": "2026-01-01T00:00:00Z", "version": "changes-2026", "controlledItems": ["service components"],
             "categories": [{"code": "normal", "path": "NORMAL", "approver": "CHANGE_BOARD"},
                            {"code": "emergency", "path": "EMERGENCY"}],
             "majorServices": ["billing"], "investigateWithin": "P5D",
             "emergency": {"authority": "CHANGE_MANAGER", "approver": "CHANGE_BOARD", "workingDays": "2",
                           "maximumPercent": "20"}}
          ]
        }
        """;

    private static final Map<String, String> FILES = Map.of(
            "INC", "incidents.jsonl",
            "CHG", "changes.jsonl",
            "PRB", "problems.jsonl",
            "KE", "known-errors.jsonl",
            "REQ", "requests.jsonl",
            "REL", "releases.jsonl",
            "ci", "items.jsonl");

    private final String configuration;
    private final Map<String, String> documents;
    private final List<Plant> planted;

    private SampleOrganization(String configuration, Map<String, String> documents, List<Plant> planted) {
        this.configuration = configuration;
        this.documents = documents;
        this.planted = planted;
    }

    /** Returns the organization as it should be. */
    static SampleOrganization clean() {
        ItsmJson json = ItsmJson.standard();
        Organization organization = organization(CONFIGURATION);
        Map<String, String> documents = new LinkedHashMap<>();
        SampleIncidents.of(organization)
                .forEach(incident -> documents.put(incident.id().key(), json.write(incident)));
        SampleChanges.all().forEach(change -> documents.put(change.id().key(), json.write(change)));
        SampleProblems.all().forEach(problem -> documents.put(problem.id().key(), json.write(problem)));
        SampleProblems.knownErrors().forEach(known -> documents.put(known.id().key(), json.write(known)));
        documents.putAll(SampleItems.lines());
        SampleReleases.of(organization)
                .forEach(release -> documents.put(release.id().key(), json.write(release)));
        SampleRequests.of(organization)
                .forEach(request -> documents.put(request.id().key(), json.write(request)));
        return new SampleOrganization(CONFIGURATION, documents, List.of());
    }

    /** Returns the organization with some faults of each kind. */
    static SampleOrganization withFaults() {
        SampleOrganization all = clean();
        for (String code : List.of(
                "INC-02", "INC-05", "INC-09", "INC-12", "PRB-06", "SRQ-03", "CHG-03", "CHG-07", "CHG-09", "CHG-15")) {
            all = all.with(Plant.of(code));
        }
        return all;
    }

    /** Returns the organization with one more fault. */
    SampleOrganization with(Plant plant) {
        List<Plant> more = new ArrayList<>(planted);
        more.add(plant);
        if (plant.isInPolicy()) {
            return new SampleOrganization(plant.edit(configuration), documents, more);
        }
        Map<String, String> edited = new LinkedHashMap<>(documents);
        plant.records().forEach(key -> edited.computeIfPresent(key, (same, document) -> plant.edit(document)));
        return new SampleOrganization(configuration, edited, more);
    }

    private static Organization organization(String json) {
        return Organization.of(
                JsonObject.read(Organization.FILE, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    /** Writes all of it into a folder that is not there yet. */
    void writeTo(Path folder) {
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve(Organization.FILE), configuration);
            Map<String, List<String>> files = documents.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            entry -> FILES.getOrDefault(entry.getKey().replaceAll("-.*", ""), "records.jsonl"),
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            for (Map.Entry<String, List<String>> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            Files.write(
                    folder.resolve("faults.txt"),
                    planted.stream().map(Plant::toString).toList());
        } catch (IOException e) {
            throw new InputFault(
                    folder.toString(), "cannot be made (" + e + ")", "it is there already: choose another name.");
        }
    }
}
