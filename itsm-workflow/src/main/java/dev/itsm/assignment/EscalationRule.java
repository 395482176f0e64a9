package dev.itsm.assignment;

import dev.itsm.id.RecordId;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.clock.Thresholds;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.Threshold;
import java.time.Instant;
import java.util.Optional;

/**
 * When a record is to be escalated for the sake of a promise.
 *
 * @param target whose clock counts
 * @param threshold how far the clock may get
 * @param kind for more skill, or for more authority
 * @param level how high, from 1
 * @param to whom
 */
public record EscalationRule(TargetName target, Threshold threshold, Escalation.Kind kind, int level, RecordId to) {
    public EscalationRule {
        if (level < 1) {
            throw new IllegalArgumentException("The level " + level + " of the escalation at " + threshold + " of "
                    + target + " must be at least 1.\nMaybe it was counted from 0.");
        }
    }

    /** Returns when it is due, past or ahead, if nothing more happens; empty if it is not, as while the clock is paused. */
    public Optional<Instant> dueAt(ServiceClock clock, Instant now) {
        Thresholds.Evaluation evaluation = Thresholds.of(threshold).evaluate(clock, now);
        return evaluation.fired().isEmpty()
                ? evaluation.nextAt()
                : Optional.of(evaluation.fired().get(0).at());
    }

    /** Returns whether an escalation of its kind was made to its level or higher. */
    public boolean isMade(Routing routing) {
        return routing.level(kind) >= level;
    }

    /** Returns why it is made, in words. */
    public String says() {
        return threshold + " of the " + target + " target is used up";
    }
}
