package dev.itsm.incident;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Notification;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.Step;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a command would come to, while it is worked out: events and proposals so far, or objections. */
final class Draft {
    private final IncidentProcess process;
    private final Family family;
    private final Act act;
    private final Objections objections;
    private final List<IncidentEvent> events = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private Incident incident;

    Draft(IncidentProcess process, Family family, Incident incident, Act act) {
        this.process = process;
        this.family = family;
        this.incident = incident;
        this.act = act;
        this.objections = new Objections(incident.id());
    }

    /** Returns the draft of a report that has made this incident. */
    Draft(IncidentProcess process, Family family, IncidentEvent reported, Incident incident, Act act) {
        this(process, family, incident, act);
        events.add(reported);
    }

    IncidentProcess process() {
        return process;
    }

    Family family() {
        return family;
    }

    /** Returns the incident with the events so far. */
    Incident incident() {
        return incident;
    }

    IncidentId id() {
        return incident.id();
    }

    Act act() {
        return act;
    }

    Instant at() {
        return act.at();
    }

    Objections objections() {
        return objections;
    }

    boolean isRefused() {
        return objections.any();
    }

    <T> @Nullable T need(String field, @Nullable T value) {
        return objections.need(field, value);
    }

    void refuse(String code, String says, String advice) {
        objections.add(code, says, advice);
    }

    void emit(IncidentEvent event) {
        incident = event.applyTo(incident);
        events.add(event);
    }

    void propose(Proposal proposal) {
        proposals.add(proposal);
    }

    /** Proposes that somebody is told; nobody is told what they did themselves. */
    void tell(@Nullable RecordId recipient, String topic, String says) {
        if (recipient != null && !recipient.equals(act.actor())) {
            proposals.add(new Notification(id(), recipient, topic, at().toString(), says));
        }
    }

    /** Returns whether it is in work; if not, that is an objection. */
    boolean isInWork() {
        if (!incident.phase().isActive()) {
            refuse(
                    "NOT_IN_WORK",
                    "that is for incidents in work, and this one is " + incident.state(),
                    "reopen it first, or report a follow-up incident linked to it");
        }
        return incident.phase().isActive();
    }

    /** Returns whether it has not ended for good; if it has, that is an objection. */
    boolean isUnended() {
        if (incident.phase().isTerminal()) {
            refuse(
                    "ENDED",
                    "it is " + incident.state() + ", and its record stays as it is",
                    "report a follow-up incident linked to it");
        }
        return !incident.phase().isTerminal();
    }

    /** Moves it by the trigger with the event that the move makes, or objects. */
    void move(Trigger on, UnaryOperator<IncidentAttempt> bringing, Function<Move, IncidentEvent> event) {
        IncidentAttempt attempt = bringing.apply(IncidentAttempt.bare(process, incident, act));
        Step step = process.lifecycle().fire(incident.state(), on, attempt);
        if (step instanceof Step.Refused refused) {
            refused.reasons().forEach(reason -> explain(reason, on, attempt));
        } else if (!isRefused()) {
            Step.Moved moved = step.orThrow();
            IncidentPhase phase = process.lifecycle().phase(moved.to());
            emit(event.apply(new Move(on, moved.from(), moved.to(), phase)));
            proposals.addAll(process.propagation().proposals(incident, family));
        }
    }

    /** Moves it by a trigger whose step brings nothing with it. */
    void move(Trigger on) {
        move(on, attempt -> attempt, move -> new IncidentEvent.Moved(id(), at(), move));
    }

    /** Moves it by the trigger if that leads anywhere from here: what has no such step does not need it. */
    void moveIfPossible(Trigger on) {
        if (process.lifecycle().transitions().stream()
                .anyMatch(way -> way.from().equals(incident.state()) && way.on().equals(on))) {
            move(on);
        }
    }

    /** Where the trigger leads nowhere from here but would later, says what is missing until then. */
    private void explain(Refusal refusal, Trigger on, IncidentAttempt attempt) {
        List<Refusal> missing = refusal.code().equals(Lifecycle.NO_SUCH_TRANSITION) && refusal.advice() != null
                ? process.lifecycle().transitions().stream()
                        .filter(way -> way.on().equals(on))
                        .map(way -> process.lifecycle().phase(way.to()))
                        .distinct()
                        .flatMap(phase -> IncidentGuards.against(phase, attempt).stream())
                        .toList()
                : List.of();
        objections.addAll(missing.isEmpty() ? List.of(refusal) : missing);
    }

    Decision<Incident, IncidentEvent> decision() {
        return isRefused() ? Decision.refused(objections.list()) : Decision.accepted(incident, events, proposals);
    }
}
