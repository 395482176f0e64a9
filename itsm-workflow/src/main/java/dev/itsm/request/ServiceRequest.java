package dev.itsm.request;

import dev.itsm.approval.Duties;
import dev.itsm.approval.Duty;
import dev.itsm.approval.Round;
import dev.itsm.field.Attributes;
import dev.itsm.id.Link;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.worklog.WorkLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service request, from its order to its end (ISO/IEC 20000-1:2018, 8.6.2). The fold of its {@link RequestEvent events};
 * immutable and thread-safe. The canonical constructor is for stores that read back what they wrote.
 *
 * @param id its identity
 * @param progress the states that it went through
 * @param order what was asked for
 * @param classifications how it was sorted and ranked, oldest first; at least one
 * @param rounds who was asked for approval, oldest first; the last one counts
 * @param fulfilment how it is carried out
 * @param waits when it waited, oldest first; only the last may last
 * @param log what was written on it
 * @param links the records that it refers to
 * @param attributes the organization's own fields
 */
public record ServiceRequest(
        ServiceRequestId id,
        Progress<RequestPhase> progress,
        Order order,
        List<Classification> classifications,
        List<Round> rounds,
        Fulfilment fulfilment,
        List<Wait> waits,
        WorkLog log,
        List<Link> links,
        Attributes attributes) {
    public ServiceRequest {
        classifications = List.copyOf(classifications);
        rounds = List.copyOf(rounds);
        waits = List.copyOf(waits);
        links = List.copyOf(links);
        RequestPhase phase = progress.phase();
        require(id, phase, "a classification", !classifications.isEmpty());
        require(id, phase, "a permit", !phase.isBeyondApproval() || fulfilment.permit() != null);
        boolean ended = phase == RequestPhase.FULFILLED || phase == RequestPhase.CLOSED;
        require(id, phase, "an outcome", !ended || fulfilment.outcome() != null);
    }

    private static void require(ServiceRequestId id, RequestPhase phase, String what, boolean has) {
        if (!has) {
            throw new IllegalArgumentException("The request " + id + " in phase " + phase + " must have " + what
                    + ".\nMaybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public RequestPhase phase() {
        return progress.phase();
    }

    /** Returns how it is sorted and ranked now. */
    public Classification classification() {
        return classifications.get(classifications.size() - 1);
    }

    /** Returns the round of approval that counts; empty if nobody was asked. */
    public Optional<Round> round() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Returns the wait that lasts; empty if it does not wait. */
    public Optional<Wait> lasting() {
        return waits.stream().filter(wait -> wait.until() == null).findFirst();
    }

    /** Returns who did what for it. */
    public Duties duties() {
        return Duties.NONE.with(Duty.REQUEST, order.requester(), order.recipient());
    }

    ServiceRequest with(Progress<RequestPhase> next) {
        return new ServiceRequest(id, next, order, classifications, rounds, fulfilment, waits, log, links, attributes);
    }

    ServiceRequest with(Order next) {
        return new ServiceRequest(
                id, progress, next, classifications, rounds, fulfilment, waits, log, links, attributes);
    }

    ServiceRequest with(Classification next) {
        List<Classification> all = and(classifications, next);
        return new ServiceRequest(id, progress, order, all, rounds, fulfilment, waits, log, links, attributes);
    }

    /** Returns the request with the round in the place of the last, or after it if it is another. */
    ServiceRequest with(Round next) {
        boolean same = round().filter(last -> last.id().equals(next.id())).isPresent();
        List<Round> before = same ? rounds.subList(0, rounds.size() - 1) : rounds;
        return new ServiceRequest(
                id, progress, order, classifications, and(before, next), fulfilment, waits, log, links, attributes);
    }

    ServiceRequest with(Fulfilment next) {
        return new ServiceRequest(id, progress, order, classifications, rounds, next, waits, log, links, attributes);
    }

    ServiceRequest waiting(Wait next) {
        return new ServiceRequest(
                id, progress, order, classifications, rounds, fulfilment, and(waits, next), log, links, attributes);
    }

    ServiceRequest goingOn(Instant at) {
        List<Wait> ended = waits.stream()
                .map(wait -> wait.until() == null ? wait.ending(at) : wait)
                .toList();
        return new ServiceRequest(
                id, progress, order, classifications, rounds, fulfilment, ended, log, links, attributes);
    }

    ServiceRequest with(WorkLog next) {
        return new ServiceRequest(
                id, progress, order, classifications, rounds, fulfilment, waits, next, links, attributes);
    }

    ServiceRequest with(Link next) {
        return new ServiceRequest(
                id, progress, order, classifications, rounds, fulfilment, waits, log, and(links, next), attributes);
    }

    ServiceRequest with(Attributes next) {
        return new ServiceRequest(id, progress, order, classifications, rounds, fulfilment, waits, log, links, next);
    }

    private static <T> List<T> and(List<T> all, T last) {
        return Stream.concat(all.stream(), Stream.of(last)).toList();
    }
}
