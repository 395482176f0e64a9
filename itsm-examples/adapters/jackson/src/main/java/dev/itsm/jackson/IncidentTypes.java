package dev.itsm.jackson;

import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentEvent;
import dev.itsm.incident.MajorIncidentEvent;

/** What the practice of incidents stores. */
final class IncidentTypes {
    private IncidentTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .state("incident", 1, Incident.class)
                .event("incident.reported", 1, IncidentEvent.Reported.class)
                .event("incident.described", 1, IncidentEvent.Described.class)
                .event("incident.users-affected", 1, IncidentEvent.UsersAffected.class)
                .event("incident.scope-changed", 1, IncidentEvent.ScopeChanged.class)
                .event("incident.classified", 1, IncidentEvent.Classified.class)
                .event("incident.prioritized", 1, IncidentEvent.Prioritized.class)
                .event("incident.impact-observed", 1, IncidentEvent.ImpactObserved.class)
                .event("incident.outage-recorded", 1, IncidentEvent.OutageRecorded.class)
                .event("incident.assigned", 1, IncidentEvent.Assigned.class)
                .event("incident.escalated", 1, IncidentEvent.Escalated.class)
                .event("incident.reminded", 1, IncidentEvent.Reminded.class)
                .event("incident.resolution-confirmed", 1, IncidentEvent.ResolutionConfirmed.class)
                .event("incident.noted", 1, IncidentEvent.Noted.class)
                .event("incident.attached", 1, IncidentEvent.Attached.class)
                .event("incident.linked", 1, IncidentEvent.Linked.class)
                .event("incident.unlinked", 1, IncidentEvent.Unlinked.class)
                .event("incident.fields-changed", 1, IncidentEvent.FieldsChanged.class)
                .event("incident.moved", 1, IncidentEvent.Moved.class)
                .event("incident.held", 1, IncidentEvent.Held.class)
                .event("incident.resolved", 1, IncidentEvent.Resolved.class)
                .event("incident.reopened", 1, IncidentEvent.Reopened.class)
                .event("incident.closed", 1, IncidentEvent.Closed.class)
                .event("incident.cancelled", 1, IncidentEvent.Cancelled.class)
                .event("incident.major-proposed", 1, MajorIncidentEvent.MajorProposed.class)
                .event("incident.major-accepted", 1, MajorIncidentEvent.MajorAccepted.class)
                .event("incident.major-rejected", 1, MajorIncidentEvent.MajorRejected.class)
                .event("incident.major-demoted", 1, MajorIncidentEvent.MajorDemoted.class)
                .event("incident.major-managed", 1, MajorIncidentEvent.MajorManaged.class)
                .event("incident.management-informed", 1, MajorIncidentEvent.ManagementInformed.class)
                .event("incident.stakeholders-updated", 1, MajorIncidentEvent.StakeholdersUpdated.class)
                .event("incident.major-reviewed", 1, MajorIncidentEvent.MajorReviewed.class)
                .build();
    }
}
