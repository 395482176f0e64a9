package dev.itsm.release;

import dev.itsm.event.EventName;
import dev.itsm.practice.StableNames;
import java.util.Map;

/** The stable names under which releases' events are stored and their commands are journalled: they outlive classes. */
public final class ReleaseNames {
    private static final StableNames<ReleaseCommand, ReleaseEvent> NAMES = StableNames.<ReleaseCommand, ReleaseEvent>of(
                    "release")
            .opening(ReleaseCommand.Plan.class, "plan")
            .event(ReleaseEvent.Planned.class, "planned")
            .event(ReleaseEvent.PlanChanged.class, "plan-changed")
            .event(ReleaseEvent.Revised.class, "revised")
            .event(ReleaseEvent.BuildRecorded.class, "build-recorded")
            .event(ReleaseEvent.Built.class, "built")
            .event(ReleaseEvent.Tested.class, "tested")
            .event(ReleaseEvent.Measured.class, "measured")
            .event(ReleaseEvent.Conceded.class, "conceded")
            .event(ReleaseEvent.Accepted.class, "accepted")
            .event(ReleaseEvent.DeploymentStarted.class, "deployment-started")
            .event(ReleaseEvent.StageDeployed.class, "stage-deployed")
            .event(ReleaseEvent.StageVerified.class, "stage-verified")
            .event(ReleaseEvent.Deployed.class, "deployed")
            .event(ReleaseEvent.BackedOut.class, "backed-out")
            .event(ReleaseEvent.IncidentLinked.class, "incident-linked")
            .event(ReleaseEvent.Reviewed.class, "reviewed")
            .event(ReleaseEvent.Cancelled.class, "cancelled")
            .event(ReleaseEvent.Moved.class, "moved")
            .event(ReleaseEvent.Linked.class, "linked")
            .event(ReleaseEvent.FieldsChanged.class, "fields-changed")
            .build(ReleaseDecider.HANDLERS);

    private ReleaseNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends ReleaseEvent>, EventName> events() {
        return NAMES.events();
    }

    /** Returns the command's name: {@code release.deploy}. */
    public static String of(ReleaseCommand command) {
        return NAMES.nameOf(command);
    }
}
