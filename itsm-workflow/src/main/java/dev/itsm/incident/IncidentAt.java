package dev.itsm.incident;

import dev.itsm.assignment.DueEscalation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident looked at, at an instant: what criteria and checks judge.
 *
 * @param incident the incident
 * @param process the process that it follows
 * @param asOf the instant of the judgement
 * @param escalations the escalations that have not been made, past and ahead; null if its clocks are not known
 */
public record IncidentAt(
        Incident incident,
        IncidentProcess process,
        Instant asOf,
        @Nullable List<DueEscalation> escalations) {
    /** Returns the incident looked at without its clocks. */
    public IncidentAt(Incident incident, IncidentProcess process, Instant asOf) {
        this(incident, process, asOf, null);
    }
}
