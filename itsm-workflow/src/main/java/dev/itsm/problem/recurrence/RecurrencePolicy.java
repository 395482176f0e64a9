package dev.itsm.problem.recurrence;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * When similar tickets are worth a problem.
 *
 * @param groupBy the properties in which tickets must agree to be similar; at least one, none twice
 * @param atLeast how many of them make a cluster; at least 2
 * @param within how close together so many must be: the last is opened before the first plus this time; positive
 * @param occasions on how many separate occasions they must have come, so that one failure with many tickets is no recurrence;
 *     1 if that does not matter
 * @param apart how much time without a ticket separates two occasions; not negative
 */
public record RecurrencePolicy(List<String> groupBy, int atLeast, Duration within, int occasions, Duration apart) {
    public RecurrencePolicy {
        groupBy = List.copyOf(groupBy);
        boolean sound = !groupBy.isEmpty()
                && new HashSet<>(groupBy).size() == groupBy.size()
                && atLeast >= 2
                && occasions >= 1
                && within.compareTo(Duration.ZERO) > 0
                && !apart.isNegative();
        if (!sound) {
            throw new IllegalArgumentException(
                    "Recurrence of " + atLeast + " tickets with the same " + groupBy + " within "
                            + within + " on " + occasions + " occasions " + apart
                            + " apart is no policy: it takes properties, each once, at least 2 tickets, at least 1 occasion, and "
                            + "a positive time.\nMaybe one ticket was meant to be enough: that is no recurrence.");
        }
    }

    /** Returns a policy for which the occasions do not matter. */
    public static RecurrencePolicy of(int atLeast, Duration within, String... groupBy) {
        return new RecurrencePolicy(List.of(groupBy), atLeast, within, 1, Duration.ZERO);
    }

    /** Returns the policy with tickets that must have come on so many occasions, so far apart. */
    public RecurrencePolicy onOccasions(int count, Duration gap) {
        return new RecurrencePolicy(groupBy, atLeast, within, count, gap);
    }

    /** Returns the group of a ticket that has all the properties. */
    Group groupOf(Observation seen) {
        return new Group(groupBy, groupBy.stream().map(seen.about()::get).toList());
    }
}
