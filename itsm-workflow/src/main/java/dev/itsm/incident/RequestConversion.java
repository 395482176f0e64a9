package dev.itsm.incident;

import dev.itsm.decision.Proposal;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import org.jspecify.annotations.Nullable;

/**
 * Proposes to record the service request that an incident turned out to be.
 *
 * @param target the identity that the service request is to have
 * @param origin the incident
 * @param intake how that came in
 * @param service the service that it names; null if it names none
 */
public record RequestConversion(
        ServiceRequestId target,
        IncidentId origin,
        Intake intake,
        @Nullable ServiceId service) implements Proposal {
    @Override
    public String key() {
        return "record " + target + " from " + origin;
    }

    @Override
    public String says() {
        return origin + " is a service request: '" + intake.summary() + "'";
    }
}
