package dev.itsm.problem.recurrence;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * A ticket, as far as recurrence goes.
 *
 * @param ticket which one: a record's identity in text, or a log's own number
 * @param at when it was opened
 * @param about what it is about, by the names of the properties: {@code service}, {@code ci}, {@code category}; what is not
 *     known is not there
 */
public record Observation(String ticket, Instant at, Map<String, String> about) {
    /** By instant, then by ticket: the order of evidence, whatever order it came in. */
    public static final Comparator<Observation> BY_TIME =
            Comparator.comparing(Observation::at).thenComparing(Observation::ticket);

    public Observation {
        about = Map.copyOf(about);
    }
}
