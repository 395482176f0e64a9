package dev.itsm.problem.knownerror;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * To whom a known error is made known.
 *
 * @param audiences those who are to find it, such as {@code service-desk}
 * @param at since when it is as it is
 */
public record Publication(Set<String> audiences, Instant at) {
    public Publication {
        audiences = Collections.unmodifiableSet(new TreeSet<>(audiences));
    }
}
