package dev.itsm.incident;

import dev.itsm.priority.Impact;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityDecision;
import dev.itsm.priority.Urgency;
import dev.itsm.scheme.SchemeCode;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an incident is sorted and ranked, and how it was ranked before.
 *
 * @param potential whether it has no impact yet: it could have one, as a full disk could
 * @param category what it is about; null while it is not classified
 * @param rankings every ranking in the order in which they were recorded; the last one holds
 * @param outage while the service was down altogether; null if it was not, or nobody said so
 */
public record Classification(
        boolean potential,
        @Nullable SchemeCode category,
        List<Ranking> rankings,
        @Nullable Period outage) {
    public static final Classification NONE = new Classification(false, null, List.of(), null);

    public Classification {
        rankings = List.copyOf(rankings);
    }

    /** Returns the ranking that holds; empty before the first. */
    public Optional<Ranking> ranking() {
        return rankings.isEmpty() ? Optional.empty() : Optional.of(rankings.get(rankings.size() - 1));
    }

    /** Returns the priority that counts at the instant; empty before the first ranking. */
    public Optional<Priority> priorityAt(Instant now) {
        return ranking().map(ranking -> ranking.decision().effectiveAt(now));
    }

    Classification as(SchemeCode newCategory) {
        return new Classification(potential, newCategory, rankings, outage);
    }

    Classification observed() {
        return new Classification(false, category, rankings, outage);
    }

    Classification ranked(Ranking ranking) {
        return new Classification(
                potential,
                category,
                Stream.concat(rankings.stream(), Stream.of(ranking)).toList(),
                outage);
    }

    Classification down(Period period) {
        return new Classification(potential, category, rankings, period);
    }

    /**
     * A ranking: what was put in, what the matrix gave, and what somebody decided instead.
     *
     * @param impact how much of the business is affected
     * @param urgency how soon the business needs it
     * @param decision the priority, and any recorded override
     * @param since since when it holds, which may be earlier than when it was recorded
     * @param recordedAt when it was recorded
     */
    public record Ranking(
            Impact impact, Urgency urgency, PriorityDecision decision, Instant since, Instant recordedAt) {}
}
