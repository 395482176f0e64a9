package dev.itsm.transition;

import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.owed;
import static dev.itsm.sms.conformity.Judgement.unknown;

import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What transitions are held to (ISO/IEC 20000-1:2018, 8.5.2), imported ones included. The report on what came of one is judged
 * by the policy that was in force when the service went live, or away.
 */
public final class TransitionRules {
    /** How transitions are cited. */
    public static final EvidenceType<ServiceTransition> TYPE =
            new EvidenceType<>("service transition", ServiceTransition.class, ServiceTransition::id);

    private final InForce<TransitionPolicy> policies;

    private TransitionRules(InForce<TransitionPolicy> policies) {
        this.policies = policies;
    }

    /** Returns the rules under those policies. */
    public static TransitionRules under(InForce<TransitionPolicy> policies) {
        return new TransitionRules(policies);
    }

    /** Returns the pack. */
    public ConformityPack pack() {
        return ConformityPack.of(
                "transition",
                "1",
                List.of(
                        check(
                                "SDT-01",
                                (transition, asOf) -> saying(
                                        transition, TransitionPhase.PLANNED, "plan", TransitionGuards::unplanned)),
                        check(
                                "SDT-02",
                                (transition, asOf) -> saying(
                                        transition,
                                        TransitionPhase.PLANNED,
                                        "plan.handOvers",
                                        TransitionGuards::unhandled)),
                        check(
                                "SDT-03",
                                (transition, asOf) -> saying(
                                        transition, TransitionPhase.DESIGNED, "design", TransitionGuards::undesigned)),
                        check("SDT-04", (transition, asOf) -> accepted(transition)),
                        check("SDT-05", this::reported)));
    }

    private static Check check(String code, BiFunction<ServiceTransition, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), TYPE, judge);
    }

    /** Judges, for what is in a phase or beyond it, whether nothing is missing that must be said until then. */
    private static Judgement saying(
            ServiceTransition transition,
            TransitionPhase reached,
            String field,
            Function<ServiceTransition, List<String>> missing) {
        TransitionPhase phase = transition.phase();
        if (phase.compareTo(reached) < 0 || phase.compareTo(TransitionPhase.REVIEWED) > 0) {
            return outside();
        }
        List<String> found = missing.apply(transition);
        Instant since = transition.progress().since();
        return Judgement.of(
                found.isEmpty(), Fault.of(field, since, "", "it says nothing of " + String.join(", ", found)));
    }

    private static Judgement accepted(ServiceTransition transition) {
        return transition
                .deployedAt()
                .map(at -> Judgement.of(
                        transition.acceptance().isSettled(),
                        Fault.of("acceptance", at, "", "its criteria were neither all met nor decided on")))
                .orElse(outside());
    }

    private Judgement reported(ServiceTransition transition, Instant asOf) {
        Instant deployed = transition.deployedAt().orElse(null);
        if (deployed == null) {
            return outside();
        }
        Outcome.Report report = transition.outcome().report();
        return policies.at(deployed)
                .map(version -> {
                    Instant due = deployed.plus(version.policy().reportWithin());
                    return owed(
                            report == null ? null : report.at(),
                            due,
                            asOf,
                            Fault.of(
                                    "outcome.report",
                                    due,
                                    version.name(),
                                    "it was not reported in time what came of it"));
                })
                .orElseGet(() ->
                        unknown(Fault.of("outcome.report", deployed, "", "no policy for transitions was in force")));
    }
}
