package dev.itsm.sla.clock;

import dev.itsm.sla.target.PauseReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

    /** Compares span by span, since a cycle may have more of them than a stack has room for. */
    @Override
    public boolean equals(@Nullable Object other) {
        Span mine = this;
        Span theirs = other instanceof Span span ? span : null;
        while (mine != theirs) {
            if (mine == null || theirs == null || !mine.isLike(theirs)) {
                return false;
            }
            mine = mine.previous;
            theirs = theirs.previous;
        }
        return true;
    }

    private boolean isLike(Span other) {
        return startInclusive.equals(other.startInclusive)
                && endExclusive.equals(other.endExclusive)
                && holds.equals(other.holds)
                && Objects.equals(owner, other.owner)
                && resting == other.resting;
    }

    @Override
    public int hashCode() {
        return Objects.hash(startInclusive, endExclusive, holds, owner, resting);
    }

    @Override
    public String toString() {
        return startInclusive + "/" + endExclusive + " " + holds;
    }

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
