package dev.itsm.knowledge;

import dev.itsm.time.Period;
import java.time.Instant;
import java.util.Set;

/**
 * For whom and how long an article is there.
 *
 * @param audiences who is to find it, in the organization's words; empty if nobody is
 * @param validity when it is right: from its start on, at its end no more; without an end if that is not known
 * @param reviewAt when it is to be looked at again
 */
public record Publication(Set<String> audiences, Period validity, Instant reviewAt) {
    public Publication {
        audiences = Set.copyOf(audiences);
    }

    /** Returns whether the validity is over at that instant. */
    public boolean isOver(Instant at) {
        Instant end = validity.endExclusive();
        return end != null && !at.isBefore(end);
    }
}
