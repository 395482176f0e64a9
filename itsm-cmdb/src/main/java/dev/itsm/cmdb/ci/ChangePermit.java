package dev.itsm.cmdb.ci;

import dev.itsm.approval.Authorisation;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import java.time.Instant;
import java.util.Set;

/**
 * That a change may alter some items at an instant. Only an {@link Authorisation} makes one, and that comes of an approval
 * alone: there is no permit without a proof.
 *
 * @param authorisation the proof that the change is authorised, asked for at the instant that it is to count at
 * @param beingCarriedOut whether the change is being carried out; an emergency's authorisation counts before that
 * @param cis the items in the change's scope
 */
public record ChangePermit(Authorisation authorisation, boolean beingCarriedOut, Set<CiId> cis) {
    public ChangePermit {
        cis = Set.copyOf(cis);
    }

    /** Returns whether it lets the change alter the item at the instant. */
    public boolean covers(ChangeId change, CiId ci, Instant at) {
        return authorisation.subject().equals(change)
                && authorisation.at().equals(at)
                && cis.contains(ci)
                && (beingCarriedOut || authorisation.source() == Authorisation.Source.EMERGENCY);
    }
}
