package dev.itsm.incident;

import dev.itsm.party.Act;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an incident's lifecycle look at: the incident with everything the command brings except the step
 * itself, and what the step would bring.
 *
 * @param process the process that judges it
 * @param incident the incident as it would be, still in the state that it would leave
 * @param act who acts, and when
 * @param resolution the resolution that the command gives; null if it gives none
 * @param hold the hold that the command gives; null if it gives none
 * @param reason the reason that the command gives; null if it gives none
 * @param isOffer whether nobody acts yet: what a form would still ask for is taken as given
 */
public record IncidentAttempt(
        IncidentProcess process,
        Incident incident,
        Act act,
        @Nullable Resolution resolution,
        @Nullable Hold hold,
        @Nullable String reason,
        boolean isOffer) {
    /** Returns an attempt at a step that brings nothing with it. */
    static IncidentAttempt bare(IncidentProcess process, Incident incident, Act act) {
        return new IncidentAttempt(process, incident, act, null, null, null, false);
    }

    /** Returns what could be attempted, if the person filled in the form. */
    IncidentAttempt offered() {
        return new IncidentAttempt(process, incident, act, resolution, hold, reason, true);
    }

    IncidentAttempt bringing(Resolution given) {
        return new IncidentAttempt(process, incident, act, given, hold, reason, isOffer);
    }

    IncidentAttempt bringing(Hold given) {
        return new IncidentAttempt(process, incident, act, resolution, given, reason, isOffer);
    }

    IncidentAttempt because(String given) {
        return new IncidentAttempt(process, incident, act, resolution, hold, given, isOffer);
    }
}
