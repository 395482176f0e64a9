package dev.itsm.cli.readiness;

import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.Change;
import dev.itsm.change.ChangePath;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangePolicy.Category;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.change.ChangePolicy.Limits;
import dev.itsm.change.RiskLevel;
import dev.itsm.change.RiskModel;
import dev.itsm.change.SeverityPolicy;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.IncidentAt;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.MajorIncidentPolicy;
import dev.itsm.incident.MajorIncidentPolicy.Criterion;
import dev.itsm.priority.Priority;
import dev.itsm.rule.Rule;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.sms.standard.RuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an organization beside its records: what it laid down, and when.
 *
 * @param name what it is called
 * @param asOf the instant as of which its records were exported; null if that is not told
 * @param catalogue what it is held against
 * @param critical its services of top criticality
 * @param owners who closes gaps, by the clause that they belong to
 * @param incidents its processes for incidents
 * @param changes its policies for changes
 */
record Organization(
        String name,
        @Nullable Instant asOf,
        ClauseCatalogue catalogue,
        Set<ServiceId> critical,
        Map<String, String> owners,
        InForce<IncidentProcess> incidents,
        InForce<ChangePolicy> changes) {
    static final String FILE = "organization.json";

    /** Reads the organization's file in a folder of records; without one, nothing was laid down. */
    static Organization in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Organization(
                    folder.toAbsolutePath().normalize().getFileName().toString(),
                    null,
                    ClauseCatalogue.iso20000(),
                    Set.of(),
                    Map.of(),
                    InForce.nothing(),
                    InForce.nothing());
        }
        return of(JsonObject.read(file));
    }

    static Organization of(JsonObject json) {
        json.only("name", "asOf", "without", "critical", "owners", "incidentProcesses", "changePolicies");
        ClauseCatalogue catalogue = ClauseCatalogue.iso20000();
        for (String amendment : json.texts("without")) {
            catalogue = without(json, catalogue, amendment);
        }
        return new Organization(
                json.requiredText("name"),
                json.has("asOf") ? instant(json, "asOf") : null,
                catalogue,
                json.texts("critical").stream().map(ServiceId::of).collect(Collectors.toSet()),
                json.has("owners") ? owners(json.object("owners")) : Map.of(),
                inForce(json, "incidentProcesses", Organization::process),
                inForce(json, "changePolicies", Organization::policy));
    }

    private static ClauseCatalogue without(JsonObject json, ClauseCatalogue catalogue, String amendment) {
        try {
            return catalogue.without(amendment);
        } catch (NoSuchElementException e) {
            throw json.fault("without", "names " + InputFault.show(amendment), "it is 'Amd 1:2024'.");
        }
    }

    private static Map<String, String> owners(JsonObject json) {
        return json.names().stream().collect(Collectors.toMap(clause -> clause, json::requiredText));
    }

    /** Returns who closes a gap of a rule: whoever is named for its clause, or for the nearest one above. */
    String owner(RuleDefinition rule) {
        String clause = rule.clause().number();
        while (!owners.containsKey(clause) && clause.contains(".")) {
            clause = clause.substring(0, clause.lastIndexOf('.'));
        }
        return owners.getOrDefault(clause, "");
    }

    private static <P> InForce<P> inForce(JsonObject json, String member, Function<JsonObject, P> read) {
        InForce<P> all = InForce.nothing();
        if (json.has(member)) {
            for (JsonObject one : json.objects(member)) {
                all = all.then(instant(one, "from"), one.requiredText("version"), read.apply(one));
            }
        }
        return all;
    }

    private static IncidentProcess process(JsonObject json) {
        json.only("from", "version", "closureCodes", "majorFrom", "informManagementWithin", "reviewMajorWithin");
        MajorIncidentPolicy standard = MajorIncidentPolicy.standard();
        List<Criterion> criteria = json.has("majorFrom") ? List.of(major(json)) : List.of();
        IncidentProcess.Builder process = IncidentProcess.standard().toBuilder()
                .major(new MajorIncidentPolicy(
                        criteria,
                        duration(json, "informManagementWithin", standard.noticeWithin()),
                        standard.updateEvery(),
                        duration(json, "reviewMajorWithin", standard.reviewWithin()),
                        null,
                        null));
        if (json.has("closureCodes")) {
            CodeScheme.Builder codes = CodeScheme.named("incident-closure-codes", json.requiredText("version"));
            json.texts("closureCodes").forEach(code -> codes.code(code, Locale.ENGLISH, code));
            process.closureCodes(codes.build());
        }
        return process.build();
    }

    private static Criterion major(JsonObject json) {
        Priority least = word(json, "majorFrom", Priority.class);
        Rule<IncidentAt> rule = Rule.of(
                "MAJOR",
                "its priority is " + least + " or higher",
                at -> at.incident()
                        .priorityAt(at.asOf())
                        .filter(priority -> priority.compareTo(least) <= 0)
                        .isPresent());
        return new Criterion(rule, "its priority is " + least + " or higher");
    }

    private static ChangePolicy policy(JsonObject json) {
        json.only(
                "from",
                "version",
                "controlledItems",
                "categories",
                "majorServices",
                "majorRisk",
                "emergency",
                "investigateWithin");
        List<Rule<Change>> major = new ArrayList<>();
        Set<ServiceId> services = new HashSet<>();
        json.texts("majorServices").forEach(key -> services.add(ServiceId.of(key)));
        if (!services.isEmpty()) {
            major.add(Rule.of(
                    "MAJOR_SERVICE",
                    "it affects one of " + services,
                    change -> change.content().services().stream().anyMatch(services::contains)));
        }
        if (json.has("majorRisk")) {
            RiskLevel least = word(json, "majorRisk", RiskLevel.class);
            major.add(Rule.of("MAJOR_RISK", "its risk is " + least + " or higher", change -> {
                RiskLevel risk = change.content().risk();
                return risk != null && risk.compareTo(least) >= 0;
            }));
        }
        return new ChangePolicy(
                json.requiredText("version"),
                Set.copyOf(json.texts("controlledItems")),
                json.objects("categories").stream().map(Organization::category).toList(),
                major,
                json.has("emergency") ? emergency(json.object("emergency")) : null,
                List.of(),
                SeverityPolicy.standard(),
                new RiskModel(List.of(), List.of(), Map.of()),
                ChangePolicy.OWN_WORK,
                new Limits(
                        Duration.ZERO,
                        duration(json, "investigateWithin", Limits.STANDARD.investigation()),
                        Limits.STANDARD.emergencyAnnouncement(),
                        null));
    }

    private static Category category(JsonObject json) {
        json.only("code", "path", "approver");
        ChangePath path = word(json, "path", ChangePath.class);
        Map<RiskLevel, ApprovalPolicy> routes =
                json.has("approver") ? Map.of(RiskLevel.LOW, approval(json.requiredText("approver"))) : Map.of();
        return new Category(json.requiredText("code"), path, routes, List.of());
    }

    private static EmergencyHandling emergency(JsonObject json) {
        json.only("authority", "permitFor", "approver", "workingDays", "maximumPercent");
        return new EmergencyHandling(
                Holder.role(json.requiredText("authority")),
                duration(json, "permitFor", Duration.ofHours(24)),
                approval(json.requiredText("approver")),
                WorkingCalendar.always(),
                number(json, "workingDays"),
                number(json, "maximumPercent"));
    }

    private static ApprovalPolicy approval(String role) {
        return ApprovalPolicy.of(role, VotingRule.anyOf(), Seat.of(role, Holder.role(role)));
    }

    private static Instant instant(JsonObject json, String member) {
        String text = json.requiredText(member);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw json.fault(member, "is no instant: " + InputFault.show(text), "its zone is missing.");
        }
    }

    private static Duration duration(JsonObject json, String member, Duration standard) {
        String text = json.text(member);
        try {
            return text == null ? standard : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw json.fault(member, "is no duration: " + InputFault.show(text), "it is written like PT8H or P5D.");
        }
    }

    private static int number(JsonObject json, String member) {
        String text = json.requiredText(member);
        if (!text.matches("\\d{1,9}")) {
            throw json.fault(member, "is no whole number: " + InputFault.show(text), "it has a unit.");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E word(JsonObject json, String member, Class<E> type) {
        String text = json.requiredText(member);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw json.fault(
                member,
                "is " + InputFault.show(text) + ", not one of " + List.of(type.getEnumConstants()),
                "it is misspelt.");
    }
}
