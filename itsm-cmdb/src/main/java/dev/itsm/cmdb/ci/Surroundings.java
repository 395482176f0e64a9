package dev.itsm.cmdb.ci;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Port: what a decision on an item has to know of changes, incidents, other items and people. All implementations must be
 * thread-safe; what they do not know they leave empty, and the gates stay shut.
 */
public interface Surroundings {
    /** Returns what the change may alter at the instant; empty if it is not authorised then, or is not known. */
    default Optional<ChangePermit> permit(ChangeId change, Instant at) {
        return Optional.empty();
    }

    /** Returns the live items that depend directly on the item. */
    default Set<CiId> liveDependants(CiId ci) {
        return Set.of();
    }

    /** Returns the incidents that hit the item and are not over. */
    default Set<? extends RecordId> openIncidents(CiId ci) {
        return Set.of();
    }

    /** Returns whether the item has a relation to another one. */
    default boolean isRelated(CiId ci) {
        return false;
    }

    /** Returns whether the person may write configuration records at the instant. */
    default boolean mayWrite(PersonId person, Instant at) {
        return true;
    }

    /** Returns the surroundings of an item that stands alone, while nothing is being changed. */
    static Surroundings none() {
        return new Surroundings() {};
    }
}
