package dev.itsm.approval;

import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import java.time.Instant;

/**
 * Port: who may speak for a seat, themselves or for somebody else, at an instant. All implementations must be thread-safe and
 * answer alike for the same arguments: what was so then does not change later.
 */
public interface Electorate {
    /** Returns whether the person is, belongs to or holds what the holder names, at that instant. */
    boolean holds(PersonId person, Holder holder, Instant at);

    /** Returns whether the actor may use what the principal has as that holder, by a delegation that covers the instant. */
    boolean mayActFor(PersonId actor, PersonId principal, Holder holder, Instant at);

    /** Returns whether those who act may do what the holder may: the holder, or somebody to whom one delegated it. */
    default boolean entitles(Act act, Holder holder) {
        PersonId authority = act.authority();
        return holds(authority, holder, act.at())
                && (authority.equals(act.actor()) || mayActFor(act.actor(), authority, holder, act.at()));
    }

    /**
     * Returns the electorate that a directory knows. A role is delegated as such; a seat of a person or a team is delegated
     * with any role of whoever speaks for it.
     */
    static Electorate of(Directory directory) {
        return new DirectoryElectorate(directory);
    }
}
