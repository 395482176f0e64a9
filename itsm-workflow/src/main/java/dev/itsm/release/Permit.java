package dev.itsm.release;

import dev.itsm.approval.Authorisation;
import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import java.time.Instant;

/**
 * What a stage was deployed on: that a change was authorised then.
 *
 * @param change the change
 * @param source where its authorisation came from
 * @param content the digest of what was authorised
 * @param grantedAt when it was
 */
public record Permit(ChangeId change, Authorisation.Source source, Hash content, Instant grantedAt) {
    /** Returns what is kept of an authorisation of the change. */
    static Permit of(ChangeId change, Authorisation given) {
        return new Permit(change, given.source(), given.content(), given.grantedAt());
    }
}
