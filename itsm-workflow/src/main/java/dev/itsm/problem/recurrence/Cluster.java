package dev.itsm.problem.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Similar tickets that came close together: so many that there may be one cause behind them.
 *
 * @param group what they have in common
 * @param evidence the tickets in the order of {@link Observation#BY_TIME}; at least two
 * @param occasions on how many separate occasions they came
 */
public record Cluster(Group group, List<Observation> evidence, int occasions) {
    public Cluster {
        evidence = List.copyOf(evidence);
    }

    /** Returns a text that is the same whenever the cluster is found again, also when later tickets have joined it. */
    public String key() {
        return group.key() + "@" + first();
    }

    /** Returns when the first of its tickets was opened. */
    public Instant first() {
        return evidence.get(0).at();
    }

    /** Returns when the last of its tickets was opened. */
    public Instant last() {
        return evidence.get(evidence.size() - 1).at();
    }

    /** Returns the time from its first ticket to its last. */
    public Duration span() {
        return Duration.between(first(), last());
    }

    public int size() {
        return evidence.size();
    }
}
