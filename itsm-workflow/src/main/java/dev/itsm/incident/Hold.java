package dev.itsm.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why and since when work waits.
 *
 * @param reason the code of one of the process's {@link HoldReason hold reasons}
 * @param since the first instant of it
 * @param until when work is to go on by itself; null if that is open
 * @param note what exactly is waited for; null if the reason says enough
 * @param reminders how many reminders were sent so far
 */
public record Hold(
        String reason,
        Instant since,
        @Nullable Instant until,
        @Nullable String note,
        int reminders) {
    public Hold {
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("The hold since " + since + " must not end before it, at " + until
                    + ".\nMaybe the follow-up date has another zone.");
        }
        if (reminders < 0) {
            throw new IllegalArgumentException("The number of reminders, " + reminders
                    + ", must not be negative.\nMaybe it was not counted yet: use 0.");
        }
    }

    Hold reminded() {
        return new Hold(reason, since, until, note, reminders + 1);
    }
}
