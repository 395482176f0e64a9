package dev.itsm.sla.clock;

import dev.itsm.sla.target.PauseReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock's cycle in which nothing changed, linked to the one before it.
 *
 * @param startInclusive when it begins
 * @param endExclusive when it ends; later than its start
 * @param holds what the work waited for; empty while it was worked on
 * @param owner who had the work; null if nobody
 * @param resting whether the clock was stopped, between a stop and a reopening
 * @param previous the span before; null if it is the first of its cycle
 */
record Span(
        Instant startInclusive,
        Instant endExclusive,
        List<PauseReason> holds,
        @Nullable String owner,
        boolean resting,
        @Nullable Span previous) {

    /** Returns the spans up to this one that begin before an instant, the first one first. */
    static List<Span> inOrder(@Nullable Span last, Instant until) {
        List<Span> spans = new ArrayList<>();
        for (Span span = last; span != null; span = span.previous) {
            if (span.startInclusive.isBefore(until)) {
                spans.add(span);
            }
        }
        Collections.reverse(spans);
        return spans;
    }
}
