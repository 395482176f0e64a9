package dev.itsm.incident;

import dev.itsm.decision.Decision;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.party.Act;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.RecordDecider;
import java.time.Instant;

/**
 * What each command comes to for one incident under its process. Immutable, thread-safe, and without a clock: the act says
 * when.
 *
 * <p>Refusals carry stable codes: those of {@link IncidentChecks the checks} that a guard applies, the lifecycle's
 * {@code NO_SUCH_TRANSITION} and {@code REQUIRED_FIELD}, and {@code NO_SUCH_INCIDENT}, {@code ALREADY_REPORTED},
 * {@code NOT_IN_WORK}, {@code ENDED}, {@code UNKNOWN_CODE}, {@code UNKNOWN_FIELD}, {@code FIELD_VALUE},
 * {@code RESERVED_TRIGGER}, {@code NOT_DUE}, {@code HOLD_REASON}, {@code LINK}, {@code CYCLE}, {@code OPEN_TASKS},
 * {@code REOPEN_WINDOW}, {@code MAJOR}, {@code MAJOR_CANCELLED} and {@code MAJOR_MANAGER_RESOLVES}.
 */
public final class IncidentDecider extends RecordDecider<Incident, IncidentCommand, IncidentEvent, Report> {
    static final Handlers<Draft, IncidentCommand> HANDLERS = Handlers.<Draft, IncidentCommand>builder()
            .with(RecordCommands::addTo)
            .with(ProgressCommands::addTo)
            .with(LinkCommands::addTo)
            .with(MajorCommands::addTo)
            .build();

    private static final Words WORDS = new Words("incident", "report", "ALREADY_REPORTED", "INC-11");

    private final IncidentProcess process;
    private final IncidentId id;
    private final Family family;

    IncidentDecider(IncidentProcess process, IncidentId id, Family family) {
        super(id, WORDS, Report.class);
        this.process = process;
        this.id = id;
        this.family = family;
    }

    @Override
    protected Decision<Incident, IncidentEvent> open(Report report, Act act) {
        return Intaking.decide(process, id, report, act);
    }

    @Override
    protected Instant notBefore(Incident incident) {
        return incident.lastMovedAt();
    }

    @Override
    protected Decision<Incident, IncidentEvent> goOn(Incident incident, IncidentCommand command, Act act) {
        Draft draft = new Draft(process, family, incident, act);
        HANDLERS.handle(draft, command);
        MajorCommands.checkCriteria(draft);
        return draft.decision();
    }
}
