package dev.itsm.transition;

import dev.itsm.decision.Proposal;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceTransitionId;
import java.time.Instant;

/**
 * Proposes that the portfolio and the catalogue follow what was deployed: that the service is live, as it is now, or retired
 * and its entry closed.
 *
 * @param target the service
 * @param kind what happened to it
 * @param at when
 * @param because the transition
 */
public record ChangeService(ServiceId target, TransitionKind kind, Instant at, ServiceTransitionId because)
        implements Proposal {
    @Override
    public String key() {
        return (kind.isEnding() ? "retire " : "publish ") + target + " because of " + because;
    }

    @Override
    public String says() {
        return kind.isEnding()
                ? "retire " + target + " as of " + at + " and close its entry in the catalogue"
                : "publish " + target + " in the catalogue as it is since " + at;
    }
}
