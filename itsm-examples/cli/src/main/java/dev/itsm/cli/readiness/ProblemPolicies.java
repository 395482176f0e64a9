package dev.itsm.cli.readiness;

import dev.itsm.cli.json.JsonObject;
import dev.itsm.priority.Priority;
import dev.itsm.problem.ProblemPolicy;
import dev.itsm.problem.recurrence.RecurrencePolicy;
import dev.itsm.sms.conformity.Cadence;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an organization laid down about problems and known errors. */
final class ProblemPolicies {
    private ProblemPolicies() {}

    /** Reads the limits of the management of problems. */
    static ProblemPolicy policy(JsonObject json) {
        json.only("from", "version", "causeWithin", "watch", "staleAfter");
        ProblemPolicy standard = ProblemPolicy.standard();
        Map<Priority, Duration> limits = new EnumMap<>(Priority.class);
        if (json.has("causeWithin")) {
            JsonObject causes = json.object("causeWithin");
            causes.names()
                    .forEach(priority -> limits.put(
                            Settings.word(causes, priority, priority, Priority.class),
                            Settings.duration(causes, priority)));
        }
        return new ProblemPolicy(
                limits,
                Settings.duration(json, "watch", standard.watch()),
                Settings.duration(json, "staleAfter", standard.staleAfter()),
                Set.of());
    }

    /** Reads for how long a publication of a known error counts. */
    static Duration validity(JsonObject json) {
        json.only("from", "version", "validFor");
        return Settings.duration(json, "validFor");
    }

    /** Reads how often something is done. */
    static Cadence cadence(JsonObject json) {
        json.only("from", "version", "every", "zone", "grace");
        Period every = Settings.parsed(
                json, "every", Period::parse, json.requiredText("every"), "it is written like P3M or P1Y.");
        ZoneId zone = Settings.parsed(
                json, "zone", ZoneId::of, json.requiredText("zone"), "it is written like Europe/Berlin.");
        return new Cadence(every, zone, Settings.duration(json, "grace", Duration.ZERO));
    }

    /** Reads when incidents recur. */
    static RecurrencePolicy recurrence(JsonObject json) {
        json.only("groupBy", "atLeast", "within", "declined");
        List<String> properties = json.texts("groupBy");
        return RecurrencePolicy.of(
                Settings.number(json, "atLeast"), Settings.duration(json, "within"), properties.toArray(String[]::new));
    }
}
