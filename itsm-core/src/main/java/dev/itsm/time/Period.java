package dev.itsm.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open span of time: its start belongs to it, its end does not, so that adjoining periods share no instant and
 * leave none out.
 *
 * @param startInclusive the first instant in it
 * @param endExclusive the first instant after it; null if it has no end. A period whose end is its start is empty
 */
public record Period(Instant startInclusive, @Nullable Instant endExclusive) {
    public Period {
        if (endExclusive != null && endExclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException(
                    "The period from " + startInclusive + " must not end before it starts, at " + endExclusive + ".\n"
                            + "Maybe start and end were swapped.");
        }
    }

    public static Period of(Instant startInclusive, Instant endExclusive) {
        return new Period(startInclusive, endExclusive);
    }

    /** Returns the period from that instant on, without an end. */
    public static Period from(Instant startInclusive) {
        return new Period(startInclusive, null);
    }

    public boolean isEmpty() {
        return startInclusive.equals(endExclusive);
    }

    public boolean isOpenEnded() {
        return endExclusive == null;
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(startInclusive) && (endExclusive == null || instant.isBefore(endExclusive));
    }

    /** Returns whether every instant of the other period lies in this one; an empty period lies in each. */
    public boolean encloses(Period other) {
        return other.isEmpty()
                || (!other.startInclusive.isBefore(startInclusive)
                        && endsNoLaterThan(other.endExclusive, endExclusive));
    }

    /** Returns whether the two share at least one instant; periods that touch do not. */
    public boolean overlaps(Period other) {
        return intersection(other).isPresent();
    }

    /** Returns the instants that lie in both; empty if there is none. */
    public Optional<Period> intersection(Period other) {
        Instant start = startInclusive.isAfter(other.startInclusive) ? startInclusive : other.startInclusive;
        Instant end = endsNoLaterThan(endExclusive, other.endExclusive) ? endExclusive : other.endExclusive;
        return end == null || start.isBefore(end) ? Optional.of(new Period(start, end)) : Optional.empty();
    }

    /** Returns the period's length; empty if it has no end. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(endExclusive).map(end -> Duration.between(startInclusive, end));
    }

    private static boolean endsNoLaterThan(@Nullable Instant end, @Nullable Instant limit) {
        return limit == null || (end != null && !end.isAfter(limit));
    }

    @Override
    public String toString() {
        return "[" + startInclusive + ", " + (endExclusive == null ? "…" : endExclusive) + ")";
    }
}
