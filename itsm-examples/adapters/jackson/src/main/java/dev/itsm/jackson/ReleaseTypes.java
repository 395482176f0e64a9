package dev.itsm.jackson;

import dev.itsm.release.Release;
import dev.itsm.release.ReleaseEvent;

/** What the practice of releases stores. */
final class ReleaseTypes {
    private ReleaseTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .state("release", 1, Release.class)
                .event("release.planned", 1, ReleaseEvent.Planned.class)
                .event("release.plan-changed", 1, ReleaseEvent.PlanChanged.class)
                .event("release.revised", 1, ReleaseEvent.Revised.class)
                .event("release.build-recorded", 1, ReleaseEvent.BuildRecorded.class)
                .event("release.built", 1, ReleaseEvent.Built.class)
                .event("release.tested", 1, ReleaseEvent.Tested.class)
                .event("release.measured", 1, ReleaseEvent.Measured.class)
                .event("release.conceded", 1, ReleaseEvent.Conceded.class)
                .event("release.accepted", 1, ReleaseEvent.Accepted.class)
                .event("release.deployment-started", 1, ReleaseEvent.DeploymentStarted.class)
                .event("release.stage-deployed", 1, ReleaseEvent.StageDeployed.class)
                .event("release.stage-verified", 1, ReleaseEvent.StageVerified.class)
                .event("release.deployed", 1, ReleaseEvent.Deployed.class)
                .event("release.backed-out", 1, ReleaseEvent.BackedOut.class)
                .event("release.incident-linked", 1, ReleaseEvent.IncidentLinked.class)
                .event("release.reviewed", 1, ReleaseEvent.Reviewed.class)
                .event("release.cancelled", 1, ReleaseEvent.Cancelled.class)
                .event("release.moved", 1, ReleaseEvent.Moved.class)
                .event("release.linked", 1, ReleaseEvent.Linked.class)
                .event("release.fields-changed", 1, ReleaseEvent.FieldsChanged.class)
                .build();
    }
}
