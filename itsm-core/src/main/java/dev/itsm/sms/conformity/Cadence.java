package dev.itsm.sms.conformity;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * How often something is to be done, by an organization's own plan.
 *
 * @param every the interval, in the calendar of the zone: three months after 30 November is 28 February; longer than zero
 * @param zone where the interval is counted
 * @param grace how long after the interval it still counts as done in time; not negative
 */
public record Cadence(Period every, ZoneId zone, Duration grace) {
    public Cadence {
        if (every.isZero() || every.isNegative() || grace.isNegative()) {
            throw new IllegalArgumentException("What is done every " + every + " with a grace of " + grace
                    + " must have an interval longer than zero, and no negative grace.\n"
                    + "Maybe it is done once: then it has no cadence.");
        }
    }

    /** Returns the cadence without grace. */
    public static Cadence every(Period interval, ZoneId zone) {
        return new Cadence(interval, zone, Duration.ZERO);
    }

    /** Returns the last instant that is in time for the next one. */
    public Instant dueAfter(Instant last) {
        return last.atZone(zone).plus(every).toInstant().plus(grace);
    }
}
