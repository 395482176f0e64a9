package dev.itsm.cmdb.audit;

import static dev.itsm.sms.conformity.Judgement.conforms;
import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.violates;

import dev.itsm.cmdb.audit.Discrepancy.State;
import dev.itsm.cmdb.audit.Survey.Flaw;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.FoldCheck;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What configuration records are held to together (ISO/IEC 20000-1:2018, 8.2.6): that they are verified, that something is done
 * about what is found, and that they make a sound whole. What each item is held to by itself is {@link
 * dev.itsm.cmdb.ci.CiRules}'.
 */
public final class AuditRules {
    private static final EvidenceType<ConfigurationAudit> AUDIT =
            new EvidenceType<>("configuration audit", ConfigurationAudit.class, ConfigurationAudit::id);

    private static final EvidenceType<Survey.Condition> CONDITION =
            new EvidenceType<>("condition of an item", Survey.Condition.class, Survey.Condition::ci);

    private AuditRules() {}

    /**
     * Returns the pack.
     *
     * @param plan how often the records of which classes are to be verified; a class that never was is overdue
     * @param classes the classes
     */
    public static ConformityPack pack(VerificationPlan plan, CiClasses classes) {
        return ConformityPack.of(
                "configuration-audit",
                "1",
                List.of(
                        verified(plan, classes),
                        check("CFG-06", AUDIT, AuditRules::actedOn),
                        check("CFG-07", CONDITION, AuditRules::sound)));
    }

    private static Check verified(VerificationPlan plan, CiClasses classes) {
        return new FoldCheck<>(
                ClauseCatalogue.iso20000().rule("CFG-05"),
                List.of(new FoldCheck.Feed<>(AUDIT, audit -> completions(plan, classes, audit))),
                LastVerification::new,
                plan.cadences().keySet().stream()
                        .map(LastVerification.ClassUnderControl::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<FoldCheck.Fact<LastVerification.Completion>> completions(
            VerificationPlan plan, CiClasses classes, ConfigurationAudit audit) {
        Instant at = audit.completedAt();
        return at == null
                ? List.of()
                : plan.cadences().entrySet().stream()
                        .filter(entry -> VerificationPlan.covers(classes, audit, entry.getKey()))
                        .map(entry -> new FoldCheck.Fact<>(
                                new LastVerification.ClassUnderControl(entry.getKey()),
                                new LastVerification.Completion(at, entry.getValue())))
                        .toList();
    }

    private static <R> Check check(String code, EvidenceType<R> type, BiFunction<? super R, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), type, judge);
    }

    private static Judgement actedOn(ConfigurationAudit audit, Instant asOf) {
        List<Fault> faults = new ArrayList<>();
        Instant next = null;
        for (Discrepancy one : audit.discrepancies()) {
            Discrepancy.Plan plan = one.plan();
            String field = "discrepancies." + one.number();
            if (one.state() == State.OPEN) {
                faults.add(fault(field, one.foundAt(), "nobody does anything about " + one.what()));
            } else if (one.state() == State.PLANNED && plan != null) {
                if (asOf.isAfter(plan.due())) {
                    faults.add(fault(field, plan.due(), "what " + plan.owner() + " was to do is overdue"));
                } else {
                    next = next == null || plan.due().isBefore(next) ? plan.due() : next;
                }
            }
        }
        return audit.discrepancies().isEmpty() ? outside() : of(faults).until(next);
    }

    private static Judgement sound(Survey.Condition item, Instant asOf) {
        List<Fault> faults = new ArrayList<>();
        if (item.flaws().contains(Flaw.DUPLICATE)) {
            faults.add(fault("attributes", null, "another live item goes by the same key"));
        }
        if (item.flaws().contains(Flaw.DANGLING)) {
            faults.add(fault("relations", null, "a relation leads to something that is not live"));
        }
        return of(faults);
    }

    private static Judgement of(List<Fault> faults) {
        return faults.isEmpty() ? conforms() : violates(faults.toArray(Fault[]::new));
    }

    private static Fault fault(String field, @Nullable Instant at, String says) {
        return Fault.of(field, at, "", says);
    }
}
