package dev.itsm.problem;

import static dev.itsm.sms.conformity.Judgement.conforms;
import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.unknown;
import static dev.itsm.sms.conformity.Judgement.violates;

import dev.itsm.id.ServiceId;
import dev.itsm.problem.Outcome.Code;
import dev.itsm.rule.Answer;
import dev.itsm.sms.conformity.Cadence;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.FoldCheck;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.PlannedDuty;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.conformity.WholeSystem;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What problems are held to (ISO/IEC 20000-1:2018, 8.6.3), imported ones included. A problem is judged by the policy that was in
 * force when the act happened; where none was, what needs one cannot be told. That incidents which recur have a problem is asked
 * where incidents are known.
 */
public final class ProblemRules {
    private final InForce<ProblemPolicy> policies;
    private final InForce<Cadence> reviews;
    private final Predicate<ServiceId> critical;

    private ProblemRules(InForce<ProblemPolicy> policies, InForce<Cadence> reviews, Predicate<ServiceId> critical) {
        this.policies = policies;
        this.reviews = reviews;
        this.critical = critical;
    }

    /** Returns the rules under those policies; nobody planned when effects are reviewed, and no service is critical. */
    public static ProblemRules under(InForce<ProblemPolicy> policies) {
        return new ProblemRules(policies, InForce.nothing(), service -> false);
    }

    /** Returns these rules with a plan for how often the effect of resolutions is reviewed. */
    public ProblemRules reviewedEvery(InForce<Cadence> plan) {
        return new ProblemRules(policies, plan, critical);
    }

    /** Returns these rules with services of top criticality: one violation there weighs as several elsewhere. */
    public ProblemRules critical(Predicate<ServiceId> services) {
        return new ProblemRules(policies, reviews, services);
    }

    /** Returns the pack. */
    public ConformityPack pack() {
        return ConformityPack.of(
                "problem",
                "1",
                List.of(
                        check("PRB-04", this::sorted),
                        check("PRB-05", this::explained),
                        check("PRB-06", this::livedWith),
                        check("PRB-07", this::fixedByChange),
                        effectReviewed(),
                        check("PRB-09", this::notRecurring),
                        check("PRB-10", this::progressing)));
    }

    private static Check check(String code, BiFunction<ProblemEvidence, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), ProblemEvidence.TYPE, judge);
    }

    private Check effectReviewed() {
        FoldCheck.Feed<ProblemEvidence, Instant> held = new FoldCheck.Feed<>(
                ProblemEvidence.TYPE,
                evidence -> evidence.problem().outcome().reviews().stream()
                        .map(review -> new FoldCheck.Fact<>(new WholeSystem(), review.at()))
                        .toList());
        return PlannedDuty.check(
                ClauseCatalogue.iso20000().rule("PRB-08"),
                List.of(held),
                reviews,
                Set.of(new WholeSystem()),
                "outcome.reviews",
                "the effect of resolutions was not reviewed as planned");
    }

    private Judgement sorted(ProblemEvidence evidence, Instant asOf) {
        Problem problem = evidence.problem();
        return problem.phase() == ProblemPhase.NEW || isDismissed(problem)
                ? outside()
                : Judgement.of(
                        ProblemGuards.isSorted(problem),
                        fault(problem, "classification", firstBeyondNew(problem), "it has no category or no priority"));
    }

    private static @Nullable Instant firstBeyondNew(Problem problem) {
        return problem.progress().stays().stream()
                .filter(stay -> stay.phase() != ProblemPhase.NEW)
                .map(stay -> stay.since())
                .findFirst()
                .orElse(null);
    }

    private static boolean isDismissed(Problem problem) {
        return problem.outcome().is(Code.DUPLICATE) || problem.outcome().is(Code.INVALID);
    }

    private Judgement explained(ProblemEvidence evidence, Instant asOf) {
        Problem problem = evidence.problem();
        if (problem.phase() != ProblemPhase.CLOSED) {
            return outside();
        }
        Analysis.RootCause root = problem.analysis().root();
        Outcome.Resolution resolution = problem.outcome().resolution();
        return Judgement.of(
                (root != null && !root.says().isBlank())
                        || (resolution != null && !resolution.says().isBlank()),
                fault(
                        problem,
                        "outcome.resolution",
                        problem.outcome().closedAt(),
                        "it was closed without a cause, and without a reason"));
    }

    private Judgement livedWith(ProblemEvidence evidence, Instant asOf) {
        Problem problem = evidence.problem();
        Analysis.RootCause root = problem.analysis().root();
        if (root == null || problem.outcome().is(Code.FIX_APPLIED) || isDismissed(problem)) {
            return outside();
        }
        return judgement(
                ProblemGuards.livedWith(problem, evidence.around()),
                fault(
                        problem,
                        "treatment",
                        root.at(),
                        "its cause is known and stays, and nothing that helps is recorded"),
                fault(problem, "scope.links", null, "whether its known errors have a workaround is not known"));
    }

    private Judgement fixedByChange(ProblemEvidence evidence, Instant asOf) {
        Problem problem = evidence.problem();
        Outcome.Resolution resolution = problem.outcome().resolution();
        if (resolution == null || resolution.code() != Code.FIX_APPLIED) {
            return outside();
        }
        return judgement(
                ProblemGuards.fixed(problem, evidence.around(), null),
                fault(problem, "scope.links", resolution.at(), "no authorised and successful change made the fix"),
                fault(problem, "scope.links", null, "what became of its changes is not known"));
    }

    private static Judgement judgement(Answer answer, Fault wrong, Fault missing) {
        return switch (answer) {
            case HOLDS -> conforms();
            case FAILS -> violates(wrong);
            case UNKNOWN -> unknown(missing);
        };
    }

    private Judgement notRecurring(ProblemEvidence evidence, Instant asOf) {
        Problem problem = evidence.problem();
        Outcome.Resolution resolution = problem.outcome().resolution();
        if (problem.phase() != ProblemPhase.CLOSED || resolution == null || resolution.code() != Code.FIX_APPLIED) {
            return outside();
        }
        String field = "outcome.recurrences";
        return under(resolution.at(), field, policy -> {
            Optional<Instant> first = problem.outcome().recurrencesWithin(policy.watch()).stream()
                    .map(Outcome.Recurrence::openedAt)
                    .min(Instant::compareTo);
            return first.isEmpty()
                    ? conforms()
                    : Judgement.overdue(
                            first.get().minusNanos(1),
                            asOf,
                            fault(problem, field, first.get(), "it came again, and was not opened again"));
        });
    }

    private Judgement progressing(ProblemEvidence evidence, Instant asOf) {
        Problem problem = evidence.problem();
        if (!problem.phase().isOpen()) {
            return outside();
        }
        String field = "analysis.root";
        return under(problem.origin().raisedAt(), field, policy -> {
            Instant stale = ProblemChecks.lastTouched(problem).plus(policy.staleAfter());
            Instant due = ProblemDuty.causeDue(problem, policy).orElse(stale);
            return due.isBefore(stale)
                    ? Judgement.overdue(due, asOf, fault(problem, field, due, "its cause is not known in time"))
                    : Judgement.overdue(stale, asOf, fault(problem, "progress", stale, "nobody went on with it"));
        });
    }

    private Judgement under(Instant at, String field, Function<ProblemPolicy, Judgement> rule) {
        return policies.at(at)
                .map(version -> rule.apply(version.policy()))
                .orElseGet(() -> unknown(Fault.of(field, at, "", "no policy for problems was in force")));
    }

    private Fault fault(Problem problem, String field, @Nullable Instant at, String says) {
        String policy = Stream.ofNullable(at)
                .flatMap(instant -> policies.at(instant).stream())
                .map(InForce.Version::name)
                .findFirst()
                .orElse("");
        ServiceId service = problem.scope().service();
        return Fault.of(field, at, policy, says)
                .weighing(
                        service != null && critical.test(service)
                                ? Fault.Weight.CRITICAL_SERVICE
                                : Fault.Weight.ORDINARY);
    }
}
