package dev.itsm.assignment;

import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.rule.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who should get a record, and why. A proposal: somebody still has to assign it.
 *
 * @param at as of when
 * @param asked what each rule came to, up to the first that holds
 * @param team who should get it; null if no rule holds
 * @param person who of the team; null if nobody can take it
 * @param candidates everybody in the team, the best first, those who cannot take it last
 */
public record AssignmentProposal(
        Instant at,
        List<Verdict> asked,
        @Nullable TeamId team,
        @Nullable PersonId person,
        List<Candidate> candidates) {
    /**
     * Somebody in the team.
     *
     * @param worker who
     * @param from when they can start on it; {@link Instant#MAX} if they never work again
     * @param surplus by how many levels they know more than it takes; negative if they know less
     * @param objections why they cannot take it; empty if they can
     */
    public record Candidate(Worker worker, Instant from, int surplus, List<String> objections) {
        public Candidate {
            objections = List.copyOf(objections);
        }

        public boolean isEligible() {
            return objections.isEmpty();
        }
    }

    public AssignmentProposal {
        asked = List.copyOf(asked);
        candidates = List.copyOf(candidates);
    }

    /** Returns the assignment that is proposed; null if there is none, because no rule holds. */
    public @Nullable Assignment assignment() {
        return team == null ? null : new Assignment(team, person, at);
    }

    /** Returns how it came about, a line for each rule that was asked and each candidate. */
    public String explain() {
        StringBuilder text = new StringBuilder();
        asked.forEach(verdict -> text.append(verdict.code())
                .append(": ")
                .append(verdict.says())
                .append(" – ")
                .append(verdict.answer())
                .append('\n'));
        text.append(team == null ? "no rule holds" : "team " + team.key());
        candidates.forEach(candidate -> text.append('\n').append(line(candidate)));
        return text.toString();
    }

    private static String line(Candidate candidate) {
        Worker worker = candidate.worker();
        String who = worker.person().key() + ": ";
        return candidate.isEligible()
                ? who + "from " + candidate.from() + ", has " + worker.open() + " of at most " + worker.limit()
                        + ", knows " + candidate.surplus() + " more than it takes"
                : who + "no, " + String.join(", ", candidate.objections());
    }
}
