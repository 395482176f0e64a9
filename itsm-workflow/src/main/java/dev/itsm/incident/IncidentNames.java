package dev.itsm.incident;

import dev.itsm.event.EventName;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stable names under which incidents' events are stored and their commands are journalled: they outlive classes. */
public final class IncidentNames {
    private static final Map<Class<? extends IncidentEvent>, EventName> EVENTS = new LinkedHashMap<>();

    static {
        event(IncidentEvent.Reported.class, "incident.reported");
        event(IncidentEvent.Described.class, "incident.described");
        event(IncidentEvent.UsersAffected.class, "incident.users-affected");
        event(IncidentEvent.ScopeChanged.class, "incident.scope-changed");
        event(IncidentEvent.Classified.class, "incident.classified");
        event(IncidentEvent.Prioritized.class, "incident.prioritized");
        event(IncidentEvent.ImpactObserved.class, "incident.impact-observed");
        event(IncidentEvent.OutageRecorded.class, "incident.outage-recorded");
        event(IncidentEvent.Assigned.class, "incident.assigned");
        event(IncidentEvent.Escalated.class, "incident.escalated");
        event(IncidentEvent.Reminded.class, "incident.reminded");
        event(IncidentEvent.ResolutionConfirmed.class, "incident.resolution-confirmed");
        event(IncidentEvent.Noted.class, "incident.noted");
        event(IncidentEvent.Attached.class, "incident.attached");
        event(IncidentEvent.Linked.class, "incident.linked");
        event(IncidentEvent.Unlinked.class, "incident.unlinked");
        event(IncidentEvent.FieldsChanged.class, "incident.fields-changed");
        event(IncidentEvent.Moved.class, "incident.moved");
        event(IncidentEvent.Held.class, "incident.held");
        event(IncidentEvent.Resolved.class, "incident.resolved");
        event(IncidentEvent.Reopened.class, "incident.reopened");
        event(IncidentEvent.Closed.class, "incident.closed");
        event(IncidentEvent.Cancelled.class, "incident.cancelled");
        event(MajorIncidentEvent.MajorProposed.class, "incident.major-proposed");
        event(MajorIncidentEvent.MajorAccepted.class, "incident.major-accepted");
        event(MajorIncidentEvent.MajorRejected.class, "incident.major-rejected");
        event(MajorIncidentEvent.MajorDemoted.class, "incident.major-demoted");
        event(MajorIncidentEvent.MajorManaged.class, "incident.major-managed");
        event(MajorIncidentEvent.ManagementInformed.class, "incident.management-informed");
        event(MajorIncidentEvent.StakeholdersUpdated.class, "incident.stakeholders-updated");
        event(MajorIncidentEvent.MajorReviewed.class, "incident.major-reviewed");
    }

    private IncidentNames() {}

    private static void event(Class<? extends IncidentEvent> type, String name) {
        EVENTS.put(type, EventName.of(name, 1));
    }

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends IncidentEvent>, EventName> events() {
        return Map.copyOf(EVENTS);
    }

    /** Returns the command's name: {@code incident.close}. */
    public static String of(IncidentCommand command) {
        return command instanceof IncidentCommand.Report
                ? "incident.report"
                : "incident." + Handlers.ALL.nameOf(command);
    }
}
