package dev.itsm.cli.readiness;

import dev.itsm.cli.json.JsonObject;
import dev.itsm.cmdb.audit.VerificationPlan;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.sms.conformity.Cadence;
import dev.itsm.sms.conformity.InForce;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an organization controls its configuration items, all of the standard classes.
 *
 * @param processes its processes
 * @param grace how long after the work on a change what it altered may still be recorded
 * @param verification how often the records of which classes are verified
 */
record ItemPolicies(InForce<CiProcess> processes, Duration grace, VerificationPlan verification) {
    static final ItemPolicies NONE = new ItemPolicies(InForce.nothing(), Duration.ZERO, new VerificationPlan(Map.of()));

    static ItemPolicies of(JsonObject json) {
        json.only("processes", "grace", "verification");
        Map<String, Cadence> cadences = new TreeMap<>();
        if (json.has("verification")) {
            JsonObject classes = json.object("verification");
            classes.names().forEach(name -> cadences.put(name, ProblemPolicies.cadence(classes.object(name))));
        }
        return new ItemPolicies(
                Settings.inForce(json, "processes", one -> {
                    one.only("from", "version");
                    return CiProcess.standard();
                }),
                Settings.duration(json, "grace", Duration.ZERO),
                new VerificationPlan(cadences));
    }
}
