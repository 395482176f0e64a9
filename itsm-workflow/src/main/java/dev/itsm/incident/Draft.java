package dev.itsm.incident;

import dev.itsm.id.IncidentId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.Act;
import dev.itsm.practice.DecisionDraft;
import dev.itsm.practice.Move;

/** What a command for an incident would come to, while it is worked out. */
final class Draft extends DecisionDraft<Incident, IncidentPhase, IncidentEvent, IncidentAttempt> {
    private final IncidentProcess process;
    private final Family family;

    Draft(IncidentProcess process, Family family, Incident incident, Act act) {
        super(incident.id(), process, incident, act);
        this.process = process;
        this.family = family;
    }

    /** Returns the draft of a report that has made this incident. */
    Draft(IncidentProcess process, Family family, IncidentEvent reported, Incident incident, Act act) {
        this(process, family, incident, act);
        startedBy(reported);
    }

    IncidentProcess process() {
        return process;
    }

    Family family() {
        return family;
    }

    /** Returns the incident with the events so far. */
    Incident incident() {
        return state();
    }

    IncidentId id() {
        return incident().id();
    }

    @Override
    protected StateId standing() {
        return incident().state();
    }

    @Override
    protected IncidentAttempt bare() {
        return IncidentAttempt.bare(process, incident(), act());
    }

    @Override
    protected IncidentEvent moved(Move<IncidentPhase> move) {
        return new IncidentEvent.Moved(id(), at(), move);
    }

    @Override
    protected void afterMove() {
        propose(process.propagation().proposals(incident(), family));
    }

    /** Returns whether it is in work; if not, that is an objection. */
    boolean isInWork() {
        if (!incident().phase().isActive()) {
            refuse(
                    "NOT_IN_WORK",
                    "that is for incidents in work, and this one is "
                            + incident().state(),
                    "reopen it first, or report a follow-up incident linked to it");
        }
        return incident().phase().isActive();
    }

    /** Returns whether it has not ended for good; if it has, that is an objection. */
    boolean isUnended() {
        if (incident().phase().isTerminal()) {
            refuse(
                    "ENDED",
                    "it is " + incident().state() + ", and its record stays as it is",
                    "report a follow-up incident linked to it");
        }
        return !incident().phase().isTerminal();
    }
}
