/**
 * Incidents and major incidents (ISO/IEC 20000-1:2018, 8.6.1): the model, its events, and the decisions on it.
 *
 * <p>The key to the model: an {@link dev.itsm.incident.Incident} is the fold of its {@link dev.itsm.incident.IncidentEvent
 * events}; an {@link dev.itsm.incident.IncidentProcess} is how an organization deals with incidents, as one versioned value;
 * and the process's {@linkplain dev.itsm.incident.IncidentProcess#decider decider} says what an
 * {@link dev.itsm.incident.IncidentCommand} comes to. Breach, major incident and escalation are orthogonal to the state. What
 * concerns other records is proposed, never done.
 */
@NullMarked
package dev.itsm.incident;

import org.jspecify.annotations.NullMarked;
