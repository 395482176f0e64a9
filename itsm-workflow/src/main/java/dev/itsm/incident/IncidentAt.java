package dev.itsm.incident;

import java.time.Instant;

/**
 * An incident looked at, at an instant: what criteria and checks judge.
 *
 * @param incident the incident
 * @param process the process that it follows
 * @param asOf the instant of the judgement
 */
public record IncidentAt(Incident incident, IncidentProcess process, Instant asOf) {}
