package dev.itsm.incident;

import dev.itsm.event.EventName;
import dev.itsm.practice.StableNames;
import java.util.Map;

/** The stable names under which incidents' events are stored and their commands are journalled: they outlive classes. */
public final class IncidentNames {
    private static final StableNames<IncidentCommand, IncidentEvent> NAMES =
            StableNames.<IncidentCommand, IncidentEvent>of("incident")
                    .opening(IncidentCommand.Report.class, "report")
                    .event(IncidentEvent.Reported.class, "reported")
                    .event(IncidentEvent.Described.class, "described")
                    .event(IncidentEvent.UsersAffected.class, "users-affected")
                    .event(IncidentEvent.ScopeChanged.class, "scope-changed")
                    .event(IncidentEvent.Classified.class, "classified")
                    .event(IncidentEvent.Prioritized.class, "prioritized")
                    .event(IncidentEvent.ImpactObserved.class, "impact-observed")
                    .event(IncidentEvent.OutageRecorded.class, "outage-recorded")
                    .event(IncidentEvent.Assigned.class, "assigned")
                    .event(IncidentEvent.Escalated.class, "escalated")
                    .event(IncidentEvent.Reminded.class, "reminded")
                    .event(IncidentEvent.ResolutionConfirmed.class, "resolution-confirmed")
                    .event(IncidentEvent.Noted.class, "noted")
                    .event(IncidentEvent.Attached.class, "attached")
                    .event(IncidentEvent.Linked.class, "linked")
                    .event(IncidentEvent.Unlinked.class, "unlinked")
                    .event(IncidentEvent.FieldsChanged.class, "fields-changed")
                    .event(IncidentEvent.Moved.class, "moved")
                    .event(IncidentEvent.Held.class, "held")
                    .event(IncidentEvent.Resolved.class, "resolved")
                    .event(IncidentEvent.Reopened.class, "reopened")
                    .event(IncidentEvent.Closed.class, "closed")
                    .event(IncidentEvent.Cancelled.class, "cancelled")
                    .event(MajorIncidentEvent.MajorProposed.class, "major-proposed")
                    .event(MajorIncidentEvent.MajorAccepted.class, "major-accepted")
                    .event(MajorIncidentEvent.MajorRejected.class, "major-rejected")
                    .event(MajorIncidentEvent.MajorDemoted.class, "major-demoted")
                    .event(MajorIncidentEvent.MajorManaged.class, "major-managed")
                    .event(MajorIncidentEvent.ManagementInformed.class, "management-informed")
                    .event(MajorIncidentEvent.StakeholdersUpdated.class, "stakeholders-updated")
                    .event(MajorIncidentEvent.MajorReviewed.class, "major-reviewed")
                    .build(IncidentDecider.HANDLERS);

    private IncidentNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends IncidentEvent>, EventName> events() {
        return NAMES.events();
    }

    /** Returns the command's name: {@code incident.close}. */
    public static String of(IncidentCommand command) {
        return NAMES.nameOf(command);
    }
}
