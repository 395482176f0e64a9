package dev.itsm.knowledge;

import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * That an article was looked over and found right.
 *
 * @param by who did: the person whose hand it was, and the one whose authority
 * @param at when
 * @param findings what was found
 */
public record Review(Set<PersonId> by, Instant at, String findings) {
    public Review {
        by = Set.copyOf(by);
    }
}
