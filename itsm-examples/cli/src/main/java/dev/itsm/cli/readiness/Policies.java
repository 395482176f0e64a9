package dev.itsm.cli.readiness;

import dev.itsm.change.ChangePolicy;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.problem.ProblemPolicy;
import dev.itsm.problem.recurrence.RecurrencePolicy;
import dev.itsm.release.ReleasePolicy;
import dev.itsm.request.RequestProcess;
import dev.itsm.sla.clock.ClockRules;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sms.conformity.Cadence;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.transition.TransitionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organization laid down about its practices, and when.
 *
 * @param incidents its processes for incidents
 * @param resolution within which time it resolves incidents
 * @param changes its policies for changes
 * @param problems its policies for problems
 * @param reviews how often it reviews the effect of resolutions
 * @param validity for how long a publication of a known error counts
 * @param recurrence when incidents recur; null if nobody said so
 * @param declined the groups of incidents that need no problem, by their keys
 * @param requests its processes and catalogues for service requests
 * @param clocks how faithfully service clocks are to be kept
 * @param releases its policies for releases
 * @param transitions its policies for services that come, change and go
 * @param items how it controls configuration items
 */
record Policies(
        InForce<IncidentProcess> incidents,
        InForce<ResolvedTarget> resolution,
        InForce<ChangePolicy> changes,
        InForce<ProblemPolicy> problems,
        InForce<Cadence> reviews,
        InForce<Duration> validity,
        @Nullable RecurrencePolicy recurrence,
        Set<String> declined,
        InForce<RequestProcess> requests,
        InForce<ClockRules.Bookkeeping> clocks,
        InForce<ReleasePolicy> releases,
        InForce<TransitionPolicy> transitions,
        ItemPolicies items) {
    static final Policies NONE = new Policies(
            InForce.nothing(),
            InForce.nothing(),
            InForce.nothing(),
            InForce.nothing(),
            InForce.nothing(),
            InForce.nothing(),
            null,
            Set.of(),
            InForce.nothing(),
            InForce.nothing(),
            InForce.nothing(),
            InForce.nothing(),
            ItemPolicies.NONE);

    /** The members of the organization's file that are read here. */
    static final List<String> MEMBERS = List.of(
            "incidentProcesses",
            "changePolicies",
            "problemPolicies",
            "problemReviews",
            "knownErrors",
            "recurrence",
            "requestProcesses",
            "clockKeeping",
            "releasePolicies",
            "transitionPolicies",
            "items");

    static Policies of(JsonObject json) {
        JsonObject recurrence = json.has("recurrence") ? json.object("recurrence") : null;
        return new Policies(
                Settings.inForce(json, "incidentProcesses", IncidentPolicies::process),
                Settings.inForce(json, "incidentProcesses", IncidentPolicies::resolution),
                Settings.inForce(json, "changePolicies", ChangePolicies::policy),
                Settings.inForce(json, "problemPolicies", ProblemPolicies::policy),
                Settings.inForce(json, "problemReviews", ProblemPolicies::cadence),
                Settings.inForce(json, "knownErrors", ProblemPolicies::validity),
                recurrence == null ? null : ProblemPolicies.recurrence(recurrence),
                recurrence == null ? Set.of() : Set.copyOf(recurrence.texts("declined")),
                Settings.inForce(json, "requestProcesses", RequestPolicies::process),
                Settings.inForce(json, "clockKeeping", IncidentPolicies::keeping),
                Settings.inForce(json, "releasePolicies", ReleasePolicies::policy),
                Settings.inForce(json, "transitionPolicies", ReleasePolicies::transitions),
                json.has("items") ? ItemPolicies.of(json.object("items")) : ItemPolicies.NONE);
    }
}
