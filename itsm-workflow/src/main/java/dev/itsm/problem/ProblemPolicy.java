package dev.itsm.problem;

import dev.itsm.party.RoleName;
import dev.itsm.priority.Priority;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The limits of an organization's management of problems.
 *
 * @param causeWithin how long after its recording the cause of a problem of each priority should be known; none for the others
 * @param watch how long a fix is watched: what comes again within that time shows that it was none; positive
 * @param staleAfter for how long an open problem may go without anything being recorded; positive
 * @param riskRoles the roles that may accept a risk; empty if every role may
 */
public record ProblemPolicy(
        Map<Priority, Duration> causeWithin, Duration watch, Duration staleAfter, Set<RoleName> riskRoles) {
    public ProblemPolicy {
        causeWithin = Map.copyOf(causeWithin);
        riskRoles = Set.copyOf(riskRoles);
        if (watch.compareTo(Duration.ZERO) <= 0 || staleAfter.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException(
                    "A problem policy must watch fixes and open problems for a positive time, not " + watch + " and "
                            + staleAfter + ".\nMaybe nobody is to watch them: use a very long time for stale ones.");
        }
    }

    /** Returns a policy that an organization may start from: causes within 2, 5, 10 and 30 days, 90 days of watch. */
    public static ProblemPolicy standard() {
        return new ProblemPolicy(
                Map.of(
                        Priority.P1, Duration.ofDays(2),
                        Priority.P2, Duration.ofDays(5),
                        Priority.P3, Duration.ofDays(10),
                        Priority.P4, Duration.ofDays(30)),
                Duration.ofDays(90),
                Duration.ofDays(30),
                Set.of());
    }
}
