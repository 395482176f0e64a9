package dev.itsm.assignment;

import dev.itsm.assignment.AssignmentProposal.Candidate;
import dev.itsm.assignment.AssignmentRule.Duty;
import dev.itsm.party.PersonId;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How it is decided who gets a record: the first rule that holds names the team and what it takes, and of those who can take
 * it the criteria choose one. The same record, workforce and instant give the same proposal, whatever the order of the
 * workers. Immutable and thread-safe.
 *
 * <pre>{@code
 * AssignmentPolicy<Incident> policy = AssignmentPolicy.of(
 *     AssignmentRule.of(isNetwork, network).asking("routing", 3).on(Duty.ON_CALL),
 *     AssignmentRule.of(always, firstLine));
 * policy.propose(incident, workforce, Set.of(), now).explain()
 * }</pre>
 *
 * @param rules the first one to be asked first
 * @param criteria what makes one candidate better than another, the first one to be asked first; the person's key decides
 *     in the end
 * @param <T> the records
 */
public record AssignmentPolicy<T>(List<AssignmentRule<T>> rules, List<Criterion> criteria) {
    /** What makes one candidate better than another. */
    public enum Criterion {
        /** Is there sooner. */
        SOONEST,
        /** Has less, measured by what they may have. */
        LEAST_LOADED,
        /** Knows less that is not asked for, so that those who know more stay free. */
        CLOSEST_SKILL;

        private Comparator<Candidate> order() {
            return switch (this) {
                case SOONEST -> Comparator.comparing(Candidate::from);
                case LEAST_LOADED ->
                    Comparator.comparing(
                            Candidate::worker,
                            (a, b) -> Long.compare((long) a.open() * b.limit(), (long) b.open() * a.limit()));
                case CLOSEST_SKILL -> Comparator.comparing(Candidate::surplus);
            };
        }
    }

    public AssignmentPolicy {
        rules = List.copyOf(rules);
        criteria = List.copyOf(criteria);
    }

    /** Returns the policy that prefers who is there sooner, then who has less, then who knows less beside. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public static <T> AssignmentPolicy<T> of(AssignmentRule<T>... rules) {
        return new AssignmentPolicy<>(List.of(rules), List.of(Criterion.values()));
    }

    /**
     * Returns who should get the record.
     *
     * @param barred who must not, as for segregation of duties
     */
    public AssignmentProposal propose(T subject, Workforce workforce, Set<PersonId> barred, Instant at) {
        List<Verdict> asked = new ArrayList<>();
        for (AssignmentRule<T> rule : rules) {
            Verdict verdict = rule.condition().check(subject);
            asked.add(verdict);
            if (verdict.answer() == Answer.HOLDS) {
                return propose(rule, asked, workforce, barred, at);
            }
        }
        return new AssignmentProposal(at, asked, null, null, List.of());
    }

    private AssignmentProposal propose(
            AssignmentRule<T> rule, List<Verdict> asked, Workforce workforce, Set<PersonId> barred, Instant at) {
        Comparator<Candidate> best = Comparator.comparing(candidate -> !candidate.isEligible());
        for (Criterion criterion : criteria) {
            best = best.thenComparing(criterion.order());
        }
        List<Candidate> candidates = workforce.workers().stream()
                .filter(worker -> worker.team().equals(rule.team()))
                .map(worker -> candidate(rule, worker, workforce, barred, at))
                .sorted(best.thenComparing(
                        candidate -> candidate.worker().person().key()))
                .toList();
        PersonId person = candidates.stream()
                .filter(Candidate::isEligible)
                .findFirst()
                .map(candidate -> candidate.worker().person())
                .orElse(null);
        return new AssignmentProposal(at, asked, rule.team(), person, candidates);
    }

    private Candidate candidate(
            AssignmentRule<T> rule, Worker worker, Workforce workforce, Set<PersonId> barred, Instant at) {
        boolean onCall = workforce
                .onCall(rule.team(), at)
                .filter(worker.person()::equals)
                .isPresent();
        boolean serves = rule.duty() == Duty.ON_CALL && onCall;
        Instant from = serves ? at : worker.worksFrom(at).orElse(Instant.MAX);
        List<String> objections = Stream.of(
                        barred.contains(worker.person()) ? "must not take it" : null,
                        lacks(rule, worker),
                        worker.open() < worker.limit()
                                ? null
                                : "has " + worker.open() + " of at most " + worker.limit(),
                        absent(rule.duty(), serves, from, at))
                .flatMap(Stream::ofNullable)
                .toList();
        return new Candidate(worker, from, worker.surplus(rule.skills()), objections);
    }

    private @Nullable String lacks(AssignmentRule<T> rule, Worker worker) {
        List<String> lacking = Skills.lacking(rule.skills(), worker.skills());
        return lacking.isEmpty() ? null : "lacks " + String.join(", ", lacking);
    }

    private static @Nullable String absent(Duty duty, boolean serves, Instant from, Instant at) {
        return switch (duty) {
            case ON_CALL -> serves ? null : "is not on call";
            case AT_WORK -> from.equals(at) ? null : "is not at work";
            case ANY_TIME -> from.equals(Instant.MAX) ? "never works again" : null;
        };
    }
}
