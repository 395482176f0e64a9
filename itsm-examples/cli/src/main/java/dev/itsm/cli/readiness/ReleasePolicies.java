package dev.itsm.cli.readiness;

import dev.itsm.approval.Holder;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.release.ReleasePolicy;
import dev.itsm.release.ReleaseType;
import dev.itsm.transition.TransitionPolicy;

/** Reads what an organization laid down about releases and about services that come, change and go. */
final class ReleasePolicies {
    private ReleasePolicies() {}

    /** Reads which types of release there are, and who approves them. */
    static ReleasePolicy policy(JsonObject json) {
        json.only("from", "version", "approver", "types");
        return ReleasePolicy.of(
                Holder.role(json.requiredText("approver")),
                json.objects("types").stream().map(ReleasePolicies::type).toArray(ReleaseType[]::new));
    }

    private static ReleaseType type(JsonObject json) {
        json.only("key", "kind", "frequency", "handling", "watch", "analyseWithin");
        String kind = json.requiredText("kind");
        if (!kind.equals("PLANNED") && !kind.equals("EMERGENCY")) {
            throw json.fault("kind", "is '" + kind + "', not PLANNED or EMERGENCY", "it is misspelt.");
        }
        return new ReleaseType(
                json.requiredText("key"),
                kind.equals("EMERGENCY"),
                json.requiredText("frequency"),
                json.requiredText("handling"),
                Settings.duration(json, "watch"),
                Settings.duration(json, "analyseWithin"));
    }

    /** Reads by when the outcome of a transition is reported. */
    static TransitionPolicy transitions(JsonObject json) {
        json.only("from", "version", "conceding", "reportWithin");
        return TransitionPolicy.of(
                Holder.role(json.requiredText("conceding")), Settings.duration(json, "reportWithin"));
    }
}
