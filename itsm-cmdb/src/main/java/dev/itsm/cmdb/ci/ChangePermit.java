package dev.itsm.cmdb.ci;

import dev.itsm.approval.Authorisation;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.Set;

/**
 * That a change may alter some items at an instant. Only an {@link Authorisation} makes one, and that comes of an approval
 * alone: there is no permit without a proof.
 *
 * @param change the change
 * @param authorisation the proof that the change is authorised, asked for at the instant that it is to count at: that of the
 *     change itself, or of the template that a standard change was made from
 * @param beingCarriedOut whether the change is being carried out; an emergency's authorisation counts before that
 * @param cis the items in the change's scope
 */
public record ChangePermit(ChangeId change, Authorisation authorisation, boolean beingCarriedOut, Set<CiId> cis) {
    public ChangePermit {
        cis = Set.copyOf(cis);
        RecordId subject = authorisation.subject();
        if (subject.kind().equals(ChangeId.KIND) && !subject.equals(change)) {
            throw new IllegalArgumentException(
                    "The permit for " + change + " must rest on an authorisation of that change," + " not of " + subject
                            + ".\nMaybe two changes were mixed up.");
        }
    }

    /** Returns whether it lets the change alter the item at the instant. */
    public boolean covers(ChangeId named, CiId ci, Instant at) {
        return change.equals(named)
                && authorisation.at().equals(at)
                && cis.contains(ci)
                && (beingCarriedOut || authorisation.source() == Authorisation.Source.EMERGENCY);
    }
}
