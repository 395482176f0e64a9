package dev.itsm.desk;

import dev.itsm.lifecycle.Stay;
import dev.itsm.request.RequestPhase;
import dev.itsm.request.ServiceRequest;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads off a service request what happened to its clocks. Phases count, never states. While somebody decides on it, it waits
 * for an approval: whether that pauses a clock is for the target's policy to say, and it is reported apart either way.
 */
public final class RequestClocks {
    private RequestClocks() {}

    /** Returns the clock of a target for the request. */
    public static ServiceClock clock(ServiceRequest request, ResolvedTarget target) {
        return ServiceClock.of(target, facts(request));
    }

    /** Returns everything that happened to the request's clocks. */
    public static List<ClockFact> facts(ServiceRequest request) {
        List<ClockFact> facts = new ArrayList<>();
        facts.add(ClockFact.started(request.order().at()));
        request.classifications().forEach(ranked -> facts.add(ClockFact.classified(ranked.priority(), ranked.since())));
        request.log().notes().forEach(note -> {
            switch (note.kind()) {
                case RESPONSE -> facts.add(ClockFact.responded(note.at()));
                case REQUESTER -> facts.add(ClockFact.requesterContacted(note.at()));
                case WORK, AUTOMATIC -> {}
            }
        });
        request.waits().forEach(wait -> {
            PauseReason reason = PauseReason.of(wait.reason());
            facts.add(ClockFact.paused(reason, wait.since()));
            if (wait.until() != null) {
                facts.add(ClockFact.resumed(reason, wait.until()));
            }
        });
        addMoves(request, facts);
        List<ClockFact> numbered = new ArrayList<>(facts.size());
        for (ClockFact fact : facts) {
            numbered.add(fact.numbered(numbered.size()));
        }
        return List.copyOf(numbered);
    }

    private static void addMoves(ServiceRequest request, List<ClockFact> facts) {
        RequestPhase before = RequestPhase.RECORDED;
        for (Stay<RequestPhase> stay : request.progress().stays()) {
            if (stay.phase() != before) {
                addLeaving(before, stay.since(), facts);
                addEntering(before, stay, facts);
            }
            before = stay.phase();
        }
    }

    private static void addLeaving(RequestPhase before, Instant at, List<ClockFact> facts) {
        if (before == RequestPhase.IN_APPROVAL) {
            facts.add(ClockFact.resumed(PauseReason.APPROVAL, at));
        }
    }

    private static void addEntering(RequestPhase before, Stay<RequestPhase> stay, List<ClockFact> facts) {
        Instant at = stay.since();
        switch (stay.phase()) {
            case IN_APPROVAL -> facts.add(ClockFact.paused(PauseReason.APPROVAL, at));
            case FULFILLING ->
                facts.add(before == RequestPhase.FULFILLED ? ClockFact.reopened(at) : ClockFact.acknowledged(at));
            case FULFILLED -> facts.add(ClockFact.stopped(at));
            case REJECTED -> facts.add(ClockFact.cancelled("the request was turned down", at));
            case COMPENSATING -> facts.add(ClockFact.cancelled("the request was given up", at));
            case CANCELLED -> {
                if (before != RequestPhase.COMPENSATING) {
                    facts.add(ClockFact.cancelled("the request was given up", at));
                }
            }
            case RECORDED, APPROVED, CLOSED -> {}
        }
    }
}
