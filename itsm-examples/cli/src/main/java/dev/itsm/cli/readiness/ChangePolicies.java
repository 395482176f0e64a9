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
import dev.itsm.cli.json.JsonObject;
import dev.itsm.id.ServiceId;
import dev.itsm.rule.Rule;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an organization laid down about changes. */
final class ChangePolicies {
    private ChangePolicies() {}

    /** Reads what is laid down about changes. */
    static ChangePolicy policy(JsonObject json) {
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
            RiskLevel least = Settings.word(json, "majorRisk", RiskLevel.class);
            major.add(Rule.of("MAJOR_RISK", "its risk is " + least + " or higher", change -> {
                RiskLevel risk = change.content().risk();
                return risk != null && risk.compareTo(least) >= 0;
            }));
        }
        return new ChangePolicy(
                json.requiredText("version"),
                Set.copyOf(json.texts("controlledItems")),
                json.objects("categories").stream()
                        .map(ChangePolicies::category)
                        .toList(),
                major,
                json.has("emergency") ? emergency(json.object("emergency")) : null,
                List.of(),
                SeverityPolicy.standard(),
                new RiskModel(List.of(), List.of(), Map.of()),
                ChangePolicy.OWN_WORK,
                new Limits(
                        Duration.ZERO,
                        Settings.duration(json, "investigateWithin", Limits.STANDARD.investigation()),
                        Limits.STANDARD.emergencyAnnouncement(),
                        null));
    }

    private static Category category(JsonObject json) {
        json.only("code", "path", "approver");
        ChangePath path = Settings.word(json, "path", ChangePath.class);
        Map<RiskLevel, ApprovalPolicy> routes =
                json.has("approver") ? Map.of(RiskLevel.LOW, approval(json.requiredText("approver"))) : Map.of();
        return new Category(json.requiredText("code"), path, routes, List.of());
    }

    private static EmergencyHandling emergency(JsonObject json) {
        json.only("authority", "permitFor", "approver", "workingDays", "maximumPercent");
        return new EmergencyHandling(
                Holder.role(json.requiredText("authority")),
                Settings.duration(json, "permitFor", Duration.ofHours(24)),
                approval(json.requiredText("approver")),
                WorkingCalendar.always(),
                Settings.number(json, "workingDays"),
                Settings.number(json, "maximumPercent"));
    }

    private static ApprovalPolicy approval(String role) {
        return ApprovalPolicy.of(role, VotingRule.anyOf(), Seat.of(role, Holder.role(role)));
    }
}
