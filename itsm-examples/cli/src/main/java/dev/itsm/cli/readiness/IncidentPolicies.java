package dev.itsm.cli.readiness;

import dev.itsm.assignment.Escalation;
import dev.itsm.assignment.EscalationPolicy;
import dev.itsm.assignment.EscalationRule;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.incident.IncidentAt;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.MajorIncidentPolicy;
import dev.itsm.incident.MajorIncidentPolicy.Criterion;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Priority;
import dev.itsm.rule.Rule;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockRules;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what an organization laid down about incidents. */
final class IncidentPolicies {
    private IncidentPolicies() {}

    /** Reads what is laid down about incidents. */
    static IncidentProcess process(JsonObject json) {
        json.only(
                "from",
                "version",
                "closureCodes",
                "majorFrom",
                "informManagementWithin",
                "reviewMajorWithin",
                "resolveWithin",
                "escalate");
        MajorIncidentPolicy standard = MajorIncidentPolicy.standard();
        List<Criterion> criteria = json.has("majorFrom") ? List.of(major(json)) : List.of();
        IncidentProcess.Builder process = IncidentProcess.standard().toBuilder()
                .major(new MajorIncidentPolicy(
                        criteria,
                        Settings.duration(json, "informManagementWithin", standard.noticeWithin()),
                        standard.updateEvery(),
                        Settings.duration(json, "reviewMajorWithin", standard.reviewWithin()),
                        null,
                        null));
        if (json.has("closureCodes")) {
            CodeScheme.Builder codes = CodeScheme.named("incident-closure-codes", json.requiredText("version"));
            json.texts("closureCodes").forEach(code -> codes.code(code, Locale.ENGLISH, code));
            process.closureCodes(codes.build());
        }
        if (json.has("escalate")) {
            process.escalation(new EscalationPolicy(json.objects("escalate").stream()
                    .map(IncidentPolicies::escalation)
                    .toList()));
        }
        return process.build();
    }

    private static Criterion major(JsonObject json) {
        Priority least = Settings.word(json, "majorFrom", Priority.class);
        Rule<IncidentAt> rule = Rule.of(
                "MAJOR",
                "its priority is " + least + " or higher",
                at -> at.incident()
                        .priorityAt(at.asOf())
                        .filter(priority -> priority.compareTo(least) <= 0)
                        .isPresent());
        return new Criterion(rule, "its priority is " + least + " or higher");
    }

    private static EscalationRule escalation(JsonObject json) {
        json.only("percent", "kind", "level", "to");
        String to = json.requiredText("to");
        return new EscalationRule(
                TargetName.RESOLUTION,
                Threshold.percent(Settings.number(json, "percent")),
                Settings.word(json, "kind", Escalation.Kind.class),
                Settings.number(json, "level"),
                TeamId.of(to));
    }

    /** Reads within which time incidents of each priority are to be resolved, around the clock; without it, without limit. */
    static ResolvedTarget resolution(JsonObject json) {
        Target target = Target.resolution();
        if (json.has("resolveWithin")) {
            JsonObject limits = json.object("resolveWithin");
            for (String priority : limits.names()) {
                target = target.within(
                        Settings.word(limits, priority, priority, Priority.class), Settings.duration(limits, priority));
            }
        }
        return target.in(WorkingCalendar.always());
    }

    /** Reads how clocks are to be kept. */
    static ClockRules.Bookkeeping keeping(JsonObject json) {
        json.only("from", "version", "tolerance", "pauseReasons");
        return new ClockRules.Bookkeeping(
                Settings.duration(json, "tolerance", Duration.ZERO), Set.copyOf(json.texts("pauseReasons")));
    }
}
