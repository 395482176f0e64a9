package dev.itsm.request;

import static dev.itsm.sms.conformity.Judgement.conforms;
import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.unknown;
import static dev.itsm.sms.conformity.Judgement.violates;

import dev.itsm.decision.Refusal;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Stay;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What service requests are held to (ISO/IEC 20000-1:2018, 8.6.2), imported ones included. A request is judged by the process
 * and catalogue that were in force when the act happened; where none was, what needs one cannot be told.
 */
public final class RequestRules {
    /** How requests are cited. */
    public static final EvidenceType<ServiceRequest> TYPE =
            new EvidenceType<>("service request", ServiceRequest.class, ServiceRequest::id);

    private final InForce<RequestProcess> processes;
    private final Predicate<ServiceId> critical;

    private RequestRules(InForce<RequestProcess> processes, Predicate<ServiceId> critical) {
        this.processes = processes;
        this.critical = critical;
    }

    /** Returns the rules under those processes; no service is critical. */
    public static RequestRules under(InForce<RequestProcess> processes) {
        return new RequestRules(processes, service -> false);
    }

    /** Returns these rules with services of top criticality: one violation there weighs as several elsewhere. */
    public RequestRules critical(Predicate<ServiceId> services) {
        return new RequestRules(processes, services);
    }

    /** Returns the pack. */
    public ConformityPack pack() {
        return ConformityPack.of(
                "request",
                "1",
                List.of(
                        check("SRQ-01", this::allSteps),
                        check("SRQ-02", this::instructed),
                        check("SRQ-03", this::actionRecorded)));
    }

    private static Check check(String code, BiFunction<ServiceRequest, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), TYPE, judge);
    }

    /** What the record cannot lack is not asked: when it was recorded, its priority, what came of it. */
    private Judgement allSteps(ServiceRequest request, Instant asOf) {
        if (request.phase() != RequestPhase.CLOSED) {
            return outside();
        }
        if (first(request, RequestPhase.FULFILLED).isEmpty()) {
            Instant closed = request.progress().since();
            return violates(fault(request, "progress", closed, "it was closed without having been fulfilled"));
        }
        Classification classification = request.classification();
        String field = "classifications";
        return under(
                classification.since(),
                field,
                process -> Judgement.of(
                        process.categories().find(classification.category()).isPresent(),
                        fault(request, field, classification.since(), "its category is none that was laid down")));
    }

    private Judgement instructed(ServiceRequest request, Instant asOf) {
        Optional<Instant> started = first(request, RequestPhase.FULFILLING);
        if (started.isEmpty()) {
            return outside();
        }
        String field = "order.item";
        Instant at = started.get();
        return under(
                at,
                field,
                process -> process.item(request.order().item())
                        .map(item -> item.missingInstructions(at))
                        .map(missing -> missing.isEmpty()
                                ? conforms()
                                : violates(missing.stream()
                                        .map(refusal -> missing(request, field, at, refusal))
                                        .toArray(Fault[]::new)))
                        .orElseGet(() -> unknown(
                                fault(request, field, at, "the catalogue in force does not have what was asked for"))));
    }

    private Fault missing(ServiceRequest request, String field, Instant at, Refusal refusal) {
        return fault(request, field, at, refusal.subject() + ": " + refusal.says());
    }

    private Judgement actionRecorded(ServiceRequest request, Instant asOf) {
        return request.phase() != RequestPhase.CLOSED
                ? outside()
                : Judgement.of(
                        request.fulfilment().plan().isStarted(),
                        fault(
                                request,
                                "fulfilment.plan",
                                request.progress().since(),
                                "it does not show what was done"));
    }

    private static Optional<Instant> first(ServiceRequest request, RequestPhase phase) {
        return request.progress().stays().stream()
                .filter(stay -> stay.phase() == phase)
                .map(Stay::since)
                .findFirst();
    }

    private Judgement under(Instant at, String field, Function<RequestProcess, Judgement> rule) {
        return processes
                .at(at)
                .map(version -> rule.apply(version.policy()))
                .orElseGet(() -> unknown(Fault.of(field, at, "", "no process for requests was in force")));
    }

    private Fault fault(ServiceRequest request, String field, Instant at, String says) {
        String policy = processes.at(at).map(InForce.Version::name).orElse("");
        return Fault.of(field, at, policy, says)
                .weighing(
                        critical.test(request.order().service())
                                ? Fault.Weight.CRITICAL_SERVICE
                                : Fault.Weight.ORDINARY);
    }
}
