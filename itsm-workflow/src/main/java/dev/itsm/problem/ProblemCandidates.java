package dev.itsm.problem;

import dev.itsm.decision.FollowUp;
import dev.itsm.event.Hash;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.problem.ProblemCommand.AttachIncidents;
import dev.itsm.problem.ProblemCommand.RaiseProblem;
import dev.itsm.problem.recurrence.Cluster;
import dev.itsm.problem.recurrence.Group;
import dev.itsm.problem.recurrence.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns clusters of incidents into proposals: to raise a problem, or to attach incidents to the one that is there. */
public final class ProblemCandidates {
    private ProblemCandidates() {}

    /**
     * Returns what should follow from the clusters. A cluster whose group has an open problem is attached to it, and gives nothing
     * if all of it is attached already; every other one gives a new problem, whose number follows from the cluster, so that
     * nothing is raised twice.
     *
     * @param clusters of incidents, whose tickets are incidents' keys
     * @param problems those that there are; of several open ones of a group, the first raised counts
     */
    public static List<FollowUp<ProblemCommand>> proposals(Collection<Cluster> clusters, Collection<Problem> problems) {
        List<Problem> open = problems.stream()
                .filter(problem -> problem.phase().isOpen())
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.origin().raisedAt())
                        .thenComparing(problem -> problem.id().key()))
                .toList();
        List<FollowUp<ProblemCommand>> proposals = new ArrayList<>();
        for (Cluster cluster : clusters) {
            String group = cluster.group().key();
            open.stream()
                    .filter(problem -> group.equals(problem.origin().group()))
                    .findFirst()
                    .ifPresentOrElse(
                            problem -> attach(cluster, problem).ifPresent(proposals::add),
                            () -> proposals.add(raise(cluster)));
        }
        return List.copyOf(proposals);
    }

    private static Optional<FollowUp<ProblemCommand>> attach(Cluster cluster, Problem problem) {
        Set<IncidentId> fresh = new LinkedHashSet<>(incidents(cluster));
        fresh.removeAll(problem.scope().incidents());
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowUp<>(
                        problem.id(),
                        new AttachIncidents(fresh),
                        cluster.key() + " with " + cluster.size(),
                        fresh.size() + " more incidents of " + cluster.group() + ": attach them"));
    }

    private static FollowUp<ProblemCommand> raise(Cluster cluster) {
        Group group = cluster.group();
        String title = "Recurs: " + String.join(", ", group.values());
        return new FollowUp<>(
                idOf(cluster),
                new RaiseProblem(
                        title,
                        cluster.size() + " incidents from " + cluster.first() + " to " + cluster.last(),
                        value(group, "service").map(ServiceId::of).orElse(null),
                        value(group, "ci").map(CiId::of).stream().collect(Collectors.toSet()),
                        incidents(cluster),
                        group.key(),
                        Attributes.NONE),
                cluster.key(),
                cluster.size() + " incidents of " + group + " within " + cluster.span() + ": look for their cause");
    }

    /** Returns the number of the problem that a cluster gives: the same for the same cluster. */
    public static ProblemId idOf(Cluster cluster) {
        return ProblemId.of("R-" + Hash.of(cluster.key()).hex().substring(0, 12));
    }

    private static Optional<String> value(Group group, String property) {
        int place = group.properties().indexOf(property);
        return place < 0 ? Optional.empty() : Optional.of(group.values().get(place));
    }

    private static Set<IncidentId> incidents(Cluster cluster) {
        return cluster.evidence().stream()
                .map(Observation::ticket)
                .map(IncidentId::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
