package dev.itsm.problem.knownerror;

import dev.itsm.id.IncidentId;
import java.time.Instant;

/** That the workaround was applied to an incident, and whether it helped. */
public record Use(IncidentId incident, Instant at, boolean helped) {}
