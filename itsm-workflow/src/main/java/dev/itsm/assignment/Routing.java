package dev.itsm.assignment;

import dev.itsm.party.TeamId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who had a record, oldest first, and the escalations made. Immutable and thread-safe.
 *
 * @param assignments each from its instant to the next one's
 * @param escalations as they were made
 */
public record Routing(List<Assignment> assignments, List<Escalation> escalations) {
    public static final Routing NONE = new Routing(List.of(), List.of());

    public Routing {
        assignments = List.copyOf(assignments);
        escalations = List.copyOf(escalations);
        for (int i = 1; i < assignments.size(); i++) {
            if (assignments.get(i).since().isBefore(assignments.get(i - 1).since())) {
                throw new IllegalArgumentException("The assignment to "
                        + assignments.get(i).team() + " at "
                        + assignments.get(i).since()
                        + " must not be before the one to "
                        + assignments.get(i - 1).team() + " at "
                        + assignments.get(i - 1).since() + ".\nMaybe the history was read in another order.");
            }
        }
    }

    /** Returns who has it now; empty before the first assignment. */
    public Optional<Assignment> current() {
        return assignments.isEmpty() ? Optional.empty() : Optional.of(assignments.get(assignments.size() - 1));
    }

    public Routing to(Assignment next) {
        return new Routing(Stream.concat(assignments.stream(), Stream.of(next)).toList(), escalations);
    }

    public Routing with(Escalation escalation) {
        return new Routing(
                assignments,
                Stream.concat(escalations.stream(), Stream.of(escalation)).toList());
    }

    /** Returns the highest level that was escalated to in that way; 0 if none was. */
    public int level(Escalation.Kind kind) {
        return escalations.stream()
                .filter(escalation -> escalation.kind() == kind)
                .mapToInt(Escalation::level)
                .max()
                .orElse(0);
    }

    /** Returns how often it went from one team to another. */
    public int handOffs() {
        return Math.max(0, teams().size() - 1);
    }

    /** Returns how many of the hand-offs gave it to a team that had had it before. */
    public int returns() {
        Set<TeamId> seen = new HashSet<>();
        return (int) teams().stream().filter(team -> !seen.add(team)).count();
    }

    private List<TeamId> teams() {
        List<TeamId> all = assignments.stream().map(Assignment::team).toList();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .filter(i -> i == 0 || !all.get(i).equals(all.get(i - 1)))
                .map(all::get)
                .toList();
    }
}
