package dev.itsm.incident;

import dev.itsm.id.RecordId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long, and how often without consequence, a closed incident may be reopened.
 *
 * @param window how long after its closing, in real time, the last instant included; not negative
 * @param escalateFrom from which reopening on it is escalated to management; 0 for never
 * @param escalateTo to whom; null for the team that has the incident
 */
public record ReopenPolicy(
        Duration window, int escalateFrom, @Nullable RecordId escalateTo) {
    public ReopenPolicy {
        if (window.isNegative() || escalateFrom < 0) {
            throw new IllegalArgumentException("The reopening window " + window + " and the count " + escalateFrom
                    + " must not be negative.\nMaybe reopening is to be refused: use a window of zero.");
        }
    }

    /** Returns whether an incident that is closed may be reopened then. */
    boolean isOpen(Incident incident, Instant at) {
        Instant closed = incident.outcome().closedAt();
        return closed == null || !at.isAfter(closed.plus(window));
    }

    boolean escalates(int reopenings) {
        return escalateFrom > 0 && reopenings >= escalateFrom;
    }
}
