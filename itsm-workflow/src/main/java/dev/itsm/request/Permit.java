package dev.itsm.request;

import dev.itsm.approval.Authorisation;
import dev.itsm.event.Hash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a request may be fulfilled, as it was when that was found.
 *
 * @param order the digest of what may be fulfilled
 * @param grantedAt when it was approved; null if being in the catalogue was approval enough
 */
public record Permit(Hash order, @Nullable Instant grantedAt) {
    static Permit of(Authorisation authorisation) {
        return new Permit(authorisation.content(), authorisation.grantedAt());
    }
}
