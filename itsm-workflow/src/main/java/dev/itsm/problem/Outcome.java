package dev.itsm.problem;

import dev.itsm.id.IncidentId;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleName;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a problem ended, and whether that held.
 *
 * @param resolution how it was resolved; null while it is not
 * @param closedAt when it was closed; null while it is not
 * @param reopenings every time that it was not resolved after all
 * @param reviews every look at whether the resolution is effective
 * @param recurrences every incident that showed it again after it was resolved
 */
public record Outcome(
        @Nullable Resolution resolution,
        @Nullable Instant closedAt,
        List<Reopening> reopenings,
        List<Review> reviews,
        List<Recurrence> recurrences) {
    public static final Outcome OPEN = new Outcome(null, null, List.of(), List.of(), List.of());

    public Outcome {
        reopenings = List.copyOf(reopenings);
        reviews = List.copyOf(reviews);
        recurrences = List.copyOf(recurrences);
    }

    /** The ways in which a problem can end. */
    public enum Code {
        /** Its cause is removed: by a change that was successful, or by a fix that is documented. */
        FIX_APPLIED,
        /** Somebody who may answers for the risk until it is looked at again. */
        RISK_ACCEPTED,
        /** It repeats another problem. */
        DUPLICATE,
        /** It is none. */
        INVALID
    }

    /**
     * How a problem was resolved.
     *
     * @param code in which way
     * @param says the fix, or the reason
     * @param by who decided
     * @param at when
     * @param withoutChange whether what is said is the whole fix, as no change was needed
     * @param acceptance who answers for the risk; null unless it was accepted
     */
    public record Resolution(
            Code code,
            String says,
            PersonId by,
            Instant at,
            boolean withoutChange,
            @Nullable Acceptance acceptance) {}

    /**
     * The acceptance of a risk.
     *
     * @param role the role in which the person accepted it
     * @param reviewAt when it is to be looked at again
     */
    public record Acceptance(RoleName role, Instant reviewAt) {}

    /** That it was not resolved after all. */
    public record Reopening(PersonId by, Instant at, String reason) {}

    /** That an incident showed it again. */
    public record Recurrence(IncidentId incident, Instant openedAt) {}

    /** A look at whether the resolution is effective. */
    public record Review(boolean effective, String findings, PersonId by, Instant at) {}

    /** Returns whether it ended in that way. */
    public boolean is(Code code) {
        return resolution != null && resolution.code() == code;
    }

    /** Returns the time in which whatever comes again shows that the fix was none; empty unless a fix was applied. */
    public Optional<Period> watch(Duration length) {
        return resolution == null || !is(Code.FIX_APPLIED)
                ? Optional.empty()
                : Optional.of(Period.of(resolution.at(), resolution.at().plus(length)));
    }

    /** Returns the incidents that came while the present resolution is watched. */
    public List<Recurrence> recurrencesWithin(Duration length) {
        return watch(length)
                .map(period -> recurrences.stream()
                        .filter(recurrence -> period.contains(recurrence.openedAt()))
                        .toList())
                .orElse(List.of());
    }

    Outcome resolved(Resolution how) {
        return new Outcome(how, closedAt, reopenings, reviews, recurrences);
    }

    Outcome closed(Instant at) {
        return new Outcome(resolution, at, reopenings, reviews, recurrences);
    }

    Outcome reopened(Reopening why) {
        return new Outcome(null, null, plus(reopenings, why), reviews, recurrences);
    }

    Outcome with(Review review) {
        return new Outcome(resolution, closedAt, reopenings, plus(reviews, review), recurrences);
    }

    Outcome with(Recurrence recurrence) {
        return new Outcome(resolution, closedAt, reopenings, reviews, plus(recurrences, recurrence));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
