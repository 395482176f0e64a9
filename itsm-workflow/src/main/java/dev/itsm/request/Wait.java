package dev.itsm.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a request waited.
 *
 * @param reason the code of the reason, such as {@code REQUESTER}
 * @param says why, in words
 * @param since from when on
 * @param until the first instant after it; null while it lasts
 */
public record Wait(
        String reason, String says, Instant since, @Nullable Instant until) {
    Wait ending(Instant at) {
        return new Wait(reason, says, since, at);
    }
}
