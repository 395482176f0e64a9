package dev.itsm.request;

import dev.itsm.id.ClauseRef;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The indicators of service requests over a period; a request belongs to it by the instant at which it was fulfilled. Rejected
 * and cancelled ones are left out and counted.
 */
public final class RequestIndicators {
    private static final ClauseRef REQUESTS = ClauseRef.iso20000("8.6.2");

    private final Period period;

    private RequestIndicators(Period period) {
        this.period = period;
    }

    /** Returns the indicators. */
    public static List<Indicator<ServiceRequest>> over(Period period) {
        RequestIndicators all = new RequestIndicators(period);
        return List.of(
                mean("SRQ-CYCLE", "Mean time to fulfil a request, around the clock, without approval", all::cycle),
                mean("SRQ-APPROVAL", "Mean time that fulfilled requests waited for approval", all::approval));
    }

    private static Indicator<ServiceRequest> mean(String id, String title, Function<ServiceRequest, Part> rule) {
        return Indicator.mean(id, REQUESTS, title, Indicator.Better.LOWER, ServiceRequest::id, rule);
    }

    private Part cycle(ServiceRequest request) {
        return fulfilled(
                request,
                (end, approval) -> Duration.between(request.order().at(), end).minus(approval));
    }

    private Part approval(ServiceRequest request) {
        return fulfilled(request, (end, approval) -> approval);
    }

    private interface Measure {
        Duration of(Instant end, Duration approval);
    }

    private Part fulfilled(ServiceRequest request, Measure measure) {
        RequestPhase phase = request.phase();
        if (phase == RequestPhase.REJECTED || phase == RequestPhase.CANCELLED) {
            return period.contains(request.progress().since())
                    ? Part.excluded("rejected or cancelled")
                    : Part.outside();
        }
        Fulfilment.Outcome outcome = request.fulfilment().outcome();
        if (outcome == null || !period.contains(outcome.at())) {
            return Part.outside();
        }
        Duration approval = request.progress().timeIn(stay -> stay.phase() == RequestPhase.IN_APPROVAL, outcome.at());
        return Part.measured(measure.of(outcome.at(), approval));
    }
}
