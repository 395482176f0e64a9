package dev.itsm.cmdb.audit;

import dev.itsm.event.EventName;
import java.util.Map;

/** The stable names under which audits' events are stored and their commands are journalled: they outlive classes. */
public final class AuditNames {
    private static final Map<Class<? extends AuditEvent>, EventName> EVENTS = Map.of(
            AuditEvent.Started.class, EventName.of("configuration-audit.started", 1),
            AuditEvent.Checked.class, EventName.of("configuration-audit.checked", 1),
            AuditEvent.UnrecordedFound.class, EventName.of("configuration-audit.unrecorded-found", 1),
            AuditEvent.DiscrepancyPlanned.class, EventName.of("configuration-audit.discrepancy-planned", 1),
            AuditEvent.DiscrepancySettled.class, EventName.of("configuration-audit.discrepancy-settled", 1),
            AuditEvent.Completed.class, EventName.of("configuration-audit.completed", 1));

    private static final Map<Class<? extends AuditCommand>, String> COMMANDS = Map.of(
            AuditCommand.Start.class, "configuration-audit.start",
            AuditCommand.Check.class, "configuration-audit.check",
            AuditCommand.ReportUnrecorded.class, "configuration-audit.report-unrecorded",
            AuditCommand.Plan.class, "configuration-audit.plan",
            AuditCommand.Settle.class, "configuration-audit.settle",
            AuditCommand.Complete.class, "configuration-audit.complete");

    private AuditNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends AuditEvent>, EventName> events() {
        return EVENTS;
    }

    /** Returns the command's name: {@code configuration-audit.check}. */
    public static String of(AuditCommand command) {
        return COMMANDS.getOrDefault(command.getClass(), "configuration-audit.unknown");
    }
}
