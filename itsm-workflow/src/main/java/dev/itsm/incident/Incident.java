package dev.itsm.incident;

import dev.itsm.assignment.Assignment;
import dev.itsm.assignment.Routing;
import dev.itsm.field.Attributes;
import dev.itsm.id.IncidentId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Priority;
import dev.itsm.worklog.WorkLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An unplanned interruption or loss of quality of a service, or an event that has not hit anybody yet, from its report to
 * its end (ISO/IEC 20000-1:2018, 8.6.1). The fold of its {@link IncidentEvent events}; immutable and thread-safe.
 *
 * <p>The canonical constructor is for stores that read back what they wrote; it holds what is true of every incident
 * whatever its process.
 *
 * @param id its identity
 * @param progress the states that it went through
 * @param intake how it came in
 * @param classification how it is sorted and ranked
 * @param routing who has it and had it
 * @param holds every time that work waited, oldest first; the last one lasts while the phase is ON_HOLD
 * @param outcome how it ended, as often as it did
 * @param major the major-incident overlay
 * @param links what it is about and refers to
 * @param log what was said and done
 * @param attributes the organization's own fields
 */
public record Incident(
        IncidentId id,
        Progress<IncidentPhase> progress,
        Intake intake,
        Classification classification,
        Routing routing,
        List<Hold> holds,
        Outcome outcome,
        MajorIncident major,
        Links links,
        WorkLog log,
        Attributes attributes) {
    public Incident {
        IncidentPhase phase = progress.phase();
        boolean ended = phase == IncidentPhase.RESOLVED || phase == IncidentPhase.CLOSED;
        holds = List.copyOf(holds);
        require(
                id,
                phase,
                "as many holds as it came into that phase",
                holds.size() == progress.entries(IncidentPhase.ON_HOLD),
                true);
        require(id, phase, "a resolution", outcome.resolution().isPresent(), ended);
        require(id, phase, "a closing time", outcome.closedAt() != null, phase == IncidentPhase.CLOSED);
        require(
                id,
                phase,
                "a reason for its cancelling",
                outcome.cancelledBecause() != null,
                phase == IncidentPhase.CANCELLED);
        require(
                id,
                phase,
                "a major-incident overlay that is resolved",
                major.isMajor() && major.standing() != MajorIncident.Standing.ACCEPTED,
                major.isMajor() && ended);
    }

    private static void require(IncidentId id, IncidentPhase phase, String what, boolean has, boolean must) {
        if (has != must) {
            throw new IllegalArgumentException("The incident " + id + " in phase " + phase + " must "
                    + (must ? "have " : "not have ") + what
                    + ".\nMaybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public IncidentPhase phase() {
        return progress.phase();
    }

    /** Returns why work waits; null unless it does. */
    public @Nullable Hold hold() {
        return phase() == IncidentPhase.ON_HOLD ? holds.get(holds.size() - 1) : null;
    }

    /** Returns when it last came into another state or to other people: nothing can happen to it earlier than that. */
    public Instant lastMovedAt() {
        Instant moved = progress.since();
        return routing.current().map(Assignment::since).filter(moved::isBefore).orElse(moved);
    }

    /** Returns the team that has it; empty before the first assignment. */
    public Optional<TeamId> team() {
        return routing.current().map(Assignment::team);
    }

    /** Returns the priority that counts at the instant; empty while it is not ranked. */
    public Optional<Priority> priorityAt(Instant now) {
        return classification.priorityAt(now);
    }

    Incident with(
            Progress<IncidentPhase> newProgress, List<Hold> newHolds, Outcome newOutcome, MajorIncident newMajor) {
        return new Incident(
                id,
                newProgress,
                intake,
                classification,
                routing,
                newHolds,
                newOutcome,
                newMajor,
                links,
                log,
                attributes);
    }

    Incident with(Progress<IncidentPhase> next) {
        return with(next, holds, outcome, major);
    }

    Incident with(Outcome next) {
        return with(progress, holds, next, major);
    }

    Incident with(MajorIncident next) {
        return with(progress, holds, outcome, next);
    }

    /** Returns the incident with that in place of the hold that lasts. */
    Incident with(Hold next) {
        List<Hold> changed = new ArrayList<>(holds);
        changed.set(changed.size() - 1, next);
        return with(progress, changed, outcome, major);
    }

    Incident with(Intake next) {
        return new Incident(id, progress, next, classification, routing, holds, outcome, major, links, log, attributes);
    }

    Incident with(Classification next) {
        return new Incident(id, progress, intake, next, routing, holds, outcome, major, links, log, attributes);
    }

    Incident with(Routing next) {
        return new Incident(id, progress, intake, classification, next, holds, outcome, major, links, log, attributes);
    }

    Incident with(Links next) {
        return new Incident(
                id, progress, intake, classification, routing, holds, outcome, major, next, log, attributes);
    }

    Incident with(WorkLog next) {
        return new Incident(
                id, progress, intake, classification, routing, holds, outcome, major, links, next, attributes);
    }

    Incident with(Attributes next) {
        return new Incident(id, progress, intake, classification, routing, holds, outcome, major, links, log, next);
    }
}
