package dev.itsm.sms.conformity;

import dev.itsm.event.Envelope;
import java.time.Instant;

/**
 * What made a finding open or close.
 *
 * @param at when
 * @param says the event, as {@code change:CHG-1 revision 7 change.investigated/1}, or that time passed
 */
public record Cause(Instant at, String says) {
    /** Returns that the stored event did. */
    public static Cause of(Envelope event) {
        return new Cause(event.recordedAt(), event.subject() + " revision " + event.revision() + " " + event.type());
    }

    /** Returns that time passed, up to and beyond the instant. */
    public static Cause time(Instant at) {
        return new Cause(at, "time passed");
    }
}
